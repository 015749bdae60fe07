using HarrisTrip.Diagnostics;
using HarrisTrip.Model.Articles;
using HarrisTrip.Model.Locales;
using HarrisTrip.Parse.Body;
using HarrisTrip.Parse.Fields;
using HarrisTrip.Render.Templating;
using HarrisTrip.Values;

namespace HarrisTrip.Render;

/// <summary>Blocks of the publication's own, as pages, feeds and Markdown have them.</summary>
static class OwnBlockWriter
{
    /// <summary>By the block's template.</summary>
    /// <param name="file">The page that it stands on.</param>
    public static SafeHtml OnPage(
        RenderScope scope,
        Article article,
        Language language,
        string file,
        BlockUse use,
        SafeHtml content
    )
    {
        if (LacksField(article, use))
        {
            // That is reported, or may be so in a draft; the template would only tell it again, as its own fault.
            return Plain(article, language, use, content);
        }
        return scope.Templates.Render(
                BlockTemplates.FileOf(use.Kind.Name),
                new Dictionary<string, object?>
                {
                    ["block"] = new Dictionary<string, object?>
                    {
                        ["title"] = TitleOf(use, language),
                        ["content"] = content.Html.Length > 0 ? content : null,
                        ["lang"] = article.Lang,
                        ["fields"] = ValuesOf(article, use)
                            .ToDictionary(field => field.Name, field => field.Value?.Shown),
                    },
                },
                language,
                asset => scope.ThemeFile(asset) is { } path ? scope.Address(file, path) : null
            ) ?? SafeHtml.Empty;
    }

    static bool LacksField(Article article, BlockUse use) =>
        article.OwnBlocks.TryGetValue(use.At, out var own) && !own.Block.Values.IsComplete(own.Values);

    /// <summary>Without the theme: its title, its fields as a list, and what it holds.</summary>
    public static SafeHtml Plain(Article article, Language language, BlockUse use, SafeHtml content)
    {
        var title = TitleOf(use, language) is { } words
            ? $"<p><strong>{SafeHtml.Escape(words.Value)}</strong></p>\n"
            : "";
        var fields = string.Concat(Lines(article, use).Select(line => $"<li>{SafeHtml.Escape(line)}</li>\n"));
        return new SafeHtml(
            title + (fields.Length > 0 ? $"<ul>\n{fields}</ul>\n" : "") + content.Html,
            SourceMap.Empty
        );
    }

    /// <summary>Its fields as a list in Markdown; empty when it has none.</summary>
    public static string Markdown(Article article, BlockUse use) =>
        string.Join('\n', Lines(article, use).Select(line => "- " + MarkdownText.Of(line)));

    static IEnumerable<string> Lines(Article article, BlockUse use) =>
        ValuesOf(article, use)
            .Where(field => field.Value is not null)
            .Select(field => $"{field.Name.Replace('_', ' ')}: {string.Join(", ", field.Value!.Words)}");

    static IEnumerable<(string Name, FieldValue? Value)> ValuesOf(Article article, BlockUse use) =>
        article.OwnBlocks.TryGetValue(use.At, out var own)
            ? (own.Block.Fields ?? []).Select(field =>
                (field.Name!.Value, own.Values.Fields.GetValueOrDefault(field.Name.Value))
            )
            : [];

    static Text? TitleOf(BlockUse use, Language language) =>
        use.Argument.Length > 0 ? new Text(Typography.Set(use.Argument, language.QuoteMarks), use.At) : null;
}
