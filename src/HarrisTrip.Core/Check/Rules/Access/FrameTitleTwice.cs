using HarrisTrip.Check.Access;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class FrameTitleTwice
{
    public static readonly RuleInfo Info = new()
    {
        Name = "frame-title-twice",
        Severity = Severity.Warning,
        Why = "Two frames with the same name are taken for the same frame.",
        Standard = "WCAG 4.1.2; ACT 4b1c6c; axe frame-title-unique",
        Bad = "<iframe src=\"a.html\" title=\"Map\"></iframe><iframe src=\"b.html\" title=\"Map\"></iframe>",
        Good = """
            <iframe src="a.html" title="Map of the harbour"></iframe><iframe src="b.html" title="Map of the wall">
            </iframe>
            """,
        Groups = [RuleGroup.Access],
    };

    public static readonly Rule Rule = new(Info)
    {
        Elements = ["iframe", "frame"],
        OnElement = static (element, page) =>
        {
            var tree = AccessTree.Of(page);
            if (tree.IsExposed(element) && tree.Names.Of(element).ToLowerInvariant() is { Length: > 0 } name)
            {
                var seen = page.Memo.Get(() => new FramesByTitle());
                var shows = element.GetAttribute("srcdoc") ?? element.GetAttribute("src") ?? "";
                if (!seen.TryAdd(name, shows) && seen[name] != shows)
                {
                    page.Add(
                        Info,
                        element,
                        $"Another frame is called “{name}” and shows something else.",
                        "Say in the title of each what it shows."
                    );
                }
            }
        },
    };

    sealed class FramesByTitle() : Dictionary<string, string>(StringComparer.Ordinal);
}
