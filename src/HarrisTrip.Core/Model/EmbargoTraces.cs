using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using HarrisTrip.Files;
using HarrisTrip.Parse;

namespace HarrisTrip.Model;

/// <summary>
/// What may not stand in any byte of a bundle: titles, standfirsts and addresses of what is embargoed, as each kind of file
/// would write them. A title of less than three words is sought only where it stands alone, between two tags or quotation
/// marks, since its words may stand anywhere; and nothing is sought that the open part of the site is called as well, or
/// that an article which may be read has as its address, category or byline: it gives nothing away.
/// </summary>
sealed class EmbargoTraces
{
    /// <summary>Of a title that may be sought anywhere.</summary>
    const int FewestWords = 3;

    readonly Dictionary<string, ArticleHead> marks = new(StringComparer.Ordinal);
    readonly SearchValues<string> all;
    readonly IReadOnlyList<ArticleHead> coming;

    public EmbargoTraces(Site site)
    {
        coming = site.Coming;
        var open = site.Articles.SelectMany(NamesOf).Append(site.Settings.Name.Value).Append(site.Settings.Description?.Value).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var head in coming)
        {
            foreach (var text in new[] { head.Title.Value, head.Standfirst?.Value }.OfType<string>().Where(t => t.Length > 0 && !open.Contains(t)))
            {
                foreach (var form in FormsOf(text).Distinct(StringComparer.Ordinal))
                {
                    Add(IsTelling(text) ? [form] : [$">{form}<", $"\"{form}\""], head);
                }
            }
            if (!site.Articles.Any(a => a.Address.StartsWith(head.Address, StringComparison.OrdinalIgnoreCase)))
            {
                var address = Paths.Encode(head.Address);
                Add([$"\"{address}\"", $"../{address}", $"\"/{address}"], head);
                Add(site.Absolute(head.Address) is { } full ? [full] : [], head);
            }
        }
        all = SearchValues.Create([.. marks.Keys], StringComparison.Ordinal);
    }

    /// <summary>The embargoed article that a file gives away; null when it gives none away.</summary>
    /// <param name="path">In the bundle.</param>
    public ArticleHead? Find(string path, ReadOnlySpan<byte> content)
    {
        if (coming.FirstOrDefault(head => path.StartsWith(head.Address, StringComparison.Ordinal) && marks.ContainsKey($"../{Paths.Encode(head.Address)}")) is { } there)
        {
            return there;
        }
        // A byte as a character: so texts and pictures are searched alike.
        var text = Encoding.Latin1.GetString(content);
        var at = text.AsSpan().IndexOfAny(all);
        return at < 0 ? null : marks.Where(mark => text.AsSpan(at).StartsWith(mark.Key, StringComparison.Ordinal)).MaxBy(mark => mark.Key.Length).Value;
    }

    static IEnumerable<string?> NamesOf(ArticleHead head) => [head.Title.Value, head.Standfirst?.Value, head.Category?.Value, .. head.Authors ?? []];

    static bool IsTelling(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length >= FewestWords;

    /// <summary>As text, as HTML and XML, and as JSON.</summary>
    static IEnumerable<string> FormsOf(string text) =>
        [text, SafeHtml.Escape(text), JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text), JavaScriptEncoder.Default.Encode(text)];

    void Add(IEnumerable<string> texts, ArticleHead head)
    {
        foreach (var text in texts)
        {
            marks.TryAdd(Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text)), head);
        }
    }
}
