using HarrisTrip.Diagnostics;
using HarrisTrip.Model;
using HarrisTrip.Parse;
using HarrisTrip.Parse.Fields;

namespace HarrisTrip.Render.Cards;

/// <summary>
/// What is shown of an article without a lead picture when it is shared: its headline, category, date and publication, drawn
/// from <c>templates/card.svg</c>. The program measures and breaks lines; the template says where they stand.
/// </summary>
static class SocialCard
{
    /// <summary>In pixels: what previews ask for (1.91 : 1).</summary>
    public const int Width = 1200;

    /// <summary>In pixels.</summary>
    public const int Height = 630;

    /// <summary>In pixels: the box that the headline has for itself.</summary>
    const int Room = 1040, Rise = 330;

    const int Small = 32;

    static readonly int[] sizes = [84, 76, 68, 60, 54, 48, 43, 38];

    /// <summary>The drawing; null after a fault in the template, which is reported.</summary>
    public static SafeHtml? Draw(RenderScope scope, Article article, TextWidth width)
    {
        var language = scope.Languages.For(article.Lang);
        var headline = FittedText.Fit(article.Title.Value, Room, Rise, sizes, text => width(text, true));
        var step = (int)Math.Round(headline.Size * FittedText.LineHeight);
        return scope.Templates.Render("card.svg", new Dictionary<string, object?>
        {
            ["width"] = Width,
            ["height"] = Height,
            ["lang"] = article.Lang,
            ["dir"] = LanguageTag.Direction(article.Lang),
            ["size"] = headline.Size,
            // What is short stands in the middle of its box.
            ["lines"] = headline.Lines.Select((text, i) => new Dictionary<string, object?>
            {
                ["text"] = article.Title with { Value = text },
                ["y"] = (Height - headline.Lines.Count * step) / 2 + i * step + (int)Math.Round(headline.Size * 0.95),
            }).ToList(),
            ["category"] = OneLine(article.Matter.Category, bold: true),
            ["date"] = article.Matter.Published is { } published ? published.Value with { HasTime = false } : null,
            ["publication"] = OneLine(scope.Site.Settings.Name, bold: true),
        }, language, _ => null);

        Text? OneLine(Text? text, bool bold) => text is null ? null
            : text with { Value = FittedText.Fit(text.Value, Room * 0.6, Small * FittedText.LineHeight, [Small], t => width(t, bold)).Lines[0] };
    }
}
