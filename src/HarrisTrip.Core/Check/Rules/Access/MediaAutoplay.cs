using System.Globalization;
using HarrisTrip.Check.Access;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class MediaAutoplay
{
    public static readonly RuleInfo Info = new()
    {
        Name = "media-autoplay",
        Severity = Severity.Error,
        Why = "Sound that starts by itself drowns out the voice of a screen reader.",
        Standard = "WCAG 1.4.2; ACT 80f0bf, 4c31df; axe no-autoplay-audio",
        Bad = "<audio src=\"quay.mp3\" autoplay></audio>",
        Good = "<audio src=\"quay.mp3\" controls></audio>",
        Groups = [RuleGroup.Access],
    };

    public static readonly Rule Rule = new(Info)
    {
        Elements = ["audio", "video"],
        OnElement = static (element, page) =>
        {
            if (
                !element.HasAttribute("autoplay")
                || element.HasAttribute("muted")
                || element.HasAttribute("controls")
                || element.HasAttribute("paused")
            )
            {
                return;
            }
            var source =
                element.GetAttribute("src")
                ?? element.Children.FirstOrDefault(c => c.LocalName == "source")?.GetAttribute("src");
            if (source is null || Seconds(source) is <= 3)
            {
                return;
            }
            // A script may stop it, or a button that a script listens to.
            var mayStop =
                page.Document.Scripts.Length > 0 || AccessTree.Of(page).All.Any(e => e.HasAttribute("onclick"));
            page.Add(
                Info,
                element,
                "This plays by itself, and cannot be stopped.",
                "Remove autoplay, or add controls.",
                mayStop ? Severity.Warning : Severity.Error
            );
        },
    };

    /// <summary>How long it plays, where a media fragment says so (<c>#t=8,10</c>).</summary>
    static double? Seconds(string address)
    {
        var at = address.IndexOf("#t=", StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }
        var parts = address[(at + 3)..].Split('&')[0].Split(',');
        return parts.Length == 2 && double.TryParse(parts[1], CultureInfo.InvariantCulture, out var end)
            ? end - (double.TryParse(parts[0], CultureInfo.InvariantCulture, out var start) ? start : 0)
            : null;
    }
}
