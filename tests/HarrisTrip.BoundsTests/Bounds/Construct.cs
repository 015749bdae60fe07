using System.Text;

namespace HarrisTrip.Tests.Safety.Bounds;

/// <summary>Something that an input can hold any number of.</summary>
/// <param name="Reader">What reads it: a row of <see cref="Readers"/>.</param>
/// <param name="Name">What it is.</param>
/// <param name="Of">An input of about so many characters that consists of it.</param>
sealed record Construct(string Reader, string Name, Func<int, string> Of)
{
    /// <summary>True for one of many that are alike: measured only when one searches by hand.</summary>
    public bool IsExtra { get; init; }

    public Construct Extra => this with { IsExtra = true };

    public Construct ExtraIf(bool isExtra) => this with { IsExtra = isExtra };

    public override string ToString() => $"{Reader}: {Name}";

    /// <summary>One piece over and over.</summary>
    public static Func<int, string> Repeat(string piece) => size => Times(piece, Math.Max(1, size / piece.Length));

    /// <summary>The same between a beginning and an end.</summary>
    public static Func<int, string> Repeat(string before, string piece, string after) =>
        size => before + Repeat(piece)(size) + after;

    /// <summary>As many ends as beginnings.</summary>
    public static Func<int, string> Nest(string open, string close, string inside = "a") =>
        size =>
            size / (open.Length + close.Length) is var times ? Times(open, times) + inside + Times(close, times) : "";

    /// <summary>Pieces that tell their numbers, so that none is like another.</summary>
    public static Func<int, string> Count(Func<int, string> piece) =>
        size =>
        {
            var text = new StringBuilder(size + 100);
            for (var i = 0; text.Length < size; i++)
            {
                text.Append(piece(i));
            }
            return text.ToString();
        };

    /// <summary>The same between a beginning and an end.</summary>
    public static Func<int, string> Count(string before, Func<int, string> piece, string after) =>
        size => before + Count(piece)(size) + after;

    public static string Times(string piece, int times) =>
        new StringBuilder(piece.Length * times).Insert(0, piece, times).ToString();
}
