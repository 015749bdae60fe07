namespace HarrisTrip.Check.Feeds;

/// <summary>
/// xml:lang and xml:base, which may stand at any element; and letters that were read in the wrong encoding.
/// </summary>
static class XmlAttributes
{
    public static void Check(XmlNode root, Faults faults)
    {
        var isGarbled = false;
        var left = new Stack<XmlNode>([root]);
        while (left.TryPop(out var node))
        {
            foreach (var (space, name, value) in node.Attributes)
            {
                if (space != XmlTree.Xml)
                {
                    continue;
                }
                faults.Add(
                    name switch
                    {
                        "lang" when value.Length > 0 => FeedValues.Language(value),
                        "base" when value.Length > 0 => FeedAddresses.Iri(value),
                        _ => null,
                    },
                    node,
                    $"`xml:{name}` of `{node.Shown}`"
                );
            }
            if (!isGarbled && node.Text.AsSpan().IndexOfAnyInRange('\u0080', '\u009F') >= 0)
            {
                isGarbled = true;
                faults.Add(
                    FeedFormatRules.FeedRecommended,
                    node,
                    $"`{node.Shown}` holds a control character that was a quotation mark or dash of Windows-1252.",
                    "Type it again."
                );
            }
            for (var i = node.Children.Count - 1; i >= 0; i--)
            {
                left.Push(node.Children[i]);
            }
        }
    }
}
