using HarrisTrip.Check.Access;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Html.Css;

namespace HarrisTrip.Check.Rules;

static class SpacingLocked
{
    public static readonly RuleInfo Info = new()
    {
        Name = "spacing-locked",
        Severity = Severity.Error,
        Why =
            "People who find reading hard widen the space between letters, words or lines: !important in the "
            + "page prevents it.",
        Standard = "WCAG 1.4.12; ACT 24afc2, 78fd32, 9e45ec; axe avoid-inline-spacing",
        Bad = "<p style=\"letter-spacing: 0.05em !important\">The wall is closed.</p>",
        Good = "<p style=\"letter-spacing: 0.05em\">The wall is closed.</p>",
        Groups = [RuleGroup.Access],
    };

    public static readonly Rule Rule = new(Info)
    {
        Attributes = ["style"],
        OnElement = static (element, page) =>
        {
            if (element.GetAttribute("style") is not { } style || !style.Contains('!', StringComparison.Ordinal))
            {
                return;
            }
            var tree = AccessTree.Of(page);
            foreach (var declaration in CssDeclaration.OfAttribute(style).Where(d => d.IsImportant))
            {
                var least = declaration.Name switch
                {
                    "letter-spacing" => 0.12,
                    "word-spacing" => 0.16,
                    "line-height" => 1.5,
                    _ => 0,
                };
                if (
                    least > 0
                    && TextSize.Relative(declaration.Text, element, tree) is { } size
                    && size < least - 0.0001
                    && TextSize.TextUnder(element, declaration.Name, tree) is { Length: > 0 } text
                    && (declaration.Name != "line-height" || TextSize.Wraps(element, text, tree))
                )
                {
                    page.Add(
                        Info,
                        element,
                        $"Readers cannot change `{declaration.Name}` here, which is too small for some of them.",
                        "Remove !important."
                    );
                }
            }
        },
    };
}
