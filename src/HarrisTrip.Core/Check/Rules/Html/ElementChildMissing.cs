using HarrisTrip.Check.Html;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Html;

namespace HarrisTrip.Check.Rules;

static class ElementChildMissing
{
    public static readonly RuleInfo Info = new(
        "element-child-missing",
        Severity.Error,
        "Some elements mean nothing without a part: a description list without descriptions, a picture "
            + "without its image.",
        "HTML Living Standard 4",
        "<dl><dt>Harbour</dt></dl>",
        "<dl><dt>Harbour</dt><dd>A place for ships</dd></dl>"
    )
    {
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
                    $"`{Quoted.Tag(element)}` holds no {missing}.",
                    "Add it, or use another element."
                );
            }
        },
    };
}
