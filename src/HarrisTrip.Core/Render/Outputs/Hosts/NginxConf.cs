using System.Text;
using HarrisTrip.Files;
using HarrisTrip.Model.Settings;
using HarrisTrip.Model.Sites;

namespace HarrisTrip.Render.Outputs.Hosts;

/// <summary>
/// A part of a <c>server</c> block of nginx. Header lines of an outer block do not count in one that has its own, so
/// they are repeated; paths are compared with what is percent-decoded, and values with a dollar would be variables.
/// </summary>
static class NginxConf
{
    public const string Name = HostFiles.Folder + "/nginx.conf";

    public static string Text(Site site)
    {
        var root = site.Settings.RootPath;
        var text = new StringBuilder(
            $$"""
            # For a server block whose root is the folder in which the bundle lies at {{Paths.Encode(root)}}:
            #   include …/{{Name}};
            # Where nginx has the module for it, `brotli_static on;` beside that line sends the .br files.
            location ^~ {{Quoted(root)}} {
              index index.html;
              absolute_redirect off;
              gzip_static on;
              gzip_vary on;
              default_type application/octet-stream;
              types {

            """.ReplaceLineEndings("\n")
        );
        foreach (var (extension, type) in MediaTypes.ByExtension)
        {
            text.Append($"    \"{type}\" {extension};\n");
        }
        text.Append("  }\n").Append($"  error_page 404 {Quoted(root + BundleFiles.NotFound)};\n");
        Headers(text, "  ", site.Settings, HostHeaders.CacheShortly);
        text.Append($"  location ~ \"{HostHeaders.HashedEnd(site)}\" {{\n");
        Headers(text, "    ", site.Settings, HostHeaders.CacheForEver);
        text.Append("  }\n");
        foreach (var page in BundleFiles.SearchPages(site))
        {
            text.Append($"  location = {Quoted(root + page)} {{\n");
            Headers(text, "    ", site.Settings, HostHeaders.CacheShortly, HostHeaders.SearchPolicyOf(site.Settings));
            text.Append("  }\n");
        }
        foreach (var (name, type) in ContentTypes.ByName)
        {
            // Without header lines of its own it has those around it.
            text.Append(
                $"  location ~ \"/{name.Replace(".", "\\.", StringComparison.Ordinal)}$\" {{ types {{ }} "
                    + $"default_type {type}; }}\n"
            );
        }
        text.Append($"  location = {Quoted(root + BundleFiles.NotFound)} {{ internal; }}\n");
        foreach (var hidden in HostFiles.Hidden)
        {
            text.Append(
                $"  location {(hidden.EndsWith('/') ? "^~" : "=")} {Quoted(root + hidden)} {{ return 404; }}\n"
            );
        }
        foreach (var (from, to) in HostRules.Redirects(site))
        {
            text.Append($"  location = {Quoted(from)} {{ return 301 {to}$is_args$args; }}\n");
        }
        foreach (var gone in HostRules.Gone(site))
        {
            // What is sent in place of a file has to have another name than the file.
            var page = Quoted(gone.EndsWith('/') ? gone + "index.html" : gone + "/");
            text.Append($"  location = {Quoted(gone)} {{ error_page 410 {page}; return 410; }}\n")
                .Append(
                    $"  location = {page} {{ internal; "
                        + $"{(gone.EndsWith('/') ? "" : $"try_files {Quoted(gone)} =404; ")}}}\n"
                );
        }
        return text.Append("}\n").ToString();
    }

    static void Headers(StringBuilder text, string indent, SiteSettings settings, string cache, string? policy = null)
    {
        foreach (var (name, value) in HostHeaders.Of(settings, policy).Append(("Cache-Control", cache)))
        {
            text.Append(indent).Append($"add_header {name} \"{value}\" always;\n");
        }
    }

    static string Quoted(string path) =>
        $"\"{path.Replace("\\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
