using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class DuplicateId
{
    public static readonly RuleInfo Info = new()
    {
        Name = "duplicate-id",
        Severity = Severity.Error,
        Why = "A link to an anchor that stands twice leads to the first, not to the one that was meant.",
        Standard = "HTML Living Standard 3.2.6; ACT 3ea0c8",
        Bad = "<h2 id=\"quay\">The quay</h2><h2 id=\"quay\">The ships</h2>",
        Good = "<h2 id=\"quay\">The quay</h2><h2 id=\"ships\">The ships</h2>",
        Groups = [RuleGroup.Html, RuleGroup.Links, RuleGroup.Access],
    };

    public static readonly Rule Rule = new(Info)
    {
        Attributes = ["id"],
        OnElement = static (element, page) =>
        {
            if (element.Id is { Length: > 0 } id && !page.Memo.Get(() => new Seen()).Add(id))
            {
                page.Add(
                    Info,
                    element,
                    $"The anchor `{id}` stands twice on this page.",
                    "Give one of them another name."
                );
            }
        },
    };

    sealed class Seen() : HashSet<string>(StringComparer.Ordinal);
}
