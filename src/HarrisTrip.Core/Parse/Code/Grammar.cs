using System.Collections.Frozen;

namespace HarrisTrip.Parse.Code;

/// <summary>How the words of a language are told apart. It says nothing of sentences: colours need no more.</summary>
sealed record Grammar
{
    /// <summary>What begins a comment that ends with its line.</summary>
    public IReadOnlyList<string> LineComments { get; init; } = [];

    /// <summary>True where that may not stand at the end of a word, as in <c>$#</c>.</summary>
    public bool BlankBeforeComments { get; init; }

    public (string Open, string Close)? BlockComment { get; init; }

    /// <summary>The first that fits counts.</summary>
    public IReadOnlyList<Quotation> Quotations { get; init; } = [];

    public bool HasRegularExpressions { get; init; }

    public FrozenSet<string> Keywords { get; init; } = [];

    /// <summary>Words that are values, such as true.</summary>
    public FrozenSet<string> Values { get; init; } = [];

    /// <summary>What stands in words beside letters, digits and underscores.</summary>
    public string WordSigns { get; init; } = "";

    /// <summary>Signs that make a word of what follows them, and what that is.</summary>
    public IReadOnlyDictionary<char, CodePart> Marks { get; init; } = new Dictionary<char, CodePart>();

    /// <summary>What stands behind a word or text that is a name.</summary>
    public char? NameEnd { get; init; }

    public NamePlace NamesStand { get; init; }
}

/// <summary>A text in quotation marks.</summary>
/// <param name="Escape">The sign that takes its meaning from the one behind it.</param>
/// <param name="Lines">True when it may go over several lines.</param>
sealed record Quotation(string Open, string Close, char? Escape = '\\', bool Lines = false);

/// <summary>Where names stand that end in <see cref="Grammar.NameEnd"/>.</summary>
enum NamePlace
{
    Anywhere,
    LineStart,

    /// <summary>First in a pair of braces, or behind a semicolon.</summary>
    Declaration,
}
