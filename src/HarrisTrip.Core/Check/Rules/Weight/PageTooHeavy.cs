using System.Text;
using HarrisTrip.Check.Views;
using HarrisTrip.Check.Weight;
using HarrisTrip.Diagnostics;
using HarrisTrip.Values;

namespace HarrisTrip.Check.Rules;

static class PageTooHeavy
{
    public static readonly RuleInfo Info = new()
    {
        Name = "page-too-heavy",
        Severity = Severity.Warning,
        Why =
            "Every byte has to arrive before a reader can read: on a phone with a weak signal, "
            + "a heavy page never does.",
        Standard = "Lighthouse total-byte-weight",
        Bad = "<script src=\"large.js\" defer></script>",
        Good = "<p>The quay.</p>",
        Groups = [RuleGroup.Weight],
    };

    public static readonly Rule Rule = new(Info)
    {
        OnPage = static page =>
            page.Keep(
                new Loaded(
                    page.PlaceOf(page.Document.Head),
                    Encoding.UTF8.GetByteCount(page.Input.Html),
                    [.. PageWeight.Loaded(page).Select(loaded => loaded.File)]
                )
            ),
        OnFileSizes = static site =>
        {
            foreach (var (page, loaded) in site.Kept<Loaded>())
            {
                foreach (var (message, help) in FaultsOf(loaded, page.Folder ?? site.Folder, site.Budgets))
                {
                    site.Add(Info, page, loaded.Place, message, help);
                }
            }
        },
    };

    static IEnumerable<(string Message, string Help)> FaultsOf(Loaded page, IPublishedFolder folder, Budgets budgets)
    {
        const string help = "Take out what readers can do without, or load it later.";
        var weights = new Dictionary<string, long>(StringComparer.Ordinal) { ["HTML"] = page.Html };
        foreach (var file in page.Files)
        {
            var kind = PageWeight.Kind(file);
            weights[kind] = weights.GetValueOrDefault(kind) + (folder.SizeOf(file) ?? 0);
        }
        foreach (
            var (kind, limit) in new[]
            {
                ("HTML", budgets.Html),
                ("scripts", budgets.Scripts),
                ("styles", budgets.Styles),
                ("fonts", budgets.Fonts),
                ("pictures", budgets.Pictures),
            }
        )
        {
            if (weights.GetValueOrDefault(kind) is var bytes && bytes > limit)
            {
                yield return (
                    $"The {kind} of the page weigh{(kind == "HTML" ? "s" : "")} {ByteSize.Of(bytes)}, "
                        + $"more than {ByteSize.Of(limit)}.",
                    help
                );
            }
        }
        if (weights.Values.Sum() is var all && all > budgets.Page)
        {
            var heaviest = weights
                .Where(w => w.Value > 0)
                .OrderByDescending(w => w.Value)
                .ThenBy(w => w.Key, StringComparer.Ordinal)
                .Select(w => $"{w.Key} {ByteSize.Of(w.Value)}");
            yield return (
                $"The page weighs {ByteSize.Of(all)}, more than {ByteSize.Of(budgets.Page)}: "
                    + $"{string.Join(", ", heaviest)}.",
                help
            );
        }
    }

    /// <summary>What a browser loads at once of a page.</summary>
    /// <param name="Html">The length of the page itself, in bytes.</param>
    /// <param name="Files">Each once, by its path in the folder.</param>
    internal sealed record Loaded(PagePlace Place, int Html, EquatableArray<string> Files) : Fact;
}
