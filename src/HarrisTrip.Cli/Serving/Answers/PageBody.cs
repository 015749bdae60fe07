using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace HarrisTrip.Cli.Serving.Answers;

/// <summary>A page as the preview sends it, and what tells whether it has changed.</summary>
/// <param name="Html">As it is published.</param>
sealed partial record PageBody(string Html)
{
    /// <summary>
    /// Another text when the page has changed, but for the names of style sheets that can be swapped.
    /// </summary>
    public string Version { get; } =
        Hash(StyleAddress().Replace(Html, link => StyleHash().Replace(link.Value, ".css")));

    /// <summary>The style sheets that are named for their content, as the page names them.</summary>
    public IReadOnlyList<string> Styles { get; } =
    [
        .. StyleAddress()
            .Matches(Html)
            .Select(match => WebUtility.HtmlDecode(match.Groups["address"].Value))
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>
    /// The page with the preview's script at its end, wherever that is: a page that is empty has to come back, too.
    /// </summary>
    /// <param name="version">What it was made from, for the script to compare.</param>
    /// <param name="mark">Why readers do not see this page now, such as “Draft”; null when they do.</param>
    public string WithScript(WidenedPolicy policy, string version, string? mark)
    {
        var html = policy.InPage(Html);
        var marked = mark is null ? "" : $" data-mark=\"{WebUtility.HtmlEncode(mark)}\"";
        var script = $"<script data-version=\"{version}\"{marked}>{OwnFiles.PageScript}</script>";
        var end = html.LastIndexOf("</body>", StringComparison.OrdinalIgnoreCase);
        return end < 0 ? html + script : html.Insert(end, script);
    }

    public static string Hash(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 10));

    [GeneratedRegex(@"\.[0-9a-f]{10}\.css", RegexOptions.CultureInvariant)]
    private static partial Regex StyleHash();

    [GeneratedRegex(
        """<link\b[^>]*\bhref="(?<address>[^"]*\.[0-9a-f]{10}\.css)"[^>]*>""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex StyleAddress();
}
