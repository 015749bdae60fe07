using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Weight;

/// <summary>What is wrong with a picture itself, kept until all pages that show it are known, to be told once.</summary>
sealed record PictureFault(string Rule, string File, Location At, string Message, string Help);

/// <summary>Makes rules about pictures as files: each fault is told once, at the first place that shows the picture.</summary>
static class PictureRule
{
    public static Rule Of(RuleInfo info, Func<PagePicture, (string Message, string Help)?> judge) => Of(info, (picture, _) => judge(picture));

    public static Rule Of(RuleInfo info, Func<PagePicture, Budgets, (string Message, string Help)?> judge) => new(info)
    {
        OnPage = page =>
        {
            foreach (var picture in PagePictures.In(page).DistinctBy(p => p.File))
            {
                if (judge(picture, page.Budgets) is var (message, help))
                {
                    page.Keep(new PictureFault(info.Name, picture.File, page.Locate(picture.Element), message, help));
                }
            }
        },
        OnSite = site =>
        {
            foreach (var fault in site.Kept<PictureFault>().Select(kept => kept.Fact).Where(f => f.Rule == info.Name)
                .OrderBy(f => f.At.Path, StringComparer.Ordinal).ThenBy(f => f.At.Line).ThenBy(f => f.At.Column).DistinctBy(f => f.File))
            {
                site.Add(info, fault.At, fault.Message, fault.Help);
            }
        },
    };
}
