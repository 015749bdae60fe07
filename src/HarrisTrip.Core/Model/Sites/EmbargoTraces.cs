using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using HarrisTrip.Parse.Body;
using HarrisTrip.Values;

namespace HarrisTrip.Model.Sites;

/// <summary>
/// What no file of a bundle may contain: titles, standfirsts, names and addresses that only embargoed articles have, as
/// each kind of file would write them. A title of less than three words is searched for only where it is alone, between
/// two tags or quotation marks, and a topic or byline only where a file names topics or bylines, since such words may
/// be anywhere. Names that published articles have as well are not searched for: they give nothing away.
/// </summary>
sealed class EmbargoTraces
{
    /// <summary>Of a title that is searched for anywhere.</summary>
    const int MinWords = 3;

    readonly Dictionary<string, ArticleHead> marks = new(StringComparer.Ordinal);
    readonly SearchValues<string> all;
    readonly IReadOnlyList<ArticleHead> embargoed;
    readonly EmbargoAddresses addresses;

    public EmbargoTraces(Site site)
    {
        embargoed = site.Embargoed;
        addresses = new EmbargoAddresses(site);
        var settings = site.Settings;
        var open = site
            .Published.SelectMany(NamesOf)
            .Concat([settings.Name.Value, settings.Description?.Value])
            .Concat((settings.Categories ?? []).Concat(settings.Tags ?? []).Select(n => n.Name?.Value))
            .Concat((settings.Authors ?? []).Select(a => a.Name?.Value))
            .OfType<string>()
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var head in embargoed)
        {
            Add(
                head,
                open,
                [head.Title.Value, head.Standfirst?.Value],
                (text, form) =>
                    text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length >= MinWords
                        ? [form]
                        : [$">{form}<", $"\"{form}\""]
            );
            Add(
                head,
                open,
                [head.CategoryName, .. head.Tags ?? []],
                (_, form) =>
                    [
                        $"<category>{form}</category>",
                        $"term=\"{form}\"",
                        $"\"article:tag\" content=\"{form}\"",
                        $"\"article:section\" content=\"{form}\"",
                        .. InList(form),
                    ]
            );
            Add(
                head,
                open,
                head.Authors ?? [],
                (_, form) =>
                    [
                        $"<name>{form}</name>",
                        $"<dc:creator>{form}</dc:creator>",
                        $"\"author\" content=\"{form}\"",
                        $"  \"name\": \"{form}\"",
                    ]
            );
        }
        all = SearchValues.Create([.. marks.Keys], StringComparison.Ordinal);
    }

    /// <summary>All that is sought: as long as it is the same, so is what is found.</summary>
    public IEnumerable<string> Sought => marks.Keys.Concat(addresses.Sought);

    /// <summary>The embargoed article that a file gives away; null when it gives none away.</summary>
    /// <param name="path">In the bundle.</param>
    public ArticleHead? Find(string path, ReadOnlySpan<byte> content)
    {
        if (addresses.OfFile(path) is { } there)
        {
            return there;
        }
        // A byte as a character: so texts and pictures are searched alike.
        var text = Encoding.Latin1.GetString(content);
        var at = text.AsSpan().IndexOfAny(all);
        return at < 0
            ? addresses.Find(path, text)
            : marks
                .Where(mark => text.AsSpan(at).StartsWith(mark.Key, StringComparison.Ordinal))
                .MaxBy(mark => mark.Key.Length)
                .Value;
    }

    static IEnumerable<string?> NamesOf(ArticleHead head) =>
        [
            head.Title.Value,
            head.Standfirst?.Value,
            head.CategoryName,
            head.Series?.Name,
            .. head.Authors ?? [],
            .. head.Tags ?? [],
        ];

    /// <summary>As text, as HTML and XML, as JSON, and as Markdown.</summary>
    static IEnumerable<string> FormsOf(string text) =>
        [
            text,
            SafeHtml.Escape(text),
            JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text),
            JavaScriptEncoder.Default.Encode(text),
            MarkdownText.Of(text),
            MarkdownText.InBrackets(text),
        ];

    /// <summary>In a list of JSON, whether it is indented or not: neither a key nor the value of one.</summary>
    static string[] InList(string form) =>
        [$"[\"{form}\",", $"[\"{form}\"]", $"\",\"{form}\",", $"\",\"{form}\"]", $"  \"{form}\",\n", $"  \"{form}\"\n"];

    /// <param name="marksOf">What to search for, of a text and one of its forms.</param>
    void Add(ArticleHead head, HashSet<string> open, IEnumerable<string?> texts, Func<string, string, string[]> marksOf)
    {
        foreach (var text in texts.OfType<string>().Where(t => t.Length > 0 && !open.Contains(t)))
        {
            foreach (var mark in FormsOf(text).SelectMany(form => marksOf(text, form)))
            {
                marks.TryAdd(EmbargoAddresses.AsBytes(mark), head);
            }
        }
    }
}
