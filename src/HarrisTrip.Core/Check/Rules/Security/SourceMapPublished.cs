using HarrisTrip.Check.Links;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class SourceMapPublished
{
    static readonly System.Buffers.SearchValues<char> Ends = System.Buffers.SearchValues.Create(" \t\r\n*\"'");

    const string Mark = "sourceMappingURL=";

    public static readonly RuleInfo Info = new()
    {
        Name = "source-map-published",
        Severity = Severity.Warning,
        Why =
            "A source map gives away the sources of a script, with comments and paths, "
            + "and weighs more than the script.",
        Standard = "ECMA-426; newsroom rule",
        Bad = """
            <script src="count.js" defer></script>
            ==> count.js <==
            count();
            //# sourceMappingURL=count.js.map
            ==> count.js.map <==
            {}

            """,
        Good = "<script src=\"count.js\" defer></script>\n==> count.js <==\ncount();\n",
        Groups = [RuleGroup.Security],
    };

    public static readonly Rule Rule = new(Info)
    {
        Files = [".js", ".mjs", ".css"],
        OnFile = static file =>
        {
            var text = file.Input.Text;
            if (
                text.LastIndexOf(Mark, StringComparison.Ordinal) is not (> 2 and var at)
                || text[at - 2] is not ('#' or '@')
            )
            {
                return;
            }
            var rest = text.AsSpan(at + Mark.Length);
            var address = rest[..(rest.IndexOfAny(Ends) is >= 0 and var end ? end : rest.Length)].ToString();
            if (address.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
            {
                file.AddAt(
                    Info,
                    at,
                    "The file carries its own source map.",
                    "Publish it without one: run the tool that made it in production mode."
                );
            }
            else if (
                address.Length > 0
                && LinkTargets.Resolve(address, null, file.Input.File, file.Folder).Goal == LinkGoal.File
            )
            {
                file.AddAt(Info, at, $"The source map `{address}` is published.", "Leave out the map and this line.");
            }
        },
    };
}
