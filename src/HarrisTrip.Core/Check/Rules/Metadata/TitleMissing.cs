using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class TitleMissing
{
    public static readonly RuleInfo Info = new()
    {
        Name = "title-missing",
        Severity = Severity.Error,
        Why = "The title is shown in tabs, bookmarks and search results.",
        Standard = "HTML Living Standard 4.2.2; ACT 2779a5",
        Bad =
            "<!DOCTYPE html><html lang=\"en\"><head><title> </title></head><body><h1>Harbour opens</h1></body></html>",
        Good = """
            <!DOCTYPE html><html lang="en"><head><title>Harbour opens</title></head><body><h1>Harbour opens</h1>
            </body></html>
            """,
        Groups = [RuleGroup.Metadata, RuleGroup.Access, RuleGroup.Html],
    };

    public static readonly Rule Rule = new(Info)
    {
        OnPage = static page =>
        {
            if (string.IsNullOrWhiteSpace(page.Document.Title))
            {
                page.Add(Info, page.Document.Head, "The page has no title.", "Add a title element with its headline.");
            }
        },
    };
}
