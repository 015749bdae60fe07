using HarrisTrip.Check.Links;
using HarrisTrip.Check.Security;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class IntegrityMismatch
{
    public static readonly RuleInfo Info = new()
    {
        Name = "integrity-mismatch",
        Severity = Severity.Error,
        Why = "Browsers load no file that is another than its hash says.",
        Standard = "Subresource Integrity 3.3.4",
        Bad = """
            <script src="count.js" integrity="sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="></script>
            ==> count.js <==
            count();

            """,
        Good = "<script src=\"count.js\" defer></script>\n==> count.js <==\ncount();\n",
        Groups = [RuleGroup.Security],
    };

    public static readonly Rule Rule = new(Info)
    {
        Elements = ["script", "link"],
        OnElement = static (element, page) =>
        {
            if (
                element.GetAttribute("integrity") is not { } attribute
                || Integrity.Parse(attribute) is not { Hashes.Count: > 0 } integrity
                || LoadedCode.Of(element, page) is not { } code
            )
            {
                return;
            }
            if (
                LinkTargets.Resolve(code.Address, page.Base, page.Input.File, page.Folder)
                    is { Goal: LinkGoal.File, File: { } file }
                && page.Folder.Read(file) is { } bytes
                && !integrity.Allows(bytes)
            )
            {
                page.Add(
                    Info,
                    element,
                    $"`{code.Address}` is not the file that its hash says.",
                    "Work out the hash anew, or put the right file there."
                );
            }
        },
    };
}
