using HarrisTrip.Diagnostics;
using HarrisTrip.Model.Articles;
using HarrisTrip.Model.Locales;
using HarrisTrip.Parse.Body;
using HarrisTrip.Render.Charts;
using HarrisTrip.Values;

namespace HarrisTrip.Render;

/// <summary>An article's body with the words of its language.</summary>
static class ArticleBody
{
    /// <param name="link">See <see cref="BodyHooks.Link"/>.</param>
    /// <param name="figure">See <see cref="BodyHooks.Figure"/>.</param>
    /// <param name="block">See <see cref="BodyHooks.Block"/>.</param>
    /// <param name="ownBlock">See <see cref="BodyHooks.OwnBlock"/>.</param>
    /// <param name="draws">True where the site's style sheet is there, without which drawings are black.</param>
    public static SafeHtml Render(
        RenderScope scope,
        Article article,
        Language language,
        Func<string, Location, string?> link,
        Func<ImageUse, SafeHtml> figure,
        Func<BlockUse, SafeHtml> block,
        Func<BlockUse, SafeHtml, SafeHtml> ownBlock,
        bool draws
    ) =>
        article.Body.Render(
            article.Anchors,
            new BodyHooks(
                link,
                figure,
                language["table"],
                language["table_number"],
                language["footnotes"],
                language["footnote_back"],
                language["footnote_back_place"],
                article.MissingBefore,
                language["missing_section"]
            )
            {
                Map = map => MapFigure.Render(scope, article, map, language, draws),
                Block = block,
                OwnBlock = ownBlock,
                Chart = draws ? chart => ChartDrawing.Of(chart, language, article.Lang) : null,
                IsCodeColoured = draws,
                ChartData = language["chart_data"],
                SourceLabel = language["source_label"],
            }
        );
}
