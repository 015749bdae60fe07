using System.Collections.Frozen;
using AngleSharp.Dom;

namespace HarrisTrip.Check.Html;

/// <summary>One element of HTML as the standard describes it.</summary>
/// <param name="Is">The categories that it belongs to.</param>
/// <param name="Holds">The categories that it may hold.</param>
/// <param name="Children">The elements that it may hold besides.</param>
sealed record ElementKind(string Name, Category Is, Category Holds, FrozenSet<string> Children)
{
    static readonly FrozenDictionary<string, ElementKind> all = ElementTable
        .Rows.Split('\n')
        .Select(Read)
        .ToFrozenDictionary(kind => kind.Name, StringComparer.Ordinal);

    /// <summary>All that HTML has.</summary>
    public static IReadOnlyList<ElementKind> All => all.Values;

    /// <summary>True when words may stand directly in it.</summary>
    public bool HoldsText => (Holds & (Category.Flow | Category.Phrasing | Category.Text | Category.Any)) != 0;

    /// <summary>
    /// The kind of an element; null when HTML has none of that name, or it is not an HTML element.
    /// </summary>
    public static ElementKind? Of(IElement element) => IsHtml(element) ? Named(element.LocalName) : null;

    public static ElementKind? Named(string name) => all.GetValueOrDefault(name);

    public static bool IsHtml(IElement element) => element.NamespaceUri == NamespaceNames.HtmlUri;

    static ElementKind Read(string row)
    {
        var columns = row.Split('|', StringSplitOptions.TrimEntries);
        var held = columns[2].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new ElementKind(
            columns[0],
            Categories(columns[1].Split(' ', StringSplitOptions.RemoveEmptyEntries)),
            Categories(held.Where(IsCategory)),
            held.Where(word => !IsCategory(word)).ToFrozenSet(StringComparer.Ordinal)
        );
    }

    static Category Categories(IEnumerable<string> words) =>
        words.Aggregate(Category.None, (all, word) => all | Enum.Parse<Category>(word));

    static bool IsCategory(string word) => char.IsAsciiLetterUpper(word[0]);
}
