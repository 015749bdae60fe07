using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Files;

namespace HarrisTrip.Check.Feeds;

/// <summary>
/// A file that may be a feed: read once for all rules. What it is shows in its root element, not in its name.
/// </summary>
sealed class FeedFile
{
    /// <summary>The extensions of files that are XML.</summary>
    public static readonly string[] XmlExtensions = [".xml", ".rss", ".atom", ".rdf"];

    public static readonly string[] Extensions = [.. XmlExtensions, ".json"];

    readonly Faults faults;

    bool isKept;

    FeedFile(FileView file)
    {
        faults = new Faults(file.Input.Shown.Path);
        if (Paths.ExtensionOf(file.Input.File) == ".json")
        {
            JsonFeed.Check(file, faults);
        }
        else
        {
            ReadXml(file);
        }
    }

    /// <summary>The root of a file of XML that could be read to its end.</summary>
    public XmlNode? Root { get; private set; }

    public static FeedFile Of(FileView file) => file.Memo.Get(() => new FeedFile(file));

    /// <summary>The rule that reports one kind of fault.</summary>
    public static Rule RuleOf(RuleInfo info) =>
        new(info) { Files = Extensions, OnFile = file => Of(file).faults.Report(info, file) };

    /// <summary>
    /// Keeps what the feed or sitemap names, to be compared with the pages: once, whichever rule asks first.
    /// </summary>
    public static void Keep(FileView file)
    {
        var feed = Of(file);
        if (feed.Root is not { } root || feed.isKept)
        {
            return;
        }
        feed.isKept = true;
        foreach (var entry in FeedItem.Of(root, file.Input.Shown.Path))
        {
            file.Keep(entry with { At = file.Origin(entry.At) });
        }
        foreach (var entry in SitemapEntry.Of(root, file.Input.Shown.Path))
        {
            file.Keep(entry with { At = file.Origin(entry.At) });
        }
    }

    void ReadXml(FileView file)
    {
        if ((file.Input.DecodingFault ?? XmlText.UnknownName(file.Input.Text)) is { } decoding)
        {
            faults.Add(
                FeedFormatRules.FeedEncoding,
                1,
                1,
                decoding,
                "Save it as UTF-8, and declare no other encoding."
            );
        }
        var tree = XmlTree.Parse(file.Input.Text);
        if (tree.Fault is { } fault)
        {
            faults.Add(FeedFormatRules.FeedUnreadable, fault.Line, fault.Column, fault.Message, fault.Help);
            return;
        }
        Root = tree.Root!;
        if (XmlFormats.Check(Root, Paths.ExtensionOf(file.Input.File) != ".xml", faults))
        {
            Modules.CheckPrefixes(tree.Prefixes, faults);
            XmlAttributes.Check(Root, faults);
        }
    }
}
