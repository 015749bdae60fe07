using AngleSharp.Dom;
using HarrisTrip.Diagnostics;
using HarrisTrip.Parse.Body;
using HarrisTrip.Values;

namespace HarrisTrip.Import.Html;

/// <summary>A run of text on its way to a paragraph.</summary>
/// <param name="Owner">The element whose words it is.</param>
/// <param name="After">What was written before its words: its own element, or the one in front of it.</param>
sealed record InlineLine(IElement Owner, IElement After)
{
    public InlineLine(IElement owner)
        : this(owner, owner) { }

    public Inlines Text { get; } = new();

    /// <summary>Each with the 0-based offset of the words that it stands before.</summary>
    public List<(IElement Img, int At)> Pictures { get; } = [];

    /// <summary>How many links there are, and the letters in them.</summary>
    public (int Count, int Length) Links { get; set; }

    /// <summary>The elements that its words stand in.</summary>
    public List<IElement> Kept { get; } = [];

    public List<ImportNote> Notes { get; } = [];
}

/// <summary>Reads what stands within a line: words, how they are set, links.</summary>
sealed class InlineReader(PageText source, PageTree tree, PageAddresses addresses)
{
    /// <summary>All words in an element as one line, whatever else is in it.</summary>
    public InlineLine Flat(IElement element)
    {
        var line = new InlineLine(element);
        Fill(element, line);
        return line;
    }

    public void Fill(IElement element, InlineLine line)
    {
        for (var i = 0; i < element.ChildNodes.Length; i++)
        {
            Read(element.ChildNodes[i], line);
        }
    }

    public void Read(INode node, InlineLine line)
    {
        switch (node)
        {
            case IText text:
                line.Text.Text(text.Data);
                break;
            case IElement element when !ElementForms.IsUnseen(element):
                Read(element, line);
                break;
        }
    }

    void Read(IElement element, InlineLine line)
    {
        if (tree.PartOf(element) is { } part)
        {
            if (PageText.Words(element) is { Length: > 0 } words)
            {
                line.Notes.Add(PageSurroundings.Note(source.At(element), words, part));
            }
            return;
        }
        line.Kept.Add(element);
        switch (ElementForms.Of(element))
        {
            case ElementForm.Break:
                line.Text.Break();
                break;
            case ElementForm.Picture:
                line.Pictures.Add((element, line.Text.Length));
                break;
            case ElementForm.Link when element.GetAttribute("href") is { } address:
                Link(element, address, line);
                break;
            case ElementForm.Strike when Struck(element, line.Text.Last) is { } struck:
                line.Notes.Add(new ImportNote(NoteKind.Kept, source.At(element), Markdown.HtmlTags.Struck(struck)));
                Fill(element, line);
                break;
            case (ElementForm.Strong or ElementForm.Emphasis or ElementForm.Strike) and var style:
                Set(style, element, line);
                break;
            case ElementForm.Code when !tree.HasBlock(element):
                Set(ElementForm.Code, element, line);
                break;
            case ElementForm.Superscript
                when !tree.HasBlock(element) && PageText.Words(element) is { Length: > 0 } words:
                Raise(element, words, line);
                break;
            case ElementForm.Abbreviation when element.GetAttribute("title") is { Length: > 0 and < 500 } meaning:
                line.Notes.Add(
                    new ImportNote(
                        NoteKind.LeftOut,
                        source.At(element),
                        Markdown.HtmlTags.Abbreviated(PageText.Words(element), meaning)
                    )
                );
                Fill(element, line);
                break;
            case ElementForm.Embedded:
                var embedded = EmbeddedPart.Of(element, addresses);
                embedded.Write(line.Text);
                line.Notes.Add(
                    new ImportNote(
                        embedded.IsHidden ? NoteKind.LeftOut : NoteKind.Kept,
                        source.At(element),
                        $"{embedded.Description} {embedded.Advice}"
                    )
                );
                break;
            case var form
                when ElementForms.Signs(form, element.PreviousElementSibling?.LocalName) is var (before, after):
                line.Text.Text(before);
                Fill(element, line);
                line.Text.Text(after);
                break;
            default:
                // A block where only a line has room is set off by spaces.
                var isBlock = tree.IsBlock(element);
                line.Text.Text(isBlock ? " " : "");
                Fill(element, line);
                line.Text.Text(isBlock ? " " : "");
                break;
        }
    }

    /// <summary>Struck words that Markdown's mark could not strike out where they stand; null for others.</summary>
    static string? Struck(IElement element, char before) =>
        PageText.Words(element) is { Length: > 0 } struck
        && (
            MarkdownText.IsPunctuation(struck[0]) && char.IsLetterOrDigit(before)
            || MarkdownText.IsPunctuation(struck[^1])
                && element.NextSibling is IText { Data: [var next, ..] }
                && char.IsLetterOrDigit(next)
        )
            ? struck
            : null;

    void Raise(IElement element, string words, InlineLine line)
    {
        if (Superscript.IsOrdinal(line.Text.Last, words, element.LocalName))
        {
            Fill(element, line);
        }
        else if (Superscript.Of(words, element.LocalName) is not null)
        {
            Superscript.InTexts(
                element,
                element.LocalName,
                e =>
                {
                    Fill(e, line);
                    return e;
                }
            );
        }
        else
        {
            var (before, after) = Superscript.Marks(element.LocalName);
            line.Text.Text(before);
            Fill(element, line);
            line.Text.Text(after);
        }
    }

    void Set(ElementForm style, IElement element, InlineLine line)
    {
        line.Text.Begin(style);
        Fill(element, line);
        line.Text.End();
    }

    void Link(IElement element, string address, InlineLine line)
    {
        line.Links = (line.Links.Count + 1, line.Links.Length + PageText.Words(element).Length);
        var full = addresses.IsWithin(address) || address.Length > 4_000 ? null : addresses.Resolve(address);
        if (full is not null)
        {
            line.Text.Begin(ElementForm.Link, full);
            Fill(element, line);
            line.Text.End();
            return;
        }
        Fill(element, line);
        if (PageText.Words(element) is { Length: > 0 } words && !string.IsNullOrWhiteSpace(address))
        {
            line.Notes.Add(
                new ImportNote(
                    NoteKind.LeftOut,
                    source.At(element),
                    addresses.IsWithin(address)
                        ? $"The link of “{words}” to another place of the page; its words are in the article."
                        : $"The link of “{words}”, since `{Excerpt.Of(address, 200)}` "
                            + $"{Why(address)}; its words are in the article."
                )
            );
        }
    }

    static string Why(string address) =>
        WebAddress.Scheme(address) switch
        {
            null => "leads nowhere without the address of the page, which it does not say",
            "javascript" or "data" or "vbscript" => "runs code",
            _ => "is not an address that readers can follow",
        };
}
