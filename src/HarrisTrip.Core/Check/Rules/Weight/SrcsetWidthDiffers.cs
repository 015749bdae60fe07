using System.Globalization;
using HarrisTrip.Check.Links;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Html;

namespace HarrisTrip.Check.Rules;

static class SrcsetWidthDiffers
{
    public static readonly RuleInfo Info = new()
    {
        Name = "srcset-width-differs",
        Severity = Severity.Warning,
        Why =
            "Browsers choose a picture by the width that is written, "
            + "and show it at the wrong size if the width is wrong.",
        Standard = "HTML Living Standard 4.8.4.2.1",
        Bad = """
            <img src="harbour.png" srcset="harbour.png 640w" sizes="100vw" width="4" height="3" alt="The quay">
            """,
        Good =
            "<img src=\"harbour.png\" srcset=\"harbour.png 4w\" sizes=\"100vw\" width=\"4\" height=\"3\" "
            + "alt=\"The quay\">",
        Groups = [RuleGroup.Weight],
    };

    public static readonly Rule Rule = new(Info)
    {
        Elements = ["img", "source"],
        OnElement = static (element, page) =>
        {
            if (element.GetAttribute("srcset") is not { } candidates)
            {
                return;
            }
            foreach (var (address, descriptor) in SourceSet.Candidates(candidates))
            {
                if (
                    descriptor.EndsWith('w')
                    && int.TryParse(descriptor[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var width)
                    && LinkTargets.Resolve(address, page.Base, page.Input.File, page.Folder)
                        is { Goal: LinkGoal.File, File: { } file }
                    && page.Folder.PictureOf(file) is { } facts
                    && Math.Abs(facts.Width - width) > Math.Max(1, width / 50)
                )
                {
                    page.Add(
                        Info,
                        element,
                        $"`{address}` is {facts.Width} pixels wide, but `srcset` says {width}.",
                        $"Write {facts.Width}w, or use the right file."
                    );
                }
            }
        },
    };
}
