using AngleSharp.Dom;
using HarrisTrip.Import.Markdown;
using HarrisTrip.Values;

namespace HarrisTrip.Import.Html;

/// <summary>A film, a sound, or a page within a page: a link takes its place, and an editor has to look.</summary>
/// <param name="Address">Where a link can lead; null when there is no such address.</param>
/// <param name="Description">What it is, with its address and its words.</param>
sealed record EmbeddedPart(IElement Element, string? Address, string Description)
{
    public static EmbeddedPart Of(IElement element, PageAddresses addresses)
    {
        var named = Embeds.AddressOf(element);
        var address =
            named is not null && addresses.Resolve(named) is { } full && WebAddress.IsAbsolute(full) ? full : null;
        var words = PageText.Words(element);
        var what = element.LocalName switch
        {
            "iframe" => "A page within the page",
            "video" => "A film",
            "audio" => "A sound",
            "canvas" => "A drawing",
            "math" => "A formula",
            _ => "A film or sound",
        };
        return new EmbeddedPart(
            element,
            address,
            $"{what}{(named is { Length: < 500 } ? $": {address ?? named}" : "")}"
                + $"{(words.Length > 0 ? $", with the words “{words}”" : "")}."
        );
    }

    /// <summary>True for what a page loads to count its readers.</summary>
    public bool IsHidden =>
        Element.GetAttribute("width")?.Trim() is "0" or "1" || Element.GetAttribute("height")?.Trim() is "0" or "1";

    public string Advice =>
        Address is null
            ? "There is nothing in its place: write what it showed, or link to it."
            : "There is a link in its place: say what readers find there, or remove it.";

    public void Write(Inlines line)
    {
        if (Address is not null)
        {
            line.Begin(ElementForm.Link, Address);
            line.Text(Embeds.NameOf(Element, Address));
            line.End();
        }
    }
}
