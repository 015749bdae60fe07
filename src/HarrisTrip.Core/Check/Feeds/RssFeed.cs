namespace HarrisTrip.Check.Feeds;

/// <summary>A feed of RSS 0.91 to 2.0: what the table of its elements cannot say.</summary>
static class RssFeed
{
    static readonly string[] Versions = ["0.91", "0.92", "0.93", "0.94", "2.0", "2.0.1"];

    public static void Check(XmlNode root, Faults faults)
    {
        var version = root["version"];
        if (version is null)
        {
            faults.Add(FeedFormatRules.FeedVersion, root, "`rss` has no version.", "Write <rss version=\"2.0\">.");
        }
        else if (!Versions.Contains(version.Trim()))
        {
            faults.Add(
                FeedFormatRules.FeedVersion,
                root,
                $"There is no version {Faults.Quote(version)} of RSS.",
                "Write <rss version=\"2.0\">."
            );
        }
        if (root.Namespace.Length > 0)
        {
            faults.Add(
                FeedFormatRules.FeedNamespace,
                root,
                "The elements of RSS have no namespace.",
                $"Remove `xmlns=\"{root.Namespace}\"`."
            );
        }
        PartCheck.Check(root, RssParts.Root, "RSS 2.0", faults);
        if (root.Child("channel") is not { } channel)
        {
            return;
        }
        if (version?.Trim() == "2.0")
        {
            CheckSelf(channel, faults);
        }
        CheckImage(channel, faults);
        FeedIds.CheckGuids(
            channel.Named(channel.Namespace, "item").Select(i => i.Child("guid")).OfType<XmlNode>(),
            faults
        );
        foreach (var item in channel.Named(channel.Namespace, "item").Prepend(channel))
        {
            CheckText(item, faults);
            if (item.Child("pubDate") is not null && item.Children.Find(c => c.Is(Modules.Dc, "date")) is { } second)
            {
                faults.Add(
                    FeedFormatRules.FeedRecommended,
                    second,
                    "The item has its date in both `pubDate` and `dc:date`.",
                    "Keep `pubDate`."
                );
            }
            if (item.Child("author") is not null && item.Children.Find(c => c.Is(Modules.Dc, "creator")) is { } creator)
            {
                faults.Add(
                    FeedFormatRules.FeedRecommended,
                    creator,
                    "The item has its author in both `author` and `dc:creator`.",
                    "Keep one of them."
                );
            }
        }
    }

    static void CheckSelf(XmlNode channel, Faults faults)
    {
        if (!channel.Children.Exists(c => c.Is(AtomFeed.Namespace, "link") && c["rel"] == "self"))
        {
            faults.Add(
                FeedFormatRules.FeedSelfLink,
                channel,
                "The feed does not name its own address.",
                "Add <atom:link rel=\"self\" type=\"application/rss+xml\" href=\"…\"/> to `channel`."
            );
        }
    }

    static void CheckImage(XmlNode channel, Faults faults)
    {
        if (channel.Child("image") is not { } image)
        {
            return;
        }
        foreach (var name in new[] { "title", "link" })
        {
            if (
                image.Child(name) is { } own
                && channel.Child(name) is { } other
                && own.Text.Trim() != other.Text.Trim()
            )
            {
                faults.Add(
                    FeedFormatRules.FeedRecommended,
                    own,
                    $"`{name}` of the image differs from that of the channel.",
                    "Write the same in both."
                );
            }
        }
    }

    static void CheckText(XmlNode item, Faults faults)
    {
        foreach (var child in item.Children)
        {
            if (child.Is(item.Namespace, "description") || child.Is(Modules.Content, "encoded"))
            {
                FeedHtml.Check(child, child.Text, faults, relativeToo: child.Find(XmlTree.Xml, "base") is null);
            }
        }
    }
}
