using AngleSharp.Dom;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Import.Html;

/// <summary>
/// Says what a page has around its article: what belongs to the page is counted, any other words are quoted.
/// </summary>
static class PageSurroundings
{
    public static ImportNote Note(Location at, string words, PagePart part)
    {
        var verb = part is PagePart.Share or PagePart.Comments or PagePart.Related ? "are" : "is";
        var instead = part switch
        {
            PagePart.Share => "; `share: true` prints our own share panel",
            PagePart.Comments => "; `comments: open` invites replies",
            _ => "",
        };
        return new ImportNote(NoteKind.LeftOut, at, $"“{words}” {verb} {PageParts.Name(part)}{instead}.");
    }

    public static void Report(PageTree tree, IElement article, PageText source, List<ImportNote> notes)
    {
        Walk(tree.Root, tree, article, source, notes);
        Count(
            tree,
            source,
            "script",
            e =>
                e.LocalName == "script"
                && !(e.GetAttribute("type")?.Contains("json", StringComparison.OrdinalIgnoreCase) ?? false),
            notes
        );
        Count(tree, source, "style sheet", e => e.LocalName == "style", notes);
        Count(tree, source, "drawing", e => e.LocalName == "svg", notes);
        Count(tree, source, "template", e => e.LocalName == "template", notes);
    }

    static void Count(PageTree tree, PageText source, string what, Func<IElement, bool> fits, List<ImportNote> notes)
    {
        if (tree.Elements.FindAll(e => fits(e)) is { Count: > 0 and var count } found)
        {
            notes.Add(
                new ImportNote(
                    NoteKind.LeftOut,
                    source.At(found[0]),
                    count == 1 ? $"1 {what}." : $"{count} {what}s; this is the first."
                )
            );
        }
    }

    static void Walk(IElement element, PageTree tree, IElement article, PageText source, List<ImportNote> notes)
    {
        if (element == article || ElementForms.IsUnseen(element))
        {
            return;
        }
        var words = tree.WordsIn(element);
        if (!tree.Contains(element, article))
        {
            if (words == 0)
            {
                return;
            }
            if (tree.PartOf(element) is { } part)
            {
                notes.Add(
                    new ImportNote(
                        NoteKind.LeftOut,
                        source.At(element),
                        $"{Counted(words)} of {PageParts.Name(part)}, beside the article."
                    )
                );
                return;
            }
            if (element.LocalName is "header" or "footer" or "aside")
            {
                var place = element.LocalName switch
                {
                    "aside" => "margin",
                    "header" => "head",
                    _ => "foot",
                };
                notes.Add(
                    new ImportNote(
                        NoteKind.LeftOut,
                        source.At(element),
                        $"{Counted(words)} of the page's {place}, beside the article."
                    )
                );
                return;
            }
            if (!tree.HasBlock(element))
            {
                Quote(element, PageText.Words(element));
                return;
            }
        }
        for (var i = 0; i < element.ChildNodes.Length; i++)
        {
            if (element.ChildNodes[i] is IElement inner)
            {
                Walk(inner, tree, article, source, notes);
            }
            else if (element.ChildNodes[i] is IText text && PageText.OneLine(text.Data) is { } line)
            {
                Quote(i > 0 ? element.ChildNodes[i - 1] : element, line);
            }
        }

        void Quote(INode at, string quoted)
        {
            if (quoted.Length > 0)
            {
                notes.Add(new ImportNote(NoteKind.LeftOut, source.At(at), $"“{quoted}” is beside the article."));
            }
        }
    }

    static string Counted(int words) => words == 1 ? "One word" : $"{words} words";
}
