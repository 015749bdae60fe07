using System.Buffers;

namespace HarrisTrip.Check.Security;

/// <summary>What a kind of secret looks like.</summary>
/// <param name="Beginning">What it begins with; capital and small letters count.</param>
/// <param name="Measure">How long it is when it begins at this offset; 0 when it is none.</param>
sealed record SecretForm(string What, string Beginning, Func<string, int, int> Measure)
{
    public bool IsSure { get; init; } = true;

    /// <summary>The length of the secret at an offset where the beginning stands; 0 when there is none.</summary>
    public int LengthAt(string text, int at) => Measure(text, at);
}

/// <summary>The forms of secrets that can be recognized with certainty.</summary>
static class SecretForms
{
    static readonly System.Buffers.SearchValues<char> Ends = System.Buffers.SearchValues.Create(" \t\r\n\"'<>`/");
    static readonly System.Buffers.SearchValues<char> Between = System.Buffers.SearchValues.Create(" \t\"'=:");
    static readonly System.Buffers.SearchValues<char> Placeholders = System.Buffers.SearchValues.Create("<{$[*(%");

    const string Capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    const string Small = "abcdefghijklmnopqrstuvwxyz";
    const string Digits = "0123456789";

    static readonly SearchValues<char> Letters = SearchValues.Create(Capitals + Small + Digits);
    static readonly SearchValues<char> UpperLetters = SearchValues.Create(Capitals + Digits);
    static readonly SearchValues<char> Hex = SearchValues.Create(Digits + "abcdef");
    static readonly SearchValues<char> Url64 = SearchValues.Create(Capitals + Small + Digits + "-_");
    static readonly SearchValues<char> Base64 = SearchValues.Create(Capitals + Small + Digits + "+/=");
    static readonly SearchValues<char> Dotted = SearchValues.Create(Capitals + Small + Digits + "-_.");
    static readonly SearchValues<char> Path = SearchValues.Create(Capitals + Small + Digits + "/-_");

    public static IReadOnlyList<SecretForm> All { get; } =
    [
        Token("an access key for Amazon Web Services", "AKIA", UpperLetters, 16, 16),
        Token("an access key for Amazon Web Services", "ASIA", UpperLetters, 16, 16),
        new("a secret key for Amazon Web Services", "aws_secret_access_key", AssignedKey),
        new("a secret key for Amazon Web Services", "AWS_SECRET_ACCESS_KEY", AssignedKey),
        Token("a token for GitHub", "ghp_", Letters, 36, 255),
        Token("a token for GitHub", "gho_", Letters, 36, 255),
        Token("a token for GitHub", "ghu_", Letters, 36, 255),
        Token("a token for GitHub", "ghs_", Letters, 36, 255),
        Token("a token for GitHub", "ghr_", Letters, 36, 255),
        Token("a token for GitHub", "github_pat_", Url64, 40, 255),
        Token("a token for GitLab", "glpat-", Url64, 20, 255),
        Token("a token for Slack", "xoxb-", Url64, 24, 255),
        Token("a token for Slack", "xoxp-", Url64, 24, 255),
        Token("a token for Slack", "xoxa-", Url64, 24, 255),
        Token("a token for Slack", "xoxr-", Url64, 24, 255),
        Token("a token for Slack", "xoxs-", Url64, 24, 255),
        Token("a token for Slack", "xapp-", Url64, 24, 255),
        Token("an address that writes to Slack", "hooks.slack.com/services/T", Path, 30, 255),
        Token("an address that writes to Discord", "discord.com/api/webhooks/", Path, 60, 255),
        Token("a secret key for Stripe", "sk_live_", Letters, 20, 255),
        Token("a secret key for Stripe", "rk_live_", Letters, 20, 255),
        Token("a key for SendGrid", "SG.", Dotted, 60, 80),
        Token("a token for npm", "npm_", Letters, 36, 36),
        Token("a token for PyPI", "pypi-AgEI", Url64, 50, 500),
        Token("a secret for Google", "GOCSPX-", Url64, 28, 28),
        Token("a token for Google", "ya29.", Url64, 60, 2_000),
        Token("a key for Anthropic", "sk-ant-", Url64, 60, 255),
        Token("a key for OpenAI", "sk-proj-", Url64, 40, 255),
        Token("a token for Hugging Face", "hf_", Letters, 34, 34),
        Token("a token for DigitalOcean", "dop_v1_", Hex, 64, 64),
        Token("a token for Shopify", "shpat_", Hex, 32, 32),
        Token("a key for Azure Storage", "AccountKey=", Base64, 80, 100),
        new("a private key", "-----BEGIN ", PrivateKey),
        Database("postgres://"),
        Database("postgresql://"),
        Database("mysql://"),
        Database("mongodb://"),
        Database("mongodb+srv://"),
        Database("redis://"),
        Database("rediss://"),
        Database("amqp://"),
        Database("amqps://"),
        Database("ftp://"),
        Database("sftp://"),
        Token("a key for Google", "AIza", Url64, 35, 35) with
        {
            IsSure = false,
        },
        new("a token (JWT)", "eyJ", WebToken) { IsSure = false },
    ];

    static SecretForm Token(string what, string beginning, SearchValues<char> inside, int min, int max) =>
        new(
            what,
            beginning,
            (text, at) =>
            {
                if (at > 0 && char.IsAsciiLetterOrDigit(text[at - 1]))
                {
                    return 0;
                }
                var rest = text.AsSpan(at + beginning.Length);
                var length = Run(rest, inside, max + 1);
                return length >= min && length <= max && IsRandom(rest[..length]) ? beginning.Length + length : 0;
            }
        );

    static SecretForm Database(string scheme) =>
        new(
            "a password in an address",
            scheme,
            (text, at) =>
            {
                var rest = text.AsSpan(at + scheme.Length);
                rest = rest[..Math.Min(rest.Length, 300)];
                var end = rest.IndexOfAny(Ends);
                rest = end < 0 ? rest : rest[..end];
                var (colon, host) = (rest.IndexOf(':'), rest.LastIndexOf('@'));
                return
                    colon > 0
                    && host > colon + 1
                    && host < rest.Length - 1
                    && !IsPlaceholder(rest[(colon + 1)..host])
                    && !IsExampleHost(rest[(host + 1)..])
                    ? scheme.Length + rest.Length
                    : 0;
            }
        );

    /// <summary>
    /// A name such as <c>aws_secret_access_key</c>, and behind an equals sign or colon the key's forty characters.
    /// </summary>
    static int AssignedKey(string text, int at)
    {
        const int name = 21;
        var rest = text.AsSpan(at + name);
        var start = rest.IndexOfAnyExcept(Between);
        return start is > 0 and < 10 && Run(rest[start..], Base64, 41) == 40 && IsRandom(rest.Slice(start, 40))
            ? name + start + 40
            : 0;
    }

    /// <summary>RFC 7468 and its predecessors: the header, followed by a key and not only by text about one.</summary>
    static int PrivateKey(string text, int at)
    {
        var rest = text.AsSpan(at, Math.Min(text.Length - at, 300));
        var header = rest.IndexOf("PRIVATE KEY", StringComparison.Ordinal);
        if (header is < 0 or > 40)
        {
            return 0;
        }
        var body = rest[(header + 11)..];
        var dashes = body.IndexOf("-----", StringComparison.Ordinal);
        if (dashes is < 0 or > 6)
        {
            return 0;
        }
        body = body[(dashes + 5)..];
        // In a script, the ends of lines are written as \n.
        while (body.Length > 0 && (char.IsWhiteSpace(body[0]) || body[0] == '\\'))
        {
            body = body[0] == '\\' && body.Length > 1 ? body[2..] : body[1..];
        }
        return Run(body, Base64, 60) >= 20 && IsRandom(body[..20]) ? rest.Length - body.Length + 20 : 0;
    }

    /// <summary>RFC 7519: three parts of base64, of which the first names how the third was made.</summary>
    static int WebToken(string text, int at)
    {
        if (at > 0 && (Letters.Contains(text[at - 1]) || text[at - 1] is '.' or '-' or '_' or '/'))
        {
            return 0;
        }
        var length = Run(text.AsSpan(at), Dotted, 4_000);
        var token = text.AsSpan(at, length);
        var first = token.IndexOf('.');
        var last = token.LastIndexOf('.');
        return
            first is > 16 and < 400
            && last > first + 10
            && token.Count('.') == 2
            && length - last > 20
            && token[(first + 1)..].StartsWith("eyJ")
            ? length
            : 0;
    }

    static int Run(ReadOnlySpan<char> text, SearchValues<char> inside, int max)
    {
        text = text[..Math.Min(text.Length, max)];
        return text.IndexOfAnyExcept(inside) is >= 0 and var end ? end : text.Length;
    }

    /// <summary>Placeholders repeat themselves: `xxxxxxxx`, `0000`.</summary>
    static bool IsRandom(ReadOnlySpan<char> token)
    {
        Span<bool> seen = stackalloc bool[128];
        var different = 0;
        foreach (var c in token)
        {
            if (c < 128 && !seen[c])
            {
                seen[c] = true;
                different++;
            }
        }
        return different >= Math.Min(token.Length / 2, 8)
            && !token.Contains("YOUR", StringComparison.OrdinalIgnoreCase);
    }

    static bool IsPlaceholder(ReadOnlySpan<char> password) =>
        password.IndexOfAny(Placeholders) >= 0
        || password.ToString().ToLowerInvariant()
            is "password"
                or "passwd"
                or "pass"
                or "pwd"
                or "pw"
                or "secret"
                or "mypassword"
                or "xxx"
                or "xxxx"
                or "..."
                or "…";

    static bool IsExampleHost(ReadOnlySpan<char> host) =>
        host.StartsWith("localhost")
        || host.StartsWith("127.")
        || host.StartsWith("host")
        || host.StartsWith("example.")
        || host.Contains(".example", StringComparison.Ordinal);
}
