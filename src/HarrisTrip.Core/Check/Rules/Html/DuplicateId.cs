using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class DuplicateId
{
    public static readonly RuleInfo Info = new()
    {
        Name = "duplicate-id",
        Severity = Severity.Error,
        Why = "When an anchor is used twice, every link to it leads to the first.",
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
            if (element.Id is { Length: > 0 } id && !page.Memo.Get(() => new SeenIds()).Add(id))
            {
                page.Add(
                    Info,
                    element,
                    $"The anchor `{id}` is used twice on this page.",
                    "Give one of them another name."
                );
            }
        },
    };

    sealed class SeenIds() : HashSet<string>(StringComparer.Ordinal);
}
