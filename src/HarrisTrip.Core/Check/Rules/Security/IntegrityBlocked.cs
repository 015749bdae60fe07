using HarrisTrip.Check.Security;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class IntegrityBlocked
{
    public static readonly RuleInfo Info = new()
    {
        Name = "integrity-blocked",
        Severity = Severity.Error,
        Why =
            "A file of another host cannot be compared with its hash unless it was asked for with "
            + "`crossorigin`: it is not loaded at all.",
        Standard = "Subresource Integrity 3.3.3; Fetch 4.1",
        Bad = """
            <script src="https://cdn.example.net/chart.js" integrity="sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=">
            </script>
            """,
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
            // Modules are always requested in this way.
            if (
                element.GetAttribute("integrity") is { } attribute
                && Integrity.Parse(attribute).Hashes.Count > 0
                && !element.HasAttribute("crossorigin")
                && LoadedCode.Of(element, page) is { IsForeign: true, IsModule: false } code
            )
            {
                page.Add(
                    Info,
                    element,
                    $"`{code.Address}` has a hash and no `crossorigin`, so browsers do not load it.",
                    "Add crossorigin=\"anonymous\"."
                );
            }
        },
    };
}
