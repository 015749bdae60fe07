namespace HarrisTrip.Html.Css;

/// <summary>What a token of CSS is (CSS Syntax 4).</summary>
public enum CssKind
{
    Whitespace,
    Ident,
    Function,
    AtKeyword,
    Hash,
    String,

    /// <summary>A string that its line ends: browsers skip what it stands in.</summary>
    BadString,

    /// <summary>An address without quotation marks.</summary>
    Url,

    /// <summary>An address with signs that cannot stand in it.</summary>
    BadUrl,

    /// <summary>A number, with its unit or % where it has one.</summary>
    Number,
    Open,
    Close,
    Colon,
    Semicolon,
    Comma,
    Delim,
}

/// <summary>One token of CSS.</summary>
/// <param name="At">Its 0-based offset, in UTF-16 units.</param>
/// <param name="Source">As it was written.</param>
/// <param name="Text">What it means without its signs, escapes resolved: a function without its bracket, a number
/// without its unit, a string without its quotation marks.</param>
/// <param name="IsOpen">True when it is a string or an address, and nothing closes it before the style ends.</param>
public sealed record CssToken(CssKind Kind, int At, string Source, string Text, string Unit = "", bool IsOpen = false)
{
    public int End => At + Source.Length;

    /// <summary>False for a string or an address that was not written to its end, or not as one can be.</summary>
    public bool IsWhole => !IsOpen && Kind is not (CssKind.BadString or CssKind.BadUrl);

    public bool IsIdent(string word) => Kind == CssKind.Ident && Text.Equals(word, StringComparison.OrdinalIgnoreCase);
}
