using HarrisTrip.Check.Html;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class DoctypeMissing
{
    public static readonly RuleInfo Info = new()
    {
        Name = "doctype-missing",
        Severity = Severity.Error,
        Why =
            "Without it browsers show the page the way browsers of 1998 did, with their mistakes in sizes and spaces.",
        Standard = "HTML Living Standard 13.1.1",
        Bad = """
            <!-- <!DOCTYPE html> --><html lang="en"><head><title>Harbour opens</title></head><body><p>Today.</p>
            </body></html>
            """,
        Good =
            "<!DOCTYPE html><html lang=\"en\"><head><title>Harbour "
            + "opens</title></head><body><p>Today.</p></body></html>",
        Groups = [RuleGroup.Html],
    };

    public static readonly Rule Rule = new(Info)
    {
        OnPage = static page =>
        {
            if (!PageSource.Of(page).HasDoctype)
            {
                page.AddAt(Info, 0, "The page does not begin with a doctype.", "Begin it with <!DOCTYPE html>.");
            }
        },
    };
}
