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

    public static SiteSettings Read(BuildOptions options, Report report)
    {
        var shown = Paths.Combine(options.SourceName, FileName);
        var settings = new SiteSettings(Location.StartOf(shown));
        if (options.Source.Read(FileName) is { } bytes)
        {
            var source = new SourceText(shown, ArticleFile.Decode(shown, bytes, report));
            var yaml = YamlReader.Read(source, 0, source.Text.Length, report);
            settings = SiteSettings.Table.Read(yaml, settings.At, new FieldReader(report, Draft: false));
        }
        return options.BaseUrl is null ? settings : settings with { BaseUrl = new Text(options.BaseUrl, settings.At) };
    }
}
