using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class PasswordInsecure
{
    public static readonly RuleInfo Info = new()
    {
        Name = "password-insecure",
        Severity = Severity.Error,
        Why = "A password that is sent over http, or as part of an address, can be read by anybody on the way.",
        Standard = "W3C Mixed Content 4; HTML Living Standard 4.10.22.3; OWASP ASVS",
        Bad = """
            <form method="post" action="http://example.org/in">
            <input type="password" name="p" aria-label="Password"></form>
            """,
        Good = """
            <form method="post" action="https://example.org/in">
            <input type="password" name="p" aria-label="Password"></form>
            """,
        Groups = [RuleGroup.Security],
    };

    public static readonly Rule Rule = new(Info)
    {
        Elements = ["input"],
        OnElement = static (element, page) =>
        {
            if (element.GetAttribute("type")?.Trim().Equals("password", StringComparison.OrdinalIgnoreCase) != true)
            {
                return;
            }
            var form = element.ParentElement;
            while (form is not null && form.LocalName != "form")
            {
                form = form.ParentElement;
            }
            if (form is null)
            {
                return;
            }
            if (FormInsecure.InsecureAction(form, page) is { } action)
            {
                page.Add(Info, element, $"The password is sent to `{action}`, over http.", "Write https://.");
            }
            else if (
                form.GetAttribute("method")?.Trim().Equals("get", StringComparison.OrdinalIgnoreCase) == true
                && form.HasAttribute("action")
                && !form.HasAttribute("onsubmit")
            )
            {
                page.Add(
                    Info,
                    element,
                    "The password becomes part of an address, since the form is sent with `get`.",
                    "Write method=\"post\"."
                );
            }
        },
    };
}
