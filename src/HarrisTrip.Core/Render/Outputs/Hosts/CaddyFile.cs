using System.Text;
using HarrisTrip.Files;
using HarrisTrip.Model.Sites;

namespace HarrisTrip.Render.Outputs.Hosts;

/// <summary>
/// A part of a site block of Caddy. Paths are compared with what is percent-decoded; braces would be placeholders.
/// </summary>
static class CaddyFile
{
    public const string Name = HostFiles.Folder + "/Caddyfile";

    const string Gone = "410";

    const string Send = "file_server {\n      precompressed br gzip\n    }\n";

    public static string Text(Site site)
    {
        var root = site.Settings.RootPath;
        var text = new StringBuilder(
            $"# For a site block whose root is the folder in which the bundle lies at {Paths.Encode(root)}:\n"
                + $"#   import …/{Name}\n"
        );
        text.Append($"@harristrip path {Quoted(root + "*")}\nhandle @harristrip {{\n");
        var ruled = Rules(text, site);
        text.Append("  route {\n");
        foreach (var (name, value) in HostHeaders.Of(site.Settings))
        {
            text.Append($"    header {name} \"{value}\"\n");
        }
        text.Append(
            $"    header Cache-Control \"{HostHeaders.CacheShortly}\"\n    "
                + $"@hashed path_regexp \"{HostHeaders.HashedEnd(site)}\"\n    "
                + $"header @hashed Cache-Control \"{HostHeaders.CacheForEver}\"\n"
        );
        foreach (var (extension, type) in MediaTypes.ByExtension)
        {
            text.Append($"    @{extension} path *.{extension}\n    header @{extension} Content-Type \"{type}\"\n");
        }
        foreach (var (name, type) in ContentTypes.ByName)
        {
            text.Append(
                $"    @{name.Replace('.', '_')} path */{name}\n    "
                    + $"header @{name.Replace('.', '_')} Content-Type \"{type}\"\n"
            );
        }
        if (site.HasSearch)
        {
            var searchPaths = BundleFiles
                .SearchPages(site)
                .SelectMany(file => new[] { Paths.FolderOf(file) + "/", file })
                .Select(path => Quoted(root + path));
            text.Append($"    @search path {string.Join(' ', searchPaths)}\n");
            text.Append(
                $"    header @search Content-Security-Policy \"{HostHeaders.SearchPolicyOf(site.Settings)}\"\n"
            );
        }
        var hiddenPaths = HostFiles
            .Hidden.Append(BundleFiles.NotFound)
            .Select(hidden => Quoted(root + (hidden.EndsWith('/') ? hidden + "*" : hidden)));
        text.Append($"    @hidden path {string.Join(' ', hiddenPaths)}\n    error @hidden 404\n");
        if (ruled)
        {
            text.Append($"    @gone expression `{{harristrip_rule}} == \"{Gone}\"`\n    error @gone {Gone}\n");
            text.Append("    @moved expression `{harristrip_rule} != \"\"`\n    redir @moved {harristrip_rule} 301\n");
        }
        text.Append($"    {Send}  }}\n}}\nhandle_errors {{\n");
        OnError(
            text,
            "not_found",
            [root + "*"],
            "{http.error.status_code} == 404",
            Quoted(root + BundleFiles.NotFound)
        );
        if (ruled)
        {
            // A pattern with a star in its middle stops at slashes; what the table says is ours anyway.
            const string ours = $"{{http.error.status_code}} == {Gone} && {{harristrip_rule}} == \"{Gone}\"";
            OnError(text, "gone_folder", ["*/"], ours, "{path}index.html");
            OnError(text, "gone_file", ["*.html", "*.htm"], ours, "{path}");
        }
        return text.Append("}\n").ToString();
    }

    /// <summary>One table of old addresses and of those where nothing is any more.</summary>
    /// <returns>False when there are none.</returns>
    static bool Rules(StringBuilder text, Site site)
    {
        var rules = HostRules
            .Redirects(site)
            .Concat(
                HostRules
                    .Gone(site)
                    .SelectMany(gone => new[] { (gone, Gone), (AddressLimits.FileOf(gone), Gone) }.Distinct())
            );
        var any = false;
        foreach (var (from, rule) in rules)
        {
            text.Append(any ? "" : "  map {path} {harristrip_rule} {\n").Append($"    {Quoted(from)} {rule}\n");
            any = true;
        }
        text.Append(any ? "    default \"\"\n  }\n" : "");
        return any;
    }

    /// <summary>A page in place of what is not there, with nothing of what was to be sent with that.</summary>
    static void OnError(StringBuilder text, string name, string[] paths, string when, string page) =>
        text.Append(
            $$"""
              @harristrip_{{name}} {
                path {{string.Join(' ', paths.Select(Quoted))}}
                expression `{{when}}`
              }
              handle @harristrip_{{name}} {
                rewrite * {{page}}
                header Content-Type "{{MediaTypes.ByExtension["html"]}}"
                header Cache-Control "{{HostHeaders.CacheShortly}}"
                {{Send}}  }

            """.ReplaceLineEndings("\n")
        );

    static string Quoted(string path)
    {
        var quoted = new StringBuilder("\"");
        foreach (var character in path)
        {
            if (character is '\\' or '"' or '{' or '}')
            {
                quoted.Append('\\');
            }
            quoted.Append(character);
        }
        return quoted.Append('"').ToString();
    }
}
