using HarrisTrip.Check.Access;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Model.Sites;
using HarrisTrip.Parse.Body;

namespace HarrisTrip.Check.Rules;

static class HeadingEmpty
{
    public static readonly RuleInfo Info = BodyRules.HeadingEmpty;

    public static readonly Rule Rule = new(
        Info,
        "<h1>Harbour opens</h1><h2> </h2>",
        "<h1>Harbour opens</h1><h2>The wall</h2>"
    )
    {
        Roles = ["heading"],
        OnElement = static (element, page) =>
        {
            // For an article that we build, this has been reported at its line.
            var tree = AccessTree.Of(page);
            if (
                page.Input.Kind != PageKind.Article
                && tree.Role(element) == "heading"
                && tree.IsExposed(element)
                && !tree.Names.Has(element)
            )
            {
                page.Add(Info, element, "This heading has no text.", "Write one, or remove the heading.");
            }
        },
    };
}
