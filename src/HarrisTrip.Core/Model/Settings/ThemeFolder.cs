using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Parse.Fields;

namespace HarrisTrip.Model.Settings;

/// <summary>
/// Where a site's theme may lie: among the articles, in a folder that is read as none of them, or beside their folder.
/// Further away it would be missing as soon as somebody else builds the site.
/// </summary>
public static class ThemeFolder
{
    const string Up = "../";

    public static readonly Shape<Text> Name = Shapes.Words.Where(
        FieldRules.ValueUnknown,
        text => Fault(text.Value)
    ) with
    {
        Name = "a folder",
        Schema = () => new() { ["type"] = "string", ["pattern"] = @"^(\./)*(_|\.\./)[^\\:]+$" },
    };

    /// <summary>
    /// How the folder is called from another name of the folder of articles: <c>theme</c> for <c>../theme</c> beside
    /// <c>articles</c>.
    /// </summary>
    /// <param name="articles">The folder of articles as the user named it.</param>
    public static string Shown(string theme, string articles)
    {
        var plain = Plain(theme);
        return !plain.StartsWith(Up, StringComparison.Ordinal) ? Paths.Combine(articles, plain)
            : articles.Length == 0 || Paths.NameOf(articles) == ".." ? Paths.Combine(articles, plain)
            : articles.LastIndexOf('/') is var slash && slash == 0 ? plain[(Up.Length - 1)..]
            : Paths.Combine(Paths.FolderOf(articles), plain[Up.Length..]);
    }

    /// <summary>Why no theme can lie there, and where it can; null when it can.</summary>
    public static (string Message, string Help)? Fault(string theme)
    {
        if (theme.Contains('\\', StringComparison.Ordinal))
        {
            return ("has a backslash.", $"Write it with forward slashes: {theme.Replace('\\', '/')}.");
        }
        var plain = Plain(theme);
        var inside = plain.StartsWith(Up, StringComparison.Ordinal) ? plain[Up.Length..] : plain;
        return Paths.Resolve("", inside) != inside || inside.Length == 0
                ? (
                    $"leads out of the project: `{theme}`.",
                    "Put the theme beside the folder of articles and write ../my-theme, or into it and write _theme."
                )
            : inside == plain && !plain.StartsWith('_')
                ? (
                    $"is `{theme}`, which lies among the articles and would be read as one of them.",
                    $"Write ../{plain} for a folder beside that of the articles, or begin its name with _."
                )
            : null;
    }

    static string Plain(string theme)
    {
        var plain = theme.TrimEnd('/');
        while (plain.StartsWith("./", StringComparison.Ordinal))
        {
            plain = plain[2..];
        }
        return plain;
    }
}
