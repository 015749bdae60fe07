using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class DuplicateId
{
    public static readonly RuleInfo Info = new("duplicate-id", Severity.Error,
        "A link to an anchor that stands twice leads to the first, not to the one that was meant.",
        "HTML Living Standard 3.2.6; ACT 3ea0c8",
        "<h2 id=\"quay\">The quay</h2><h2 id=\"quay\">The ships</h2>",
        "<h2 id=\"quay\">The quay</h2><h2 id=\"ships\">The ships</h2>");

    public static readonly Rule Rule = new(Info)
    {
        OnElement = static (element, page) =>
        {
            if (element.Id is { Length: > 0 } id)
            {
                page.Ids[id] = page.Ids.GetValueOrDefault(id) + 1;
                if (page.Ids[id] == 2)
                {
                    page.Add(Info, element, $"The anchor `{id}` stands twice on this page.", "Give one of them another name.");
                }
            }
            if (element.LocalName == "a" && element.GetAttribute("name") is { Length: > 0 } name)
            {
                page.Ids.TryAdd(name, 1);
            }
        },
    };
}
