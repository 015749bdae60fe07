using HarrisTrip.Check.Metadata;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Model.Sites;

namespace HarrisTrip.Check.Rules;

static class DescriptionLength
{
    const int MinLength = 50,
        MaxLength = 160;

    public static readonly RuleInfo Info = new()
    {
        Name = "description-length",
        Severity = Severity.Warning,
        Why = "Search results cut a description that is too long, and add a random sentence to one that is too short.",
        Standard = "Lighthouse meta-description; newsroom rule",
        Bad = """
            <!DOCTYPE html><html lang="en"><head><title>Harbour opens</title>
            <meta name="description" content="It opens."></head><body><h1>Harbour opens</h1></body></html>
            """,
        Good = DescriptionMissing.Rule.Good,
        Groups = [RuleGroup.Metadata],
    };

    public static readonly Rule Rule = new(Info)
    {
        OnPage = static page =>
        {
            // A page that asks not to be listed needs no description.
            if (
                !HeadFacts.Of(page).IsNoIndex
                && DescriptionMissing.Text(page)?.Trim() is { Length: > 0 } text
                && text.Length is < MinLength or > MaxLength
            )
            {
                page.Add(
                    Info,
                    page.Document.Head!.QuerySelector("meta[name=description]"),
                    $"The description has {text.Length} characters.",
                    page.Input.Kind == PageKind.Foreign
                        ? $"Write {MinLength} to {MaxLength} characters."
                        : $"Write {MinLength} to {MaxLength} characters: in `standfirst` of an article, "
                            + $"or `description` in site.yaml."
                );
            }
        },
    };
}
