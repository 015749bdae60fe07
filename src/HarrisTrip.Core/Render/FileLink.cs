using HarrisTrip.Diagnostics;
using HarrisTrip.Model.Locales;
using HarrisTrip.Values;

namespace HarrisTrip.Render;

/// <summary>A film, a recording or a document where there is no player: its title as a link, and its rights.</summary>
static class FileLink
{
    public static SafeHtml Of(AddressedMedia media, Language language)
    {
        var rights = media.Item.Rights;
        var words = string.Join(
            " ",
            new[]
            {
                rights.IsGenerated ? language["made_" + rights.Source!.Value] : null,
                media.Item.Record?.Caption?.Value,
                rights.Credit?.Value,
            }
                .OfType<string>()
                .Select(SafeHtml.Escape)
        );
        var license = rights.License is { } terms
            ? $" <a href=\"{SafeHtml.Escape(terms.Value)}\">{SafeHtml.Escape(language["credits_license"])}</a>"
            : "";
        return new SafeHtml(
            $"<p><a href=\"{SafeHtml.Escape(media.Url)}\">{SafeHtml.Escape(media.Title.Value)}</a> "
                + $"({media.Facts.Format.Name}) {words}{license}</p>\n",
            SourceMap.Empty
        );
    }
}
