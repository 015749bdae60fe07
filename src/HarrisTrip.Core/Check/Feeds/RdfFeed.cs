namespace HarrisTrip.Check.Feeds;

/// <summary>A feed of RSS 0.90 or 1.0, which is RDF: its required elements.</summary>
static class RdfFeed
{
    public const string Rss1 = "http://purl.org/rss/1.0/";
    public const string Rss090 = "http://my.netscape.com/rdf/simple/0.9/";

    static readonly Dictionary<string, string[]> required = new(StringComparer.Ordinal)
    {
        ["channel"] = ["title", "link", "description"],
        ["image"] = ["title", "url", "link"],
        ["item"] = ["title", "link"],
        ["textinput"] = ["title", "description", "name", "link"],
    };

    static readonly Dictionary<string, string[]> optional = new(StringComparer.Ordinal)
    {
        ["channel"] = ["image", "items", "textinput"],
        ["image"] = [],
        ["item"] = ["description"],
        ["textinput"] = [],
    };

    /// <summary>True for RDF that holds a feed.</summary>
    public static bool Is(XmlNode root) =>
        root.Is(Modules.Rdf, "RDF") && root.Children.Exists(c => c.Namespace is Rss1 or Rss090);

    public static void Check(XmlNode root, Faults faults)
    {
        var space = root.Children.Find(c => c.Namespace is Rss1 or Rss090)!.Namespace;
        if (!root.Named(space, "channel").Any())
        {
            faults.Add(
                FeedFormatRules.FeedPartMissing,
                root,
                "The feed has no `channel`.",
                "RSS 1.0 requires it: add it."
            );
        }
        if (root.Named(space, "channel").Skip(1).FirstOrDefault() is { } second)
        {
            faults.Add(FeedFormatRules.FeedPartRepeated, second, "The feed has more than one `channel`.", "Keep one.");
        }
        foreach (var node in root.Children)
        {
            if (node.Namespace != space || !required.TryGetValue(node.Name, out var needed))
            {
                continue;
            }
            foreach (var name in needed.Where(n => node.Child(n) is null))
            {
                faults.Add(
                    FeedFormatRules.FeedPartMissing,
                    node,
                    $"`{node.Shown}` has no `{name}`.",
                    "RSS 1.0 requires it: add it."
                );
            }
            if (space == Rss1 && node.Name == "channel" && node.Child("items") is null)
            {
                faults.Add(
                    FeedFormatRules.FeedPartMissing,
                    node,
                    $"`{node.Shown}` has no `items`.",
                    "RSS 1.0 requires it: add it."
                );
            }
            if (
                node.Children.Find(c =>
                    c.Namespace == space && !needed.Contains(c.Name) && !optional[node.Name].Contains(c.Name)
                ) is
                { } odd
            )
            {
                faults.Add(
                    FeedFormatRules.FeedPartUnknown,
                    odd,
                    $"`{odd.Shown}` does not belong in `{node.Shown}`: RSS 1.0 does not allow it here.",
                    "Remove it, or move it to where it belongs."
                );
            }
            if (
                node
                    .Children.Where(c => c.Namespace == space)
                    .GroupBy(c => c.Name, StringComparer.Ordinal)
                    .FirstOrDefault(g => g.Skip(1).Any()) is
                { } twice
            )
            {
                faults.Add(
                    FeedFormatRules.FeedPartRepeated,
                    twice.Last(),
                    $"`{node.Shown}` has more than one `{twice.Key}`.",
                    "Keep one."
                );
            }
            if (space == Rss1 && node.Find(Modules.Rdf, "about") is null)
            {
                faults.Add(
                    FeedFormatRules.FeedAttributeMissing,
                    node,
                    $"`{node.Shown}` has no `rdf:about`.",
                    "Add the attribute with its address."
                );
            }
            foreach (var address in node.Children.Where(c => c.Namespace == space && c.Name is "link" or "url"))
            {
                faults.Add(FeedAddresses.Full(address.Text), address, $"`{address.Shown}`");
            }
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var module in node.Children.Where(c => c.Namespace != space && c.Namespace != Modules.Rdf))
            {
                Modules.Check(module, seen, faults);
            }
        }
    }
}
