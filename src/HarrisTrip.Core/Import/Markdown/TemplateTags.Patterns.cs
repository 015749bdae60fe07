using System.Text.RegularExpressions;

namespace HarrisTrip.Import.Markdown;

/// <content>What tags look like.</content>
static partial class TemplateTags
{
    const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(
        """^(\{%-?\s*(?<name>highlight|comment|raw|verbatim)\b(?<rest>[^%]*)-?%\}"""
            + """|\{\{<\s*(?<name>highlight)\b(?<rest>[^>]*)>\}\})$""",
        Options
    )]
    private static partial Regex Pair();

    [GeneratedRegex(
        """^\{\{-?\s*(site\.(baseurl|url)|page\.root|site\.baseurl\s*\|.*|\.Site\.BaseURL"""
            + """|config\.base_url)\s*-?\}\}$""",
        Options
    )]
    private static partial Regex Root();

    [GeneratedRegex(
        """^\{\{-?\s*["'](?<path>/?[^"'|{}\s]+)["']\s*\|\s*(relative_url|absolute_url|url"""
            + """|prepend:\s*site\.(baseurl|url))[^}]*\}\}$""",
        Options
    )]
    private static partial Regex Filtered();

    [GeneratedRegex(
        """^(\{%-?\s*(post_url|link)\s+(?<name>\S+)\s*-?%\}"""
            + """|\{\{[<%]-?\s*(rel)?ref\s+(path=)?["']?(?<name>[^"'\s>%]+)["']?[^}]*\}\})$""",
        Options
    )]
    private static partial Regex Reference();

    [GeneratedRegex("""^\{\{[<%]\s*(figure|img|image)\s""", Options)]
    private static partial Regex Figure();

    [GeneratedRegex(
        """(?<key>[A-Za-z_-]+)=("(?<double>(\\.|[^"\\])*)"|`(?<other>[^`]*)`|'(?<other>[^']*)'"""
            + """|(?<other>[^\s>%"'`]+))""",
        Options
    )]
    private static partial Regex Attribute();

    [GeneratedRegex(
        """\G\[/?(caption|gallery|embed|audio|video|playlist|youtube|vimeo|contact-form|contact-form-7"""
            + """|wp_caption|soundcloud|tweet|instagram)(\s[^\]\n]*)?\](?![(\[:])""",
        Options
    )]
    private static partial Regex Bracket();

    [GeneratedRegex("""\G</?[A-Z][A-Za-z0-9.]*(\s[^>]*)?>?""", Options)]
    private static partial Regex Component();

    [GeneratedRegex(
        """^(import|export)[ {*'"][^\n]*(\n[^\n]+)*?(?=\n\s*\n|\n(import|export)[ {*'"]|\n?\z)""",
        Options | RegexOptions.Multiline
    )]
    private static partial Regex Module();
}
