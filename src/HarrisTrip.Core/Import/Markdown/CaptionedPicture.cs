using System.Text.RegularExpressions;
using HarrisTrip.Html;

namespace HarrisTrip.Import.Markdown;

/// <summary>A picture in WordPress's brackets, with its caption.</summary>
/// <param name="Opening">The bracket before it.</param>
/// <param name="Picture">As it was written: HTML or Markdown, within its link where it has one.</param>
/// <param name="Length">Of all of it, in UTF-16 units.</param>
sealed partial record CaptionedPicture(string Opening, string Picture, string Address, string Words, int Length)
{
    /// <summary>The picture that a text begins with; null when it does not begin with one.</summary>
    public static CaptionedPicture? Read(string text) =>
        Open().Match(text) is { Success: true } open
        && (Html(text, open.Length) ?? Markdown(text, open.Length)) is var (address, end)
        && Close().Match(text, end) is { Success: true } close
            ? new CaptionedPicture(
                open.Groups["open"].Value,
                text[open.Length..end],
                address,
                close.Groups["words"].Value,
                close.Index + close.Length
            )
            : null;

    static (string Address, int End)? Html(string text, int at)
    {
        if (HtmlTag.Read(text, at) is { Name: "a", IsEnd: false } link)
        {
            at = AfterSpace(text, link.End);
        }
        return
            HtmlTag.Read(text, at) is { Name: "img", IsEnd: false } img
            && img.Values().GetValueOrDefault("src") is { Length: > 0 } address
            ? (
                address,
                HtmlTag.Read(text, AfterSpace(text, img.End)) is { Name: "a", IsEnd: true } end ? end.End : img.End
            )
            : null;
    }

    static (string Address, int End)? Markdown(string text, int at) =>
        Image().Match(text, at) is { Success: true } image
            ? (image.Groups["address"].Value, image.Index + image.Length)
            : null;

    static int AfterSpace(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }
        return at;
    }

    const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex("""\A(?<open>\[caption\b[^\]]*\])\s*""", Options)]
    private static partial Regex Open();

    [GeneratedRegex("""\G\[?!\[[^\]]*\]\((?=<?(?<address>[^\s)>]+))[^)]*\)(\]\([^)]*\))?""", Options)]
    private static partial Regex Image();

    [GeneratedRegex("""\G(?<words>[^\[\\]*)\\?\[/caption\\?\]""", Options)]
    private static partial Regex Close();
}
