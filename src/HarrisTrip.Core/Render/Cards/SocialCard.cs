using System.Text;
using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Model.Articles;
using HarrisTrip.Model.Pictures;
using HarrisTrip.Model.Sites;
using HarrisTrip.Values;

namespace HarrisTrip.Render.Cards;

/// <summary>
/// What is shown of an article without a lead picture when it is shared: its headline, category, date and publication,
/// drawn from <c>templates/card.svg</c>. The program measures and breaks lines; the template says where they stand.
/// </summary>
static class SocialCard
{
    /// <summary>In pixels: what previews ask for (1.91 : 1).</summary>
    public const int Width = 1200;

    /// <summary>In pixels.</summary>
    public const int Height = 630;

    /// <summary>In pixels: the box that the headline has for itself.</summary>
    const int HeadlineWidth = 1040,
        HeadlineHeight = 330;

    const int SmallTextSize = 32;

    static readonly ImageFacts Facts = new(Width, Height, ".png");

    static readonly int[] sizes = [84, 76, 68, 60, 54, 48, 43, 38];

    /// <summary>
    /// Puts the card of an article beside its page; null when the program's fonts cannot write its words, and after a
    /// fault in the template, which is reported.
    /// </summary>
    /// <returns>Its path in the bundle.</returns>
    public static string? Publish(RenderScope scope, Article article, ArticleHead head)
    {
        var date = article.Matter.Published is { } published
            ? scope.Languages.For(article.Lang).Format(published.Value with { HasTime = false })
            : null;
        var publication = scope.Site.Settings.Name;
        if (
            new[] { article.Title.Value, article.Matter.Category?.Value, publication.Value, "…" }
                .OfType<string>()
                .Any(words => scope.Pictures.WidthOf(words, bold: true) is null)
            || (date is not null && scope.Pictures.WidthOf(date, bold: false) is null)
            || Draw(scope, article, date) is not { } drawing
        )
        {
            return null;
        }
        var rights = new Rights(
            publication,
            publication,
            null,
            null,
            null,
            publication with
            {
                Value = "digitalCreation",
            }
        );
        return scope.Draw(
            Paths.Combine(Paths.FolderOf(scope.Site.FileOf(head)), "card"),
            Encoding.UTF8.GetBytes(drawing.Html),
            RightsXmp.Packet(rights),
            Facts
        );
    }

    static SafeHtml? Draw(RenderScope scope, Article article, string? date)
    {
        var headline = FittedText.Fit(article.Title.Value, HeadlineWidth, HeadlineHeight, sizes, BoldWidth);
        var step = (int)Math.Round(headline.Size * FittedText.LineHeight);
        return scope.Templates.Render(
            "card.svg",
            new Dictionary<string, object?>
            {
                ["width"] = Width,
                ["height"] = Height,
                ["lang"] = article.Lang,
                ["dir"] = LanguageTag.Direction(article.Lang),
                ["size"] = headline.Size,
                // A short headline is centred vertically in its box.
                ["lines"] = headline
                    .Lines.Select(
                        (text, i) =>
                            new Dictionary<string, object?>
                            {
                                ["text"] = article.Title with { Value = text },
                                ["y"] =
                                    (Height - (headline.Lines.Count * step)) / 2
                                    + (i * step)
                                    + (int)Math.Round(headline.Size * 0.95),
                            }
                    )
                    .ToList(),
                ["category"] = OneLine(article.Matter.Category, HeadlineWidth),
                ["date"] = date,
                ["publication"] = OneLine(scope.Site.Settings.Name, HeadlineWidth * 0.6),
            },
            scope.Languages.For(article.Lang),
            _ => null
        );

        // A title that is cut has no character that the whole title did not have.
        double BoldWidth(string text) => scope.Pictures.WidthOf(text, bold: true) ?? text.Length;

        Text? OneLine(Text? text, double width) =>
            text is null
                ? null
                : text with
                {
                    Value = FittedText
                        .Fit(text.Value, width, SmallTextSize * FittedText.LineHeight, [SmallTextSize], BoldWidth)
                        .Lines[0],
                };
    }
}
