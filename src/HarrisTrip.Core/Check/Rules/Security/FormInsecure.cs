using AngleSharp.Dom;
using HarrisTrip.Check.Links;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class FormInsecure
{
    public static readonly RuleInfo Info = new()
    {
        Name = "form-insecure",
        Severity = Severity.Warning,
        Why =
            "What readers enter in a form that is sent over http can be read by anybody on the way, and "
            + "browsers warn about it.",
        Standard = "W3C Mixed Content 4; Fetch",
        Bad = "<form action=\"http://example.org/search\"><input name=\"q\" aria-label=\"Search\"></form>",
        Good = "<form action=\"https://example.org/search\"><input name=\"q\" aria-label=\"Search\"></form>",
        Groups = [RuleGroup.Security],
    };

    public static readonly Rule Rule = new(Info)
    {
        Elements = ["form", "button", "input"],
        OnElement = static (element, page) =>
        {
            if (InsecureAction(element, page) is { } action)
            {
                page.Add(Info, element, $"The form is sent to `{action}`, over http.", "Write https://.");
            }
        },
    };

    /// <summary>The address over http that an element sends a form to; null for any other.</summary>
    public static string? InsecureAction(IElement element, PageView page) =>
        element.GetAttribute(element.LocalName == "form" ? "action" : "formaction") is { } action
        && UrlParts.Scheme(LinkTargets.Plain(action)) == "http"
        && MixedContent.IsMixed(LinkTargets.Plain(action), page.Folder)
            ? action
            : null;
}
