using static HarrisTrip.Check.Feeds.FeedAddresses;
using static HarrisTrip.Check.Feeds.FeedDates;
using static HarrisTrip.Check.Feeds.FeedElement;
using static HarrisTrip.Check.Feeds.FeedValues;

namespace HarrisTrip.Check.Feeds;

/// <summary>
/// The table of RSS 2.0 (RSS Advisory Board's specification 2.0.11), which holds its forerunners 0.91 to 0.94 too.
/// </summary>
static class RssParts
{
    static readonly string[] Days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    static readonly FeedElement Category = AnyNumber("category", NotBlank, new FeedAttribute("domain"));

    static readonly FeedElement Item = new("item")
    {
        Children =
        [
            AtMostOne("title", Plain),
            AtMostOne("link", Full),
            AtMostOne("description", EscapedHtml),
            AtMostOne("author", Person),
            Category,
            AtMostOne("comments", Full),
            new("enclosure")
            {
                Empty = true,
                Attributes = [new("url", Web, true), new("length", Count, true), new("type", MediaType, true)],
            },
            AtMostOne("guid", NotBlank, new FeedAttribute("isPermaLink", OneOf("true", "false"))) with
            {
                Check = CheckGuid,
            },
            AtMostOne("pubDate", Rfc822),
            AtMostOne("source", NotBlank, new FeedAttribute("url", Full, true)),
        ],
        Check = CheckItem,
    };

    static readonly FeedElement Image = new("image")
    {
        Once = true,
        Children =
        [
            ExactlyOne("url", Picture),
            ExactlyOne("title", Plain),
            ExactlyOne("link", Full),
            AtMostOne("width", Number(1, 144)),
            AtMostOne("height", Number(1, 400)),
            AtMostOne("description", Plain),
        ],
    };

    static readonly FeedElement Cloud = new("cloud")
    {
        Once = true,
        Empty = true,
        Attributes =
        [
            new("domain", NotBlank, true),
            new("port", Number(1, 65_535), true),
            new("path", NotBlank, true),
            new("registerProcedure", null, true),
            new("protocol", OneOf("xml-rpc", "soap", "http-post", "https-post"), true),
        ],
    };

    static readonly FeedElement Channel = new("channel")
    {
        Required = true,
        Once = true,
        Children =
        [
            ExactlyOne("title", Plain),
            ExactlyOne("link", Full),
            ExactlyOne("description", EscapedHtml),
            AtMostOne("language", Language),
            AtMostOne("copyright", Plain),
            AtMostOne("managingEditor", Person),
            AtMostOne("webMaster", Person),
            AtMostOne("pubDate", Rfc822),
            AtMostOne("lastBuildDate", Rfc822),
            Category,
            AtMostOne("generator", Plain),
            AtMostOne("docs", Full),
            Cloud,
            AtMostOne("ttl", Number(1)),
            Image,
            AtMostOne("rating", Rating),
            new("textInput")
            {
                Once = true,
                Children =
                [
                    ExactlyOne("title", Plain),
                    ExactlyOne("description", Plain),
                    ExactlyOne("name", NotBlank),
                    ExactlyOne("link", Full),
                ],
            },
            new("skipHours")
            {
                Once = true,
                Children = [AnyNumber("hour", Number(0, 23))],
                Check = static (node, faults) => CheckSkipped(node, "hour", 24, faults),
            },
            new("skipDays")
            {
                Once = true,
                Children = [AnyNumber("day", OneOf(Days))],
                Check = static (node, faults) => CheckSkipped(node, "day", 7, faults),
            },
            Item,
        ],
    };

    /// <summary>The table from the root down.</summary>
    public static readonly FeedElement Root = new("rss") { Attributes = [new("version")], Children = [Channel] };

    /// <summary>GIF, JPEG or PNG; an address need not say which.</summary>
    static Flaw? Picture(string value) =>
        Web(value)
        ?? (
            Files.Paths.ExtensionOf(value.Trim().Split('?', '#')[0])
                is ".bmp"
                    or ".ico"
                    or ".svg"
                    or ".tif"
                    or ".tiff"
                    or ".webp"
                    or ".avif"
                    or ".pdf"
                ? new Flaw(
                    FeedFormatRules.FeedRecommended,
                    $"is not a GIF, JPEG or PNG: {Faults.Quote(value.Trim())}.",
                    "Give the address of such a file."
                )
                : null
        );

    static Flaw? Rating(string value) =>
        value.TrimStart().StartsWith("(PICS-1.", StringComparison.Ordinal) && value.TrimEnd().EndsWith(')')
            ? null
            : Wrong(value, "is not a rating of PICS", "Remove it.");

    static void CheckGuid(XmlNode guid, Faults faults)
    {
        if (
            guid["isPermaLink"] is null or "true"
            && !string.IsNullOrWhiteSpace(guid.Text)
            && Full(guid.Text) is { } flaw
            && flaw.Rule == FeedFormatRules.FeedAddress
        )
        {
            faults.Add(
                flaw with
                {
                    Help = "Write the full address of the page, or isPermaLink=\"false\".",
                },
                guid,
                "`guid`"
            );
        }
    }

    static void CheckItem(XmlNode item, Faults faults)
    {
        if (
            item.Child("title") is null
            && item.Child("description") is null
            && !item.Children.Exists(c => c.Is(Modules.Content, "encoded"))
        )
        {
            faults.Add(
                FeedFormatRules.FeedPartMissing,
                item,
                "An `item` has neither `title` nor `description`.",
                "Add one of them."
            );
        }
        if (item.Child("guid") is null)
        {
            faults.Add(
                FeedFormatRules.FeedRecommended,
                item,
                "An `item` has no `guid`, so readers show it as new when its title changes.",
                "Add a `guid` that never changes."
            );
        }
        if (item.Named(item.Namespace, "enclosure").Skip(1).FirstOrDefault() is { } second)
        {
            faults.Add(
                FeedFormatRules.FeedRecommended,
                second,
                "An `item` has more than one `enclosure`, and many readers show only one.",
                "Keep one."
            );
        }
    }

    static void CheckSkipped(XmlNode node, string name, int max, Faults faults)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var skipped in node.Named(node.Namespace, name))
        {
            var value = skipped.Text.Trim();
            if (!seen.Add(value.Length > 1 ? value.TrimStart('0') : value))
            {
                faults.Add(
                    FeedFormatRules.FeedPartRepeated,
                    skipped,
                    $"`{node.Shown}` names {Faults.Quote(value)} twice.",
                    "Keep one."
                );
            }
        }
        if (node.Children.Count == 0)
        {
            faults.Add(
                FeedFormatRules.FeedPartMissing,
                node,
                $"`{node.Shown}` has no `{name}`.",
                "Add one, or remove the element."
            );
        }
        else if (node.Children.Count > max)
        {
            faults.Add(
                FeedFormatRules.FeedPartRepeated,
                node,
                $"`{node.Shown}` has more than {max} elements.",
                "Remove the rest."
            );
        }
    }
}
