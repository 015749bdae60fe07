using System.Text;
using HarrisTrip.Check.Links;
using HarrisTrip.Check.Views;
using HarrisTrip.Check.Weight;
using HarrisTrip.Diagnostics;
using HarrisTrip.Files;

namespace HarrisTrip.Check.Rules;

static class PageTooHeavy
{
    public static readonly RuleInfo Info = new()
    {
        Name = "page-too-heavy",
        Severity = Severity.Warning,
        Why =
            "Every byte has to arrive before a reader reads: on a telephone far from a mast, a heavy page is no page.",
        Standard = "Lighthouse total-byte-weight",
        Bad = "<script src=\"large.js\" defer></script>",
        Good = "<p>The quay.</p>",
        Groups = [RuleGroup.Weight],
    };

    public static readonly Rule Rule = new(Info)
    {
        OnPage = static page =>
        {
            var (folder, budgets, html) = (
                page.Folder,
                page.Budgets,
                (long)Encoding.UTF8.GetByteCount(page.Input.Html)
            );
            var files = Loaded(page).Distinct().ToArray();
            page.AddLate(Info, page.Document.Head, () => FaultsOf(html, files, folder, budgets));
        },
    };

    static IEnumerable<(string Message, string Help)> FaultsOf(
        long html,
        (string Kind, string File)[] files,
        IPublishedFolder folder,
        Budgets budgets
    )
    {
        const string help = "Take out what readers can do without, or load it later.";
        var weights = new Dictionary<string, long>(StringComparer.Ordinal) { ["HTML"] = html };
        foreach (var (kind, file) in files)
        {
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
                    $"The {kind} of the page weigh{(kind == "HTML" ? "s" : "")} {Budgets.Said(bytes)}, more than {Budgets.Said(limit)}.",
                    help
                );
            }
        }
        if (weights.Values.Sum() is var all && all > budgets.Page)
        {
            yield return (
                $"The page weighs {Budgets.Said(all)}, more than {Budgets.Said(budgets.Page)}: {string.Join(", ", weights.Where(w => w.Value > 0).OrderByDescending(w => w.Value).ThenBy(w => w.Key, StringComparer.Ordinal).Select(w => $"{w.Key} {Budgets.Said(w.Value)}"))}.",
                help
            );
        }
    }

    /// <summary>
    /// The files of the folder that a browser loads at once. Of several sizes of a picture, the one in <c>src</c>
    /// stands for all.
    /// </summary>
    static IEnumerable<(string Kind, string File)> Loaded(PageView page) =>
        LinkRule
            .In(page)
            .Where(link => link is { Use: LinkUse.Asset, Goal: LinkGoal.File })
            .Where(link =>
                link.Link.Element is not { } element
                || (
                    element.LocalName is not ("img" or "source")
                    || (
                        element.LocalName == "img"
                        && element.GetAttribute("src")?.Trim() == link.Address
                        && element.GetAttribute("loading")?.Equals("lazy", StringComparison.OrdinalIgnoreCase) != true
                    )
                )
            )
            .Select(link => (Kind(link.Target.File!), link.Target.File!))
            .Where(file => file.Item1.Length > 0);

    static string Kind(string file) =>
        Paths.ExtensionOf(file) switch
        {
            ".js" or ".mjs" => "scripts",
            ".css" => "styles",
            ".woff2" or ".woff" or ".ttf" or ".otf" => "fonts",
            _ => PagePictures.IsPicture(file) ? "pictures" : "",
        };
}
