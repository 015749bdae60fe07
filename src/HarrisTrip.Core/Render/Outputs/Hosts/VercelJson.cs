using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using HarrisTrip.Files;
using HarrisTrip.Model.Sites;

namespace HarrisTrip.Render.Outputs.Hosts;

/// <summary>
/// Headers and redirects for Vercel. Its paths are patterns, in which some characters have to be escaped.
/// </summary>
static partial class VercelJson
{
    public const string Name = "vercel.json";

    /// <summary>Vercel takes no more than 2,048, those that it makes itself among them.</summary>
    const int MaxRedirects = 2_000;

    public static string Text(Site site)
    {
        var root = Literal(Paths.Encode(site.Settings.RootPath));
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            // Every page is a folder, so that an address without its slash leads to the one with it.
            json.WriteBoolean("trailingSlash", true);
            json.WriteStartArray("headers");
            Headers(json, root + "(.*)", HostHeaders.Of(site.Settings));
            Headers(json, root + "(.*)" + HostHeaders.HashedName, [("Cache-Control", HostHeaders.CacheForEver)]);
            if (site.HasSearch)
            {
                Headers(json, root + @"(.*)\.pf_([a-z]+)", [("Cache-Control", HostHeaders.CacheForEver)]);
            }
            // Of two rules with one header the last one counts.
            foreach (var page in BundleFiles.SearchPages(site))
            {
                Headers(
                    json,
                    root + Literal(Paths.Encode(Paths.FolderOf(page))) + "/(index\\.html)?",
                    [("Content-Security-Policy", HostHeaders.SearchPolicyOf(site.Settings))]
                );
            }
            foreach (var (end, type) in ContentTypes.MisreadByHosts)
            {
                Headers(json, $"{root}(.*){Literal(end)}", [("Content-Type", type)]);
            }
            json.WriteEndArray();
            json.WriteStartArray("redirects");
            foreach (var (from, to) in HostRules.Redirects(site).SelectMany(Forms).Take(MaxRedirects))
            {
                json.WriteStartObject();
                json.WriteString("source", Literal(Paths.Encode(from)));
                json.WriteString("destination", to);
                json.WriteNumber("statusCode", 301);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    /// <summary>
    /// An old folder whose name has a dot is taken for a file: its slash is not added to what readers ask for.
    /// </summary>
    static IEnumerable<(string From, string To)> Forms((string From, string To) move) =>
        move.From.EndsWith('/') && Paths.NameOf(move.From.TrimEnd('/')).Contains('.', StringComparison.Ordinal)
            ? [move, (move.From.TrimEnd('/'), move.To)]
            : [move];

    static void Headers(Utf8JsonWriter json, string source, IEnumerable<(string Name, string Value)> headers)
    {
        json.WriteStartObject();
        json.WriteString("source", source);
        json.WriteStartArray("headers");
        foreach (var (name, value) in headers)
        {
            json.WriteStartObject();
            json.WriteString("key", name);
            json.WriteString("value", value);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>A percent-encoded path as a pattern that means just this path (path-to-regexp).</summary>
    static string Literal(string path) => Special().Replace(path, @"\$0");

    [GeneratedRegex(@"[^A-Za-z0-9/_~%-]", RegexOptions.CultureInvariant)]
    private static partial Regex Special();
}
