using System.Globalization;
using System.Text.RegularExpressions;
using HarrisTrip.Files;
using HarrisTrip.Parse.Yaml;
using HarrisTrip.Values;

namespace HarrisTrip.Import.Markdown;

/// <summary>
/// The address that Jekyll gave a post which asks for none: its <c>_config.yml</c> has the pattern, or the usual one
/// holds.
/// </summary>
static partial class JekyllAddress
{
    const string Config = "_config.yml",
        Usual = "date",
        Posts = "_posts";

    /// <summary>Null for a post of another generator, and for one whose address cannot be told.</summary>
    /// <param name="published">ISO 8601; its day is that of the zone it was written in.</param>
    public static ForeignAddress? Of(
        SharedKeys shared,
        string path,
        YamlMapping matter,
        PostName name,
        string? published
    )
    {
        var parts = Paths.FolderOf(path).Split('/');
        var posts = Array.IndexOf(parts, Posts);
        if (posts < 0 || name.Date is null || Pattern(shared, parts[..posts]) is not var (pattern, depth))
        {
            return null;
        }
        var day =
            Moment.ParseInstant(published ?? "").Moment?.Value
            ?? (
                DateTimeOffset.TryParse(
                    name.Date,
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.AssumeUniversal,
                    out var named
                )
                    ? named
                    : default
            );
        var categories = parts[depth..posts]
            .Where(p => p != "source")
            .Concat(Categories(matter))
            .Select(c => SectionIds.FromWords(c) ?? "")
            .Where(c => c.Length > 0)
            .Distinct(StringComparer.Ordinal);
        var isKnown = true;
        var filled = Placeholder()
            .Replace(
                pattern,
                match =>
                    match.Groups["name"].Value switch
                    {
                        "categories" or "slugified_categories" or "category" => string.Join('/', categories),
                        "title" or "slug" or "name" or "post_title" => name.Words,
                        "year" => day.ToString("yyyy", CultureInfo.InvariantCulture),
                        "short_year" => day.ToString("yy", CultureInfo.InvariantCulture),
                        "month" => day.ToString("MM", CultureInfo.InvariantCulture),
                        "i_month" => day.Month.ToString(CultureInfo.InvariantCulture),
                        "day" => day.ToString("dd", CultureInfo.InvariantCulture),
                        "i_day" => day.Day.ToString(CultureInfo.InvariantCulture),
                        "y_day" => day.DayOfYear.ToString("000", CultureInfo.InvariantCulture),
                        "output_ext" => ".html",
                        _ => Unknown(),
                    }
            );
        return isKnown ? ForeignAddress.Of(Slashes().Replace(filled, "/")) : null;

        string Unknown()
        {
            isKnown = false;
            return "";
        }
    }

    /// <summary>The pattern, and how many folders above the posts belong to the site's root.</summary>
    static (string Pattern, int Depth)? Pattern(SharedKeys shared, string[] above)
    {
        for (var depth = above.Length; depth >= 0; depth--)
        {
            var file = Paths.Combine(string.Join('/', above[..depth]), Config);
            if (shared.OfFile(file) is { } keys)
            {
                return (
                    Style(keys.Find("permalink") is { } permalink ? MatterValues.Text(permalink) ?? Usual : Usual),
                    depth
                );
            }
        }
        return null;
    }

    static string Style(string permalink) =>
        permalink switch
        {
            "date" => "/:categories/:year/:month/:day/:title.html",
            "pretty" => "/:categories/:year/:month/:day/:title/",
            "ordinal" => "/:categories/:year/:y_day/:title.html",
            "none" => "/:categories/:title.html",
            _ => permalink,
        };

    static IEnumerable<string> Categories(YamlMapping matter) =>
        matter
            .Entries.Where(e => e.Key is "category" or "categories")
            .SelectMany(e => MatterValues.Texts(e.Value, t => e.Key == "category" ? [t] : t.Split(' ')) ?? []);

    [GeneratedRegex(":(?<name>[a-z_]+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Placeholder();

    [GeneratedRegex("/{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Slashes();
}
