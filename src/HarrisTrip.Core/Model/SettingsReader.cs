using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Parse;
using HarrisTrip.Parse.Fields;
using HarrisTrip.Parse.Yaml;

namespace HarrisTrip.Model;

/// <summary>Reads <c>site.yaml</c>. Without one, every setting has its default.</summary>
public static class SettingsReader
{
    const string FileName = "site.yaml";

    /// <param name="folder">The folder of articles.</param>
    /// <param name="name">That folder as the user named it.</param>
    /// <param name="baseUrl">Takes the place of base_url in the file.</param>
    public static SiteSettings Read(ISourceFolder folder, string name, string? baseUrl, Report report)
    {
        var shown = Paths.Combine(name, FileName);
        var settings = new SiteSettings(Location.StartOf(shown));
        if (folder.Read(FileName) is { } bytes)
        {
            var source = new SourceText(shown, ArticleFile.Decode(shown, bytes, report));
            var yaml = YamlReader.Read(source, 0, source.Text.Length, report);
            settings = SiteSettings.Table.Read(yaml, settings.At, new FieldReader(report, Draft: false));
        }
        return baseUrl is null ? settings : settings with { BaseUrl = new Text(baseUrl, settings.At) };
    }
}
