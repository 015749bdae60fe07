using System.Text;
using HarrisTrip.Files;
using HarrisTrip.Model.Sites;

namespace HarrisTrip.Render.Outputs.Hosts;

/// <summary>
/// Headers for Netlify and Cloudflare Pages. Values of several rules that fit one file are joined there, so no two
/// rules here name one header for one file. Both hosts send all that has no rule with a short life of their own.
/// </summary>
static class HeadersFile
{
    public const string Name = "_headers";

    /// <summary>
    /// Pictures lie beside pages; those are named for their content, and a site has no other files of these kinds.
    /// </summary>
    static readonly string[] Pictures = ["avif", "gif", "jpg", "webp"];

    public static string Text(Site site)
    {
        var root = Paths.Encode(site.Settings.RootPath);
        var text = new StringBuilder();
        Rule(
            text,
            root + "*",
            HostHeaders.Of(site.Settings, site.HasSearch ? HostHeaders.SearchPolicyOf(site.Settings) : null)
        );
        Rule(text, root + "assets/*", [("Cache-Control", HostHeaders.CacheForEver)]);
        foreach (
            var extension in Pictures.Select(name => "." + name).Concat(site.HasSearch ? HostHeaders.IndexParts : [])
        )
        {
            Rule(text, $"{root}*{extension}", [("Cache-Control", HostHeaders.CacheForEver)]);
        }
        // Icons that browsers look for under one name lie at the root.
        Rule(text, $"{root}:folder/*.png", [("Cache-Control", HostHeaders.CacheForEver)]);
        foreach (var (end, type) in ContentTypes.MisreadByHosts)
        {
            Rule(text, $"{root}*{end}", [("Content-Type", type)]);
        }
        return text.ToString();
    }

    static void Rule(StringBuilder text, string path, IEnumerable<(string Name, string Value)> headers)
    {
        text.Append(path).Append('\n');
        foreach (var (name, value) in headers)
        {
            text.Append("  ").Append(name).Append(": ").Append(value).Append('\n');
        }
    }
}
