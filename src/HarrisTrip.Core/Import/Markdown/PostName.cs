using System.Text.RegularExpressions;
using HarrisTrip.Files;
using HarrisTrip.Values;

namespace HarrisTrip.Import.Markdown;

/// <summary>What the path of a post says of it, in the conventions of the generators.</summary>
/// <param name="Words">The name without date, language and extension; "" when it says nothing.</param>
/// <param name="Date">As written, year first.</param>
/// <param name="IsJekyll">Lies where Jekyll keeps posts: there a text of tags is parted at its spaces.</param>
sealed partial record PostName(string Words, string? Date, string? Lang, bool IsDraft, bool IsJekyll)
{
    public static PostName Of(string path)
    {
        var name = Paths.NameOf(path);
        name = name[..^Paths.ExtensionOf(path).Length];
        var lang =
            Language().Match(name) is { Success: true } tail && LanguageTag.IsValid(tail.Groups["lang"].Value)
                ? tail.Groups["lang"].Value
                : null;
        name = lang is null ? name : name[..^(lang.Length + 1)];
        // A page bundle is named by its folder.
        name = name is "index" ? Paths.NameOf(Paths.FolderOf(path)) : name;
        var dated = Dated().Match(name);
        var folders = Paths.FolderOf(path).Split('/');
        return new PostName(
            dated.Success ? dated.Groups["words"].Value : name,
            dated.Success ? dated.Groups["date"].Value : null,
            lang,
            folders.Contains("_drafts", StringComparer.Ordinal),
            folders.Any(f => f is "_drafts" or "_posts")
        );
    }

    /// <summary>The part of an address that the name gives; null when it gives none.</summary>
    public string? Slug =>
        SectionIds.FromWords(Words.Replace('_', ' ')) is { } slug && Values.Slug.Fault(slug) is null ? slug : null;

    [GeneratedRegex(
        """^(?<date>\d{4}-\d{2}-\d{2})[-_](?<words>.+)$""",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Dated();

    [GeneratedRegex(
        """[^.]\.(?<lang>[a-z]{2}(-[A-Za-z]{2})?)$""",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Language();
}
