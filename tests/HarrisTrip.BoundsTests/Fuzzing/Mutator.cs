using System.Text;

namespace HarrisTrip.Tests.Safety.Fuzzing;

/// <summary>Makes an input of good ones: the same seed makes the same.</summary>
/// <param name="corpus">Good inputs of one kind.</param>
/// <param name="tokens">What their grammar is made of.</param>
sealed class Mutator(IReadOnlyList<byte[]> corpus, IReadOnlyList<string> tokens)
{
    /// <summary>
    /// In bytes. What goes wrong with more, goes wrong with a few already, or has its row among the bounds.
    /// </summary>
    const int MaxLength = 2_000;

    /// <summary>Now and then nests go deeper than any limit.</summary>
    const int MaxNestingLength = 30_000;

    static readonly string[] odd =
    [
        "\0",
        "\u0001",
        "\u0007",
        "\u001b",
        "\u007f",
        "\u0085",
        "\u009b",
        "\u00a0",
        "\u00ad",
        "\u0301",
        "\u061c",
        "\u200b",
        "\u200d",
        "\u200f",
        "\u2028",
        "\u2029",
        "\u202e",
        "\u2066",
        "\u2069",
        "\ufeff",
        "\ufffd",
        "\ufffe",
        "\U0001F6A2",
        "\U0001F468\u200d\U0001F469",
        "\U000E0001",
        "\U0010FFFF",
        "\u0130",
        "\u0131",
        "\u1e9e",
        "\ufb01",
        "\u212a",
        "\u0345",
        "港",
        "ا",
        "א",
        "ß",
        "é",
        "e\u0301",
        "0",
        "-1",
        "1e999",
        "2147483648",
        "9223372036854775808",
        "99999999999999999999999999999999999999999",
        "0x1",
        "1.",
        ".5",
        "NaN",
        "∞",
        "٣",
        "-0",
        "2026-02-30",
        "9999-12-31T23:59:59.999999999Z",
        "0001-01-01T00:00:00+14:00",
        "24:00",
        "\r",
        "\r\n",
        "\n",
        "\t",
        " ",
        "%00",
        "%ff",
        "%",
        "\\ud800",
        "\\u0000",
        "&#0;",
        "&#xD800;",
        "&#x110000;",
        "&#",
        "../",
        "//",
        "C:\\",
        "javascript:",
        "data:,",
        "mailto:",
        "http://[",
        "http://a:b@c:99999999/",
        "https://xn--a/",
        "file:///etc/passwd",
    ];

    public byte[] Make(long seed)
    {
        var random = new Random(unchecked((int)(seed * 2_654_435_761L >> 16) ^ (int)seed));
        var input = random.Next(8) switch
        {
            0 => [],
            1 => Part(random),
            _ => corpus[random.Next(corpus.Count)].Take(MaxLength).ToArray(),
        };
        for (var changes = random.Next(1, 9); changes > 0; changes--)
        {
            input = Change(input, random);
        }
        return input.Length <= MaxLength || random.Next(400) == 0 ? input : input[..MaxLength];
    }

    byte[] Change(byte[] input, Random random)
    {
        var (at, length) = (random.Next(input.Length + 1), random.Next(1, 60));
        var end = Math.Min(input.Length, at + length);
        var to = random.Next(input.Length + 1);
        return random.Next(14) switch
        {
            0 => [.. input[..at], .. input[end..]],
            1 => [.. input[..end], .. input[at..]],
            2 => [.. input[..Math.Min(to, at)], .. input[at..end], .. input[Math.Min(to, at)..at], .. input[end..]],
            3 => input[..at],
            4 => Put(input, at, at, Part(random)),
            5 => Put(input, at, end, Part(random)),
            6 when input.Length > 0 => Flip(input, random),
            7 => Put(input, at, at, Repeat(input[at..end], random.Next(2, 40))),
            8 => Put(input, at, at, Bytes(odd[random.Next(odd.Length)])),
            9 => Put(input, at, end, Bytes(odd[random.Next(odd.Length)])),
            10 => Nest(random),
            11 => [random.Next(2) == 0 ? (byte)0xFF : (byte)0xFE, .. input],
            _ => Put(
                input,
                at,
                at,
                Bytes(
                    string.Concat(
                        Enumerable.Range(0, random.Next(1, 12)).Select(_ => tokens[random.Next(tokens.Count)])
                    )
                )
            ),
        };
    }

    byte[] Part(Random random)
    {
        var other = corpus[random.Next(corpus.Count)];
        var at = random.Next(other.Length + 1);
        return other[at..Math.Min(other.Length, at + random.Next(1, 400))];
    }

    byte[] Nest(Random random)
    {
        var (open, close) = (tokens[random.Next(tokens.Count)], tokens[random.Next(tokens.Count)]);
        var times = random.Next(200) == 0 ? MaxNestingLength / open.Length : random.Next(1, 300);
        return [.. Repeat(Bytes(open), times), .. Repeat(Bytes(close), random.Next(2) * times)];
    }

    static byte[] Flip(byte[] input, Random random)
    {
        var changed = (byte[])input.Clone();
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            changed[random.Next(changed.Length)] = (byte)random.Next(256);
        }
        return changed;
    }

    static byte[] Put(byte[] input, int at, int end, byte[] put) => [.. input[..at], .. put, .. input[end..]];

    static byte[] Repeat(byte[] piece, int times) => [.. Enumerable.Repeat(piece, times).SelectMany(p => p)];

    static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
