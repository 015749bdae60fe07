using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Html.Css;

namespace HarrisTrip.Check.Rules;

static class FontDisplayMissing
{
    public static readonly RuleInfo Info = new()
    {
        Name = "font-display-missing",
        Severity = Severity.Warning,
        Why = "Text is not shown until its font has arrived, for up to three seconds.",
        Standard = "CSS Fonts 4, 4.9; Lighthouse font-display",
        Bad = "<style>@font-face { font-family: Quay; src: url(\"data:font/woff2,\") }</style>",
        Good = "<style>@font-face { font-family: Quay; src: url(\"data:font/woff2,\"); font-display: swap }</style>",
        Groups = [RuleGroup.Weight],
    };

    public static readonly Rule Rule = new(Info)
    {
        Elements = ["style"],
        OnElement = static (element, page) =>
        {
            foreach (var offset in In(OwnStyleSheets.Of(page, element)))
            {
                if (RawText.ContentStart(element, page.Input.Html) is { } start)
                {
                    page.AddAt(Info, start + offset, Message, Help);
                }
                else
                {
                    page.Add(Info, element, Message, Help);
                }
            }
        },
        Files = [".css"],
        OnFile = static file =>
        {
            foreach (var offset in In(file.Style))
            {
                file.AddAt(Info, offset, Message, Help);
            }
        },
    };

    const string Message = "The font does not say what is shown until it has arrived.";

    const string Help = "Add `font-display: swap`.";

    /// <summary>
    /// Where each font begins that says nothing of it. A font that lies in the style sheet itself, or on the reader's
    /// machine, is judged like any other.
    /// </summary>
    static IEnumerable<int> In(CssSheet sheet)
    {
        if (!sheet.Text.Contains('@', StringComparison.Ordinal))
        {
            yield break;
        }
        var statements = sheet.Statements;
        for (var at = 0; at < statements.Count; at++)
        {
            if (statements[at] is not { AtName: "font-face", HasBlock: true } font)
            {
                continue;
            }
            if (!CssStatement.Declarations(statements, at).Any(declaration => declaration.Name == "font-display"))
            {
                yield return font.Head[0].At;
            }
            at = CssStatement.After(statements, at) - 1;
        }
    }
}
