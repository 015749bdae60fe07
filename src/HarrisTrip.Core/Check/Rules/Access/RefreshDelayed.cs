using System.Globalization;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class RefreshDelayed
{
    public static readonly RuleInfo Info = new()
    {
        Name = "refresh-delayed",
        Severity = Severity.Error,
        Why = "A page that leaves by itself takes its text away from people who read slowly.",
        Standard = "WCAG 2.2.1, 2.2.4, 3.2.5; ACT bc659a, bisz58; axe meta-refresh",
        Bad = """
            <!DOCTYPE html><html lang="en"><head><title>Harbour</title><meta http-equiv="refresh" content="30">
            </head><body><h1>Harbour</h1></body></html>
            """,
        Good = """
            <!DOCTYPE html><html lang="en"><head><title>Harbour</title>
            <meta http-equiv="refresh" content="0; url=/wall/"></head><body><h1>Harbour</h1></body></html>
            """,
        Groups = [RuleGroup.Access],
    };

    public static readonly Rule Rule = new(Info)
    {
        Elements = ["meta"],
        OnElement = static (element, page) =>
        {
            if (
                element.GetAttribute("http-equiv")?.Trim().Equals("refresh", StringComparison.OrdinalIgnoreCase) != true
                || element.GetAttribute("content") is not { } written
                || Seconds(written) is not { } seconds
                || !page.Memo.Get(() => new SeenScopes()).Add("refresh")
            )
            {
                return;
            }
            if (seconds > 0)
            {
                page.Add(
                    Info,
                    element,
                    $"The page moves on by itself after {seconds} seconds.",
                    "Remove it, or redirect at once, with 0.",
                    seconds > 20 * 60 * 60 ? Severity.Warning : Severity.Error
                );
            }
        },
    };

    /// <summary>The delay, as browsers read it (HTML Living Standard 4.2.5.3); null when they ignore it all.</summary>
    static long? Seconds(string written)
    {
        var text = written.TrimStart();
        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        if (digits == 0 && !text.StartsWith('.'))
        {
            return null;
        }
        var rest = text[digits..].TrimStart([.. "0123456789."]);
        return rest.Length > 0 && rest[0] is not (';' or ',') && !char.IsWhiteSpace(rest[0]) ? null
            : digits == 0 ? 0
            : long.TryParse(
                text[..Math.Min(digits, 15)],
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var seconds
            )
                ? seconds
            : null;
    }

    sealed class SeenScopes() : HashSet<string>(StringComparer.Ordinal);
}
