using System.Globalization;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class ZoomLocked
{
    public static readonly RuleInfo Info = new()
    {
        Name = "zoom-locked",
        Severity = Severity.Error,
        Why = "People with low vision have to be able to enlarge the page.",
        Standard = "WCAG 1.4.4; ACT b4f0c3; axe meta-viewport, meta-viewport-large",
        Bad = """
            <!DOCTYPE html><html lang="en"><head><title>Harbour</title>
            <meta name="viewport" content="width=device-width, user-scalable=no"></head><body><h1>Harbour</h1>
            </body></html>
            """,
        Good = """
            <!DOCTYPE html><html lang="en"><head><title>Harbour</title>
            <meta name="viewport" content="width=device-width"></head><body><h1>Harbour</h1></body></html>
            """,
        Groups = [RuleGroup.Access],
    };

    public static readonly Rule Rule = new(Info)
    {
        Elements = ["meta"],
        OnElement = static (element, page) =>
        {
            if (
                element.GetAttribute("name")?.Trim().Equals("viewport", StringComparison.OrdinalIgnoreCase) != true
                || element.GetAttribute("content") is not { } content
            )
            {
                return;
            }
            foreach (var part in content.Split(',', ';'))
            {
                var pair = part.Split('=', 2);
                var (name, value) = (
                    pair[0].Trim().ToLowerInvariant(),
                    pair.Length == 2 ? pair[1].Trim().ToLowerInvariant() : ""
                );
                if (name == "user-scalable" && value.Length > 0 && (value == "no" || Number(value) is > -1 and < 1))
                {
                    page.Add(
                        Info,
                        element,
                        "Readers cannot zoom into this page: user-scalable forbids it.",
                        "Remove user-scalable."
                    );
                }
                else if (name == "maximum-scale" && value.Length > 0 && Number(value) is >= 0 and < 5 and var scale)
                {
                    page.Add(
                        Info,
                        element,
                        $"Readers can zoom into this page only {scale.ToString(CultureInfo.InvariantCulture)} times.",
                        "Remove maximum-scale.",
                        scale < 2 ? Severity.Error : Severity.Warning
                    );
                }
            }
        },
    };

    /// <summary>A value as browsers read it (CSS Device Adaptation 1, section 9.4).</summary>
    static double Number(string value) =>
        value switch
        {
            "yes" => 1,
            "no" => 0.1,
            "device-width" or "device-height" => 10,
            _ => double.TryParse(
                value.AsSpan(0, Digits(value)),
                NumberStyles.Float,
                CultureInfo.InvariantCulture,
                out var number
            )
                ? number
                : 0.1,
        };

    static int Digits(string value) => value.TakeWhile(c => char.IsAsciiDigit(c) || c is '.' or '-' or '+').Count();
}
