using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Model.Articles;
using HarrisTrip.Model.Locales;
using HarrisTrip.Parse;
using HarrisTrip.Parse.Fields;
using HarrisTrip.Parse.Yaml;
using HarrisTrip.Values;

namespace HarrisTrip.Model.Settings;

/// <summary>Reads <c>site.yaml</c>. Without one, every setting has its default.</summary>
public static class SettingsReader
{
    internal const string FileName = "site.yaml";

    /// <param name="folder">The folder of articles.</param>
    /// <param name="name">That folder as the user named it.</param>
    /// <param name="languages">Whose marks its texts are set in.</param>
    /// <param name="baseUrl">Takes the place of base_url in the file.</param>
    public static SiteSettings Read(
        ISourceFolder folder,
        string name,
        string? baseUrl,
        Languages languages,
        Report report
    )
    {
        var shown = Paths.Combine(name, FileName);
        var settings = new SiteSettings(Location.StartOf(shown));
        if (folder.Read(FileName) is { } bytes)
        {
            var source = new SourceText(shown, ArticleFile.Decode(shown, bytes, report));
            var yaml = YamlReader.Read(source, 0, source.Text.Length, report);
            // Both may be named below what depends on them.
            var lang = Named("lang") ?? settings.Language;
            // One that nobody knows is one fault, and not one more of each date.
            var zone = Named("time_zone") is { } known ? PublicationZone.Find(known) ?? PublicationZone.Utc : null;
            settings = SiteSettings.Table.Read(
                yaml,
                settings.At,
                new FieldReader(report, Draft: false, languages.For(lang).QuoteMarks, zone)
            ) with
            {
                Zone = zone,
            };
            settings = settings with
            {
                ArticleFields = new ArticleFields(
                    FieldsOf(settings, report),
                    [
                        .. (settings.Kinds ?? [])
                            .Select(kind => kind.Name!.Value)
                            .Where(name => ArticleKind.Of(name) is null),
                    ]
                ),
            };

            string? Named(string key) =>
                yaml
                    .Entries.Select(e =>
                        e.Key == key && e.Value is YamlScalar { IsNull: false, Value: var word } ? word.Trim() : null
                    )
                    .FirstOrDefault(word => word is not null);
        }
        settings = WithAuthors(settings, folder, name, languages, report);
        return baseUrl is null ? settings : settings with { BaseUrl = new Text(baseUrl, settings.At) };
    }

    /// <summary>The declared fields; kinds that no article can have are reported.</summary>
    static IReadOnlyList<DeclaredField> FieldsOf(SiteSettings settings, Report report)
    {
        List<string> known =
        [
            ArticleFields.News,
            .. ArticleKind.All.Select(kind => kind.Name),
            .. (settings.Kinds ?? []).Select(kind => kind.Name!.Value),
        ];
        foreach (
            var kind in (settings.Fields ?? [])
                .SelectMany(field => field.Kinds ?? [])
                .Where(kind => !known.Contains(kind.Value))
        )
        {
            report.Add(
                FieldRules.ValueUnknown,
                kind.At,
                $"`{kind.Value}` is not a kind of article.",
                Suggestion.For(kind.Value, known) ?? $"The kinds are {string.Join(", ", known)}."
            );
        }
        return settings.Fields ?? [];
    }

    /// <summary>The authors of site.yaml, then those that have a file of their own.</summary>
    static SiteSettings WithAuthors(
        SiteSettings settings,
        ISourceFolder folder,
        string name,
        Languages languages,
        Report report
    )
    {
        var reader = new FieldReader(
            report,
            Draft: false,
            languages.For(settings.Language).QuoteMarks,
            settings.TimeZone is null ? null : settings.Zone
        );
        var authors = (settings.Authors ?? []).ToList();
        foreach (
            var entry in folder
                .List(AuthorProfile.OfFiles)
                .Where(e => !e.IsFolder && e.Name[0] != '.' && Paths.ExtensionOf(e.Name) is ".yaml" or ".yml")
        )
        {
            var path = Paths.Combine(AuthorProfile.OfFiles, entry.Name);
            if (folder.Read(path) is not { } bytes)
            {
                continue;
            }
            var shown = Paths.Combine(name, path);
            var source = new SourceText(shown, ArticleFile.Decode(shown, bytes, report));
            var start = Location.StartOf(shown);
            var author = AuthorProfile.Table.Read(
                YamlReader.Read(source, 0, source.Text.Length, report),
                start,
                reader
            );
            var ownKey = entry.Name[..^Paths.ExtensionOf(entry.Name).Length];
            if (
                AuthorProfile.KeyShape.Read(new YamlScalar(start, ownKey, Quoted: true), "key", reader) is { } key
                && AuthorProfile.Table.IsComplete(author)
            )
            {
                authors.Add(author with { Key = author.Key ?? key, Folder = AuthorProfile.OfFiles });
            }
        }
        return authors.Count == 0 ? settings : settings with { Authors = authors };
    }

    /// <summary>The theme that site.yaml names, if one can lie there; null when it names none.</summary>
    public static Text? ReadTheme(ISourceFolder folder)
    {
        if (folder.Read(FileName) is not { } bytes)
        {
            return null;
        }
        var report = new Report();
        var source = new SourceText(FileName, ArticleFile.Decode(FileName, bytes, report));
        var yaml = YamlReader.Read(source, 0, source.Text.Length, report);
        return yaml.Entries.FirstOrDefault(e => e.Key == "theme") is { } theme
            ? ThemeFolder.Name.Read(
                theme.Value,
                theme.Key,
                new FieldReader(report, Draft: false, QuoteMarks.English, null)
            )
            : null;
    }

    /// <summary>Reads a file that holds nothing but what <c>checks</c> of site.yaml would hold.</summary>
    /// <param name="shown">The file as the user named it.</param>
    public static RuleSettings ReadRules(byte[] bytes, string shown, Report report)
    {
        var source = new SourceText(shown, ArticleFile.Decode(shown, bytes, report));
        return RuleSettings.Table.Read(
            YamlReader.Read(source, 0, source.Text.Length, report),
            Location.StartOf(shown),
            new FieldReader(report, Draft: false, QuoteMarks.English)
        );
    }
}
