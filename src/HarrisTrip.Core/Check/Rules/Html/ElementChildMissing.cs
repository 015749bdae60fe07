using HarrisTrip.Check.Html;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Html;

namespace HarrisTrip.Check.Rules;

static class ElementChildMissing
{
    public static readonly RuleInfo Info = new()
    {
        Name = "element-child-missing",
        Severity = Severity.Error,
        Why =
            "Some elements mean nothing without a part: a description list without descriptions, a picture "
            + "without its image.",
        Standard = "HTML Living Standard 4",
        Bad = "<dl><dt>Harbour</dt></dl>",
        Good = "<dl><dt>Harbour</dt><dd>A place for ships</dd></dl>",
        Groups = [RuleGroup.Html],
    };

    public static readonly Rule Rule = new(Info)
    {
        Elements = ["details", "dl", "div", "hgroup", "picture", "ruby", "optgroup"],
        OnElement = static (element, page) =>
        {
            if (ElementKind.IsHtml(element) && RequiredChildren.MissingIn(element) is { } missing)
            {
                page.Add(
                    Info,
                    element,
                    $"`{Quoted.Tag(element)}` has no {missing}.",
                    "Add it, or use another element."
                );
            }
        },
    };
}
