using HarrisTrip.Check.Security;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class IntegrityInvalid
{
    public static readonly RuleInfo Info = new()
    {
        Name = "integrity-invalid",
        Severity = Severity.Error,
        Why = "Browsers ignore a hash that cannot be valid, and load whatever comes.",
        Standard = "Subresource Integrity 3.5",
        Bad = """
            <script src="https://cdn.example.net/chart.js" integrity="sha256-short" crossorigin="anonymous">
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
            if (element.GetAttribute("integrity") is { } attribute && Integrity.Parse(attribute).Wrong is { } wrong)
            {
                page.Add(
                    Info,
                    element,
                    $"`{Excerpt.Of(wrong, 40)}` is not the hash of a file.",
                    "Write sha256-, sha384- or sha512-, followed by the whole hash in base64."
                );
            }
        },
    };
}
