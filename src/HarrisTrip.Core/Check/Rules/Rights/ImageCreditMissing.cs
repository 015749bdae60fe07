using AngleSharp.Dom;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Model.Articles;

namespace HarrisTrip.Check.Rules;

static class ImageCreditMissing
{
    public static readonly RuleInfo Info = ArticleRules.ImageCreditMissing;

    public static readonly Rule Rule = new(
        Info,
        """
        <figure><img src="harbour.png" width="4" height="3" alt="A ship at the quay">
        <figcaption>The quay</figcaption></figure>
        """,
        """
        <figure><img src="harbour.png" width="4" height="3" alt="A ship at the quay">
        <figcaption>The quay <span class="credit">Port office</span></figcaption></figure>
        """
    )
    {
        OnPage = static page =>
        {
            // A logo in a publisher's masthead is no news photo. Each figure is looked through once, however many
            // pictures it holds.
            var news = (IParentNode?)page.Document.QuerySelector("main") ?? page.Document;
            var credited = new Dictionary<IElement, bool>();
            foreach (var picture in news.QuerySelectorAll("img"))
            {
                if (
                    picture.Closest("figure") is not { } figure
                    || !(credited.TryGetValue(figure, out var known) ? known : credited[figure] = HasCredit(figure))
                )
                {
                    page.Add(
                        Info,
                        picture,
                        $"The picture `{picture.GetAttribute("src")}` has no credit printed with it.",
                        "Put it in a figure whose caption holds an element of class \"credit\"."
                    );
                }
            }
        },
    };

    static bool HasCredit(IElement figure) => !string.IsNullOrWhiteSpace(figure.QuerySelector(".credit")?.TextContent);
}
