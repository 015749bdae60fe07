using HarrisTrip.Check.Security;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class IntegrityMissing
{
    public static readonly RuleInfo Info = new()
    {
        Name = "integrity-missing",
        Severity = Severity.Warning,
        Why =
            "Whoever changes a script on another host changes every page that loads it, unless the page says "
            + "which script it means.",
        Standard = "Subresource Integrity 3; Mozilla Observatory",
        Bad = "<script src=\"https://cdn.example.net/chart.js\"></script>",
        Good = """
            <script src="https://cdn.example.net/chart.js" integrity="sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=" crossorigin="anonymous">
            </script>
            """,
        Groups = [RuleGroup.Security],
    };

    public static readonly Rule Rule = new(Info)
    {
        Elements = ["script", "link"],
        OnElement = static (element, page) =>
        {
            if (
                LoadedCode.Of(element, page) is { IsForeign: true } code
                && string.IsNullOrWhiteSpace(element.GetAttribute("integrity"))
            )
            {
                page.Add(
                    Info,
                    element,
                    $"`{code.Address}` comes from another host, and has no hash to check it by.",
                    "Add its `integrity`, or put the file into the site."
                );
            }
        },
    };
}
