using AngleSharp.Dom;

namespace HarrisTrip.Import.Html;

/// <summary>Takes a figure apart: pictures, caption, credits, and whatever else stands in it.</summary>
static class FigureParts
{
    /// <param name="others">Parts with words that are no caption.</param>
    public static void Gather(
        IElement element,
        PageTree tree,
        List<IElement> images,
        ref IElement? caption,
        List<IElement> others
    )
    {
        foreach (var inner in element.ChildNodes.OfType<IElement>())
        {
            if (inner.LocalName == "img")
            {
                images.Add(inner);
            }
            else if (
                caption is null
                && (inner.LocalName == "figcaption" || PageParts.CaptionNames().IsMatch(inner.ClassName ?? ""))
                && tree.WordsIn(inner) > 0
                && inner.QuerySelector("img") is null
            )
            {
                caption = inner;
            }
            else if (
                inner.LocalName == "figure"
                || tree.PartOf(inner) is not null
                || ElementForms.IsEmbedded(inner)
                || PageParts.IsCalled(inner, PageParts.CreditNames())
            )
            {
                others.Add(inner);
            }
            else if (inner.LocalName == "noscript")
            {
                if (images.Count == 0 || tree.WordsIn(inner) > 0)
                {
                    Gather(inner, tree, images, ref caption, others);
                }
            }
            else if (inner.ChildNodes.OfType<IText>().Any(t => PageText.OneLine(t.Data) is not null))
            {
                others.Add(inner);
            }
            else
            {
                Gather(inner, tree, images, ref caption, others);
            }
        }
    }

    /// <summary>
    /// The words of a caption without the credits in it, which are added to the others; credits beside the caption are
    /// taken away from the other parts.
    /// </summary>
    public static string? Caption(IElement? caption, List<IElement> others, List<string> credits)
    {
        var words = new List<string>();
        if (caption is not null)
        {
            Gather(caption, words, credits);
        }
        foreach (
            var credit in others
                .Where(o => o.LocalName != "figure" && PageParts.IsCalled(o, PageParts.CreditNames()))
                .ToList()
        )
        {
            credits.Add(Bare(PageText.Words(credit)));
            others.Remove(credit);
        }
        credits.RemoveAll(c => c.Length == 0);
        return PageText.OneLine(string.Concat(words));
    }

    static void Gather(IElement caption, List<string> words, List<string> credits)
    {
        foreach (var node in caption.ChildNodes)
        {
            if (node is IText text)
            {
                words.Add(text.Data);
            }
            else if (node is IElement element && !ElementForms.IsUnseen(element))
            {
                if (PageParts.IsCalled(element, PageParts.CreditNames()))
                {
                    credits.Add(Bare(PageText.Words(element)));
                    words.Add(" ");
                    continue;
                }
                var isApart = !ElementForms.IsInline(element) || element.LocalName == "br";
                words.Add(isApart ? " " : "");
                Gather(element, words, credits);
                words.Add(isApart ? " " : "");
            }
        }
    }

    /// <summary>A credit without the word that says it is one, or the brackets around it.</summary>
    static string Bare(string credit) =>
        Plain.CreditLine.Read(new Plain.Line(default, credit, 0)) is { Credit.Length: > 0, Caption: null } read
            ? read.Credit
            : credit.Trim('(', ')', '[', ']', ' ');
}
