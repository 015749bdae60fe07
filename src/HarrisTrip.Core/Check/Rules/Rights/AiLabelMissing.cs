using AngleSharp.Dom;
using HarrisTrip.Check.Access;
using HarrisTrip.Check.Metadata;
using HarrisTrip.Check.Rights;
using HarrisTrip.Check.Views;
using HarrisTrip.Check.Weight;
using HarrisTrip.Diagnostics;
using HarrisTrip.Values;

namespace HarrisTrip.Check.Rules;

static class AiLabelMissing
{
    public static readonly RuleInfo Info = new()
    {
        Name = "ai-label-missing",
        Severity = Severity.Error,
        Why =
            "A picture made by a program shows what never was: readers have to be told so beside it, not only "
            + "programs in its metadata.",
        Standard = "IPTC NewsCodes, Digital Source Type; EU Regulation 2024/1689, article 50",
        Bad = """
            <figure><img src="generated.jpg" width="400" height="300" alt="A harbour under the sea">
            <figcaption>The city of tomorrow <span class="credit">Ann Author</span></figcaption></figure>
            """,
        Good = """
            <figure><img src="generated.jpg" width="400" height="300" alt="A harbour under the sea"><figcaption>
            <span class="ai-label">AI-generated picture</span> The city of tomorrow <span class="credit">Ann Author</span>
            </figcaption></figure>
            """,
        Groups = [RuleGroup.Rights],
        IsSafety = true,
    };

    public static readonly Rule Rule = new(Info)
    {
        OnPage = static page =>
        {
            var claims = PictureClaims.Of(page);
            var generated = claims
                .All.Where(p => p.Claims.Exists(c => DigitalSourceType.IsGenerated(c.Rights.DigitalSource)))
                .Select(p => p.File)
                .ToHashSet(StringComparer.Ordinal);
            generated.UnionWith(
                PagePictures
                    .In(page)
                    .Where(p => DigitalSourceType.IsGenerated(p.Facts.Embedded.DigitalSource))
                    .Select(p => p.File)
            );
            foreach (var picture in PagePictures.In(page).Where(p => generated.Contains(p.File)).DistinctBy(Whole))
            {
                if (
                    !(
                        Whole(picture)
                            .Closest("figure")
                            ?.QuerySelectorAll(".ai-label")
                            .Any(label => IsRead(label, page))
                        ?? false
                    )
                )
                {
                    page.Add(
                        Info,
                        picture.Element,
                        $"`{picture.Address}` was made by a program, and no label beside it says so.",
                        "Print a label of class \"ai-label\" in its figure."
                    );
                }
            }
        },
    };

    /// <summary>The files that a browser chooses from are one picture.</summary>
    static IElement Whole(PagePicture picture) =>
        picture.Element.ParentElement is { LocalName: "picture" } whole ? whole : picture.Element;

    static bool IsRead(IElement label, PageView page) =>
        AccessTree.Of(page).IsVisible(label) && ReaderText.Of(label.TextContent).Length > 0;
}
