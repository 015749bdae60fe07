using HarrisTrip.Check.Links;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Model.Pictures;

namespace HarrisTrip.Check.Weight;

/// <summary>
/// What is wrong with a picture itself, kept until all pages that show it are known, to be reported once.
/// </summary>
sealed record PictureFault(string Rule, string File, Location At, string Message, string Help) : Fact;

/// <summary>
/// Makes rules about pictures as files: each fault is reported once, at the first place that shows the picture.
/// </summary>
static class PictureRule
{
    /// <summary>
    /// A rule for every picture that a page names in whatever way, and for those that lie in the folder without being
    /// named.
    /// </summary>
    /// <param name="judge">Looks at what is known of a picture, and at its name in messages.</param>
    public static Rule OfAll(RuleInfo info, Func<ImageFacts, string, (string Message, string Help)?> judge) =>
        new(info)
        {
            OnPage = page =>
            {
                foreach (
                    var link in LinkRule
                        .In(page)
                        .Where(l => l is { Goal: LinkGoal.File } && PagePictures.IsPicture(l.Target.File!))
                        .DistinctBy(l => l.Target.File)
                )
                {
                    if (
                        page.Folder.PictureOf(link.Target.File!) is { } facts
                        && judge(facts, link.Address) is var (message, help)
                    )
                    {
                        page.Keep(
                            new PictureFault(
                                info.Name,
                                link.Target.File!,
                                page.Locate(link.Link.Element),
                                message,
                                help
                            )
                        );
                    }
                }
            },
            OnSite = site =>
            {
                Report(site, info);
                var told = site.Kept<PictureFault>()
                    .Where(kept => kept.Fact.Rule == info.Name)
                    .Select(kept => kept.Fact.File)
                    .ToHashSet(StringComparer.Ordinal);
                foreach (
                    var file in site
                        .Folder.Files.Where(f => PagePictures.IsPicture(f) && !told.Contains(f))
                        .Order(StringComparer.Ordinal)
                )
                {
                    if (site.Folder.PictureOf(file) is { } facts && judge(facts, file) is var (message, help))
                    {
                        site.Add(info, site.Place(file), message, help);
                    }
                }
            },
        };

    public static Rule Of(RuleInfo info, Func<PagePicture, (string Message, string Help)?> judge) =>
        Of(info, (picture, _) => judge(picture));

    public static Rule Of(RuleInfo info, Func<PagePicture, Budgets, (string Message, string Help)?> judge) =>
        new(info)
        {
            OnPage = page =>
            {
                foreach (var picture in PagePictures.In(page).DistinctBy(p => p.File))
                {
                    if (judge(picture, page.Budgets) is var (message, help))
                    {
                        page.Keep(
                            new PictureFault(info.Name, picture.File, page.Locate(picture.Element), message, help)
                        );
                    }
                }
            },
            OnSite = site => Report(site, info),
        };

    static void Report(SiteView site, RuleInfo info)
    {
        foreach (
            var fault in site.Kept<PictureFault>()
                .Select(kept => kept.Fact)
                .Where(f => f.Rule == info.Name)
                .OrderBy(f => f.At.Path, StringComparer.Ordinal)
                .ThenBy(f => f.At.Line)
                .ThenBy(f => f.At.Column)
                .DistinctBy(f => f.File)
        )
        {
            site.Add(info, fault.At, fault.Message, fault.Help);
        }
    }
}
