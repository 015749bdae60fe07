using HarrisTrip.Check.Links;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class LinkOutside
{
    public static readonly RuleInfo Info = new()
    {
        Name = "link-outside",
        Severity = Severity.Error,
        Why = "What lies above the published folder is not published with it.",
        Standard = "RFC 3986 5.2.4; newsroom rule",
        Bad = """
            ==> post/index.html <==
            <!DOCTYPE html><html lang="en"><head><title>Post</title><link rel="stylesheet" href="../../style.css">
            </head><body></body></html>
            """,
        Good = """
            ==> post/index.html <==
            <!DOCTYPE html><html lang="en"><head><title>Post</title><link rel="icon" href="../harbour.png"></head>
            <body></body></html>
            """,
        Groups = [RuleGroup.Links],
    };

    public static readonly Rule Rule = LinkRule.Of(
        Info,
        static link =>
            link.Goal == LinkGoal.Outside
                ? (
                    $"`{link.Address}` leads outside the published folder.",
                    "Remove one `../`, or begin the address with `/`."
                )
                : null
    );
}
