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
        Why = "Browsers do not load a file that does not match its hash.",
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
                    $"`{code.Address}` does not match its hash.",
                    "Compute the hash again, or put the right file there."
                );
            }
        },
    };
}
