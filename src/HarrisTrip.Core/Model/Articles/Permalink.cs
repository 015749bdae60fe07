using System.Globalization;
using System.Text.RegularExpressions;
using HarrisTrip.Diagnostics;
using HarrisTrip.Parse.Fields;
using HarrisTrip.Values;

namespace HarrisTrip.Model.Articles;

/// <summary>The pattern of an article's address, such as <c>{category}/{year}/{slug}/</c>.</summary>
public sealed partial class Permalink
{
    static readonly string[] Names = ["slug", "category", "lang", "year", "month", "day"];

    Permalink(string pattern) => Pattern = pattern;

    /// <summary>The slug alone.</summary>
    public static Permalink Default { get; } = new("{slug}");

    /// <summary>Without slashes at its ends.</summary>
    internal string Pattern { get; }

    /// <param name="pattern">One without a fault.</param>
    public static Permalink Of(string pattern) =>
        UnicodeNormalization.Compose(pattern.Trim('/')) is var plain && plain == Default.Pattern ? Default : new(plain);

    /// <summary>The pattern of the site, in which no two articles may get one address.</summary>
    public static Shape<Text> OfSite { get; } =
        Shapes.Words.Where(
            ArticleRules.PermalinkInvalid,
            text =>
                Fault(text.Value)
                ?? (
                    text.Value.Contains("{slug}", StringComparison.Ordinal)
                        ? null
                        : (
                            "has no {slug}, so all articles would have the same address.",
                            "Write {slug} where the article's own name belongs."
                        )
                )
        );

    /// <summary>The pattern, or just the address, of one article.</summary>
    public static Shape<Text> OfArticle { get; } =
        Shapes.Words.Where(ArticleRules.PermalinkInvalid, text => Fault(text.Value));

    /// <summary>True when the article's category is part of its address.</summary>
    public bool NamesCategory => Pattern.Contains("{category}", StringComparison.Ordinal);

    /// <summary>
    /// The folder of the article's page, with a slash at its end. Parts for which it has nothing are left out.
    /// </summary>
    public string AddressOf(string slug, string? category, string lang, Moment? published)
    {
        if (ReferenceEquals(this, Default))
        {
            return slug + "/";
        }
        string Day(string format) => published?.Value.ToString(format, CultureInfo.InvariantCulture) ?? "";
        var filled = Placeholder()
            .Replace(
                Pattern,
                match =>
                    match.Groups["name"].Value switch
                    {
                        "slug" => slug,
                        "category" => category is null ? "" : Slug.FromTitle(category),
                        "lang" => lang.ToLowerInvariant(),
                        "year" => Day("yyyy"),
                        "month" => Day("MM"),
                        _ => Day("dd"),
                    }
            );
        return string.Join('/', filled.Split('/', StringSplitOptions.RemoveEmptyEntries)) + "/";
    }

    static (string Message, string Help)? Fault(string pattern)
    {
        if (
            Placeholder()
                .Matches(pattern)
                .Select(m => m.Groups["name"].Value)
                .FirstOrDefault(name => !Names.Contains(name, StringComparer.Ordinal)) is
            { } unknown
        )
        {
            return (
                $"has an unknown name {{{unknown}}}.",
                Suggestion.Nearest(unknown, Names) is { } near
                    ? $"Did you mean {{{near}}}?"
                    : $"It may contain {string.Join(", ", Names.Select(n => $"{{{n}}}"))}."
            );
        }
        if (
            pattern.EndsWith(".html", StringComparison.OrdinalIgnoreCase)
            || pattern.EndsWith(".htm", StringComparison.OrdinalIgnoreCase)
        )
        {
            return (
                "ends in a file name, but an address here is a folder.",
                $"Write `{pattern[..pattern.LastIndexOf('.')]}/`."
            );
        }
        return Placeholder()
            .Replace(pattern, "x")
            .Trim('/')
            .Split('/')
            .Select(Slug.Fault)
            .FirstOrDefault(fault => fault is not null);
    }

    [GeneratedRegex(@"\{(?<name>[^{}]*)\}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
