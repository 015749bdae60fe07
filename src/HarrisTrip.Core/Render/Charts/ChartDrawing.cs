using System.Text;
using HarrisTrip.Model.Locales;
using HarrisTrip.Parse.Body;
using HarrisTrip.Values;

namespace HarrisTrip.Render.Charts;

/// <summary>A chart as HTML: what its colours mean, where words beside them do not say so, and the drawing.</summary>
static class ChartDrawing
{
    public static string Of(Chart chart, Language language, string lang)
    {
        var plot = new Plot(LanguageTag.Direction(lang) == "rtl");
        var words = new ChartWords(chart, language);
        switch (chart.Kind)
        {
            case ChartKind.Line:
                LineChart.Draw(plot, chart, words);
                break;
            case ChartKind.Slope:
                SlopeChart.Draw(plot, chart);
                break;
            case ChartKind.Dots:
                DotPlot.Draw(plot, chart, words);
                break;
            case ChartKind.Stacked:
                BarChart.DrawStacked(plot, chart, words);
                break;
            default:
                BarChart.Draw(plot, chart);
                break;
        }
        return Key(chart) + plot.Finish(words.Summary());
    }

    static string Key(Chart chart)
    {
        if (chart.Series.Count < 2 || chart.Kind is not (ChartKind.Stacked or ChartKind.Dots))
        {
            return "";
        }
        var key = new StringBuilder("<ul class=\"key\">");
        foreach (var (i, name) in chart.Series.Index())
        {
            var kind = $"s{i + 1}";
            var shape = Plot.Shape(chart.Kind == ChartKind.Dots ? i : 2, kind);
            key.Append("<li><svg width=\"14\" height=\"14\" viewBox=\"-7 -7 14 14\" aria-hidden=\"true\">")
                .Append(shape)
                .Append("</svg>")
                .Append(SafeHtml.Escape(name))
                .Append("</li>");
        }
        return key.Append("</ul>").ToString();
    }
}
