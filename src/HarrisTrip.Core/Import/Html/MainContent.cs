using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using HarrisTrip.Html;
using HarrisTrip.Values;
using SmartReader;

namespace HarrisTrip.Import.Html;

/// <summary>Where in a page its article is, as Readability finds it.</summary>
/// <param name="Container">The smallest part of the page that holds the article.</param>
/// <param name="Kept">The elements that belong to it; null when that could not be told, and all of the container
/// may.</param>
sealed record MainContent(IElement Container, IReadOnlySet<IElement>? Kept)
{
    /// <summary>The library's time grows with the square of the elements: this many take it a second.</summary>
    const int MaxElements = 6_000;

    /// <summary>
    /// In UTF-16 units, each as often as the levels that it is nested in: the library reads a text anew for each of
    /// them.
    /// </summary>
    const long MaxTotalLength = 20_000_000;

    /// <summary>
    /// A number that the library carries along in one of two attributes: it keeps the first, or the second when it
    /// renames an element.
    /// </summary>
    const string Mark = "data-n",
        ClassMark = "n--";

    static readonly string[] carried = ["id", "role", "itemprop", "rel", "href", "alt", "src"];

    public static MainContent Find(PageTree tree)
    {
        var html = new StringBuilder("<!DOCTYPE html><body>");
        var isMeasured = tree.Elements.Count <= MaxElements && Simplify(tree.Root, tree, html, 1) <= MaxTotalLength;
        var kept = isMeasured ? Marked(html.ToString(), tree) : [];
        var words = kept.Count > 0 ? tree.WordsOf(kept) : tree.WordsIn;
        var all = Math.Max(1, words(tree.Root));
        var container =
            Innermost(e => e.LocalName == "article", 70)
            ?? Innermost(e => e.LocalName == "main" || e.GetAttribute("role") == "main", 70)
            ?? Innermost(e => e.LocalName != "p" && !ElementForms.IsInline(e), 95)
            ?? tree.Root;
        // A headline above its text belongs to it.
        var headline = tree.Elements.Find(e => e.LocalName == "h1" && !IsAround(e));
        while (
            headline is not null
            && tree.NumberOf(headline) < tree.NumberOf(container)
            && container.ParentElement is { } outer
            && container != tree.Root
        )
        {
            container = outer;
        }
        return new MainContent(container, kept.Count > 0 ? kept : null);

        bool IsAround(IElement? element)
        {
            for (; element is not null && element != tree.Root; element = element.ParentElement)
            {
                if (
                    tree.PartOf(element) is not null
                    || element.LocalName is "footer" or "aside"
                    || element.LocalName == "header" && element.ParentElement == tree.Root
                )
                {
                    return true;
                }
            }
            return false;
        }

        IElement? Innermost(Func<IElement, bool> fits, int percent) =>
            tree.Elements.FindLast(e => fits(e) && words(e) * 100L >= all * (long)percent);
    }

    public bool IsKept(IElement element) =>
        Kept is null || Kept.Contains(element) || PageParser.Elements(element).Any(Kept.Contains);

    static HashSet<IElement> Marked(string html, PageTree tree)
    {
        var kept = new HashSet<IElement>();
        try
        {
            var found = new Reader("https://page.invalid/", html) { KeepClasses = true }.GetArticle();
            using var result = new PageParser().Parse(found.Content ?? "").Document;
            foreach (var element in result is null ? [] : PageParser.Elements(result))
            {
                var mark =
                    element.GetAttribute(Mark)
                    ?? element
                        .ClassList.FirstOrDefault(c => c.StartsWith(ClassMark, StringComparison.Ordinal))
                        ?[ClassMark.Length..];
                if (
                    int.TryParse(mark, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                    && number < tree.Elements.Count
                )
                {
                    kept.Add(tree.Elements[number]);
                }
            }
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // A foreign reader on a page that anybody may have made: whatever it says, it found nothing.
            kept.Clear();
        }
        return kept;
    }

    /// <summary>
    /// What matters for finding an article, each element with its number; scripts and the parts around an article are
    /// left out.
    /// </summary>
    /// <returns>The text in it, in UTF-16 units, each as often as its levels.</returns>
    static long Simplify(IElement element, PageTree tree, StringBuilder html, int level)
    {
        var weight = 0L;
        var number = tree.NumberOf(element).ToString(CultureInfo.InvariantCulture);
        // The library takes the body's own words apart from its mark.
        var name = element.LocalName == "body" ? "div" : element.LocalName;
        // The library drops what is called by certain words. Where a name says nothing, since the words are a text's,
        // it is not told.
        var isNamed = !ElementForms.IsHeading(element) && PageParts.ByName(element) is null;
        html.Append('<')
            .Append(name)
            .Append(' ')
            .Append(Mark)
            .Append("=\"")
            .Append(number)
            .Append("\" class=\"")
            .Append(SafeHtml.Escape(isNamed ? Shortened(element.ClassName ?? "") : ""))
            .Append(' ')
            .Append(ClassMark)
            .Append(number)
            .Append('"');
        foreach (var key in carried)
        {
            if ((isNamed || key != "id") && element.GetAttribute(key) is { } value)
            {
                html.Append(' ').Append(key).Append("=\"").Append(SafeHtml.Escape(Shortened(value))).Append('"');
            }
        }
        html.Append('>');
        if (element.LocalName is "img" or "br" or "hr" or "wbr" or "input" or "col" or "source")
        {
            return 0;
        }
        for (var i = 0; i < element.ChildNodes.Length; i++)
        {
            switch (element.ChildNodes[i])
            {
                case IText text:
                    html.Append(SafeHtml.Escape(text.Data));
                    weight += (long)text.Data.Length * level;
                    break;
                case IElement inner
                    when !ElementForms.IsUnseen(inner)
                        && !ElementForms.IsEmbedded(inner)
                        && inner.LocalName is not ("noscript" or "plaintext")
                        && tree.PartOf(inner) is null:
                    weight += Simplify(inner, tree, html, level + 1);
                    break;
            }
        }
        html.Append("</").Append(name).Append('>');
        return weight;
    }

    static string Shortened(string value) => value.Length > 300 ? value[..300] : value;
}
