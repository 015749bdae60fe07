using HarrisTrip.Check.Links;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class MentionBroken
{
    public static readonly RuleInfo Info = new()
    {
        Name = "mention-broken",
        Severity = Severity.Warning,
        Why =
            "A quotation's source, a form's receiver or a part of a drawing is missed as soon as somebody "
            + "looks for it.",
        Standard = "HTML Living Standard 4.4.4, 4.10.18.6; SVG 2 5.5",
        Bad = "<blockquote cite=\"minutes.html\"><p>The wall stays.</p></blockquote>",
        Good = "<blockquote cite=\"https://minutes.example/\"><p>The wall stays.</p></blockquote>",
        Groups = [RuleGroup.Links],
    };

    public static readonly Rule Rule = LinkRule.Of(
        Info,
        static link =>
            link.Use == LinkUse.Mention && link.Goal == LinkGoal.Nothing
                ? (
                    $"`{link.Address}`, named by <{link.Link.Element!.LocalName}>, leads to nothing that is published.",
                    "Correct the address; if a program on the server answers it, leave it."
                )
                : null
    );
}
