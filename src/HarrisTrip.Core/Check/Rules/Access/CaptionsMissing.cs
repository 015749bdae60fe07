using HarrisTrip.Check.Access;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class CaptionsMissing
{
    public static readonly RuleInfo Info = new()
    {
        Name = "captions-missing",
        Severity = Severity.Warning,
        Why = "People who cannot hear need what is said in a video as text.",
        Standard = "WCAG 1.2.2; ACT eac66b; axe video-caption",
        Bad = "<video src=\"quay.mp4\" controls></video>",
        Good = """
            <video src="quay.mp4" controls><track kind="captions" src="quay.vtt" srclang="en" label="English">
            </video>
            """,
        Groups = [RuleGroup.Access],
    };

    public static readonly Rule Rule = new(Info)
    {
        Elements = ["video"],
        OnElement = static (element, page) =>
        {
            if (
                !element.HasAttribute("muted")
                && AccessTree.Of(page).IsVisible(element)
                && (element.HasAttribute("src") || element.Children.Any(c => c.LocalName == "source"))
                && !element.Children.Any(c =>
                    c.LocalName == "track"
                    && c.GetAttribute("kind")?.ToLowerInvariant() is "captions" or "subtitles" or null
                )
            )
            {
                page.Add(
                    Info,
                    element,
                    "This video has no captions.",
                    "Add a track of kind captions, or give what is said in the text."
                );
            }
        },
    };
}
