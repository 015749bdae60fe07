using HarrisTrip.Check.Links;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Media;
using HarrisTrip.Values;

namespace HarrisTrip.Check.Rules;

static class MediaTooHeavy
{
    public static readonly RuleInfo Info = new()
    {
        Name = "media-too-heavy",
        Severity = Severity.Warning,
        Why = "A film of a gigabyte costs readers on mobile networks a month's data, and the publisher its host's.",
        Standard = "newsroom rule",
        Groups = [RuleGroup.Weight],
    };

    public static readonly Rule Rule = new(Info)
    {
        OnPage = static page =>
        {
            foreach (
                var link in LinkRule
                    .In(page)
                    .Where(link =>
                        link is { Goal: LinkGoal.File, Link.Element.LocalName: "video" or "audio" or "source" or "a" }
                    )
                    .DistinctBy(link => link.Target.File)
            )
            {
                if (
                    FormatOf(link.Target.File!) is { } format
                    && page.Folder.SizeOf(link.Target.File!) is { } bytes
                    && bytes > LimitOf(format.Kind, page.Budgets)
                )
                {
                    page.Add(
                        Info,
                        link.Link.Element,
                        $"`{link.Address}` is {ByteSize.Of(bytes)}, more than "
                            + $"{ByteSize.Of(LimitOf(format.Kind, page.Budgets))}.",
                        format.Kind switch
                        {
                            MediaKind.Video => "Export it smaller or in a lower quality, or cut it; "
                                + "`video_kilobytes` in site.yaml sets another limit.",
                            MediaKind.Audio => "Export it in a lower quality: 64 kbit/s do for speech; "
                                + "`audio_kilobytes` in site.yaml sets another limit.",
                            _ =>
                                "Export it with smaller pictures; `document_kilobytes` in site.yaml sets another limit.",
                        }
                    );
                }
            }
        },
    };

    static MediaFormat? FormatOf(string file) =>
        MediaFormat.All.FirstOrDefault(format => format.Extensions.Contains(Paths.ExtensionOf(file)));

    static long LimitOf(MediaKind kind, Budgets budgets) =>
        kind switch
        {
            MediaKind.Video => budgets.Video,
            MediaKind.Audio => budgets.Audio,
            _ => budgets.Document,
        };
}
