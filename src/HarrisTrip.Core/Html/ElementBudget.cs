using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace HarrisTrip.Html;

/// <summary>
/// Stops the parser when it makes more elements than a page of this length can hold. Unclosed formatting is opened anew
/// in every paragraph that follows: ten kilobytes of it make a million elements, ten megabytes end the program.
/// </summary>
sealed class ElementBudget(IElementFactory<Document, HtmlElement> library) : IElementFactory<Document, HtmlElement>
{
    /// <summary>What the parser may add to a short page: html, head, body, and what a slip or two opens anew.</summary>
    const int Spare = 1_000;

    int left;

    /// <summary>Begins a page. No tag is shorter than three characters.</summary>
    public void Begin(string html) => left = Spare + html.Length / 3;

    public HtmlElement Create(Document document, string localName, string? prefix, NodeFlags flags) =>
        left-- <= 0 ? throw new SpentException()
        // For each of its own, the library looks through the whole page for all others; nobody asks it where addresses
        // begin.
        : localName == "base"
            ? new HtmlElement(document, localName, prefix, flags | NodeFlags.SelfClosing | NodeFlags.Special)
        : library.Create(document, localName, prefix, flags);

    /// <summary>The page makes more elements than it has tags.</summary>
    public sealed class SpentException : Exception;
}
