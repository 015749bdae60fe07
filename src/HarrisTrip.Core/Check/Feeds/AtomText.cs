namespace HarrisTrip.Check.Feeds;

/// <summary>Atom's text constructs and content (RFC 4287, 3.1 and 4.1.3).</summary>
static class AtomText
{
    const string Xhtml = "http://www.w3.org/1999/xhtml";

    public static Flaw? ContentType(string value) =>
        value is "text" or "html" or "xhtml" ? null
        : value.TrimStart().StartsWith("multipart/", StringComparison.OrdinalIgnoreCase)
        || value.TrimStart().StartsWith("message/", StringComparison.OrdinalIgnoreCase)
            ? FeedValues.Wrong(
                value,
                "is made of several parts, which Atom does not take",
                "Write a simple media type."
            )
        : FeedValues.MediaType(value);

    public static void CheckConstruct(XmlNode node, Faults faults)
    {
        CheckText(node, node["type"] ?? "text", faults);
        if (node.Children.Count == 0 && string.IsNullOrWhiteSpace(node.Text))
        {
            faults.Add(
                FeedFormatRules.FeedValueBlank,
                node,
                $"`{node.Shown}` is empty.",
                "Write something, or remove it if it is not required."
            );
        }
    }

    static void CheckText(XmlNode node, string type, Faults faults)
    {
        switch (type)
        {
            case "xhtml":
                CheckXhtml(node, faults);
                break;
            case "html" when NoChildren(node, "escaped HTML", faults):
                FeedHtml.Check(node, node.Text, faults, relativeToo: !HasBase(node));
                break;
            case "text" when NoChildren(node, "plain text", faults):
                faults.Add(FeedValues.PlainOrBlank(node.Text), node, $"`{node.Shown}`");
                break;
        }
    }

    static bool NoChildren(XmlNode node, string what, Faults faults)
    {
        if (node.Children.Count == 0)
        {
            return true;
        }
        faults.Add(
            FeedFormatRules.FeedContent,
            node.Children[0],
            $"`{node.Children[0].Shown}` is an element in `{node.Shown}`, which may hold only {what}.",
            "Write &lt; for <, or say type=\"xhtml\"."
        );
        return false;
    }

    static void CheckXhtml(XmlNode node, Faults faults)
    {
        if (node.HasText || node.Children is not [{ Name: "div", Namespace: Xhtml } div])
        {
            faults.Add(
                FeedFormatRules.FeedContent,
                node,
                $"`{node.Shown}` is XHTML, but is not a single XHTML `div`.",
                $"Put it all into <div xmlns=\"{Xhtml}\">."
            );
            return;
        }
        FeedHtml.Check(node, div, faults, relativeToo: !HasBase(div));
        var left = new Stack<XmlNode>([div]);
        while (left.TryPop(out var inner))
        {
            if (inner.Namespace == Xhtml && !XhtmlNames.Contains(inner.Name))
            {
                faults.Add(
                    FeedFormatRules.FeedRecommended,
                    inner,
                    $"There is no element `{inner.Shown}` in XHTML.",
                    "Correct its name, or remove it."
                );
            }
            inner.Children.ForEach(left.Push);
        }
    }

    public static void CheckContent(XmlNode content, Faults faults)
    {
        var type = content["type"];
        if (content["src"] is not null)
        {
            if (type is "text" or "html" or "xhtml")
            {
                faults.Add(
                    FeedFormatRules.FeedContent,
                    content,
                    $"`content` that has `src` cannot be of type `{type}`.",
                    "Write its media type, such as `text/html`."
                );
            }
            if (type is null)
            {
                faults.Add(
                    FeedFormatRules.FeedRecommended,
                    content,
                    "`content` has `src`, but does not give its media type.",
                    "Add `type`."
                );
            }
            if (content.HasText || content.Children.Count > 0)
            {
                faults.Add(
                    FeedFormatRules.FeedContent,
                    content,
                    "`content` has `src`, and holds something as well.",
                    "Remove what it holds, or `src`."
                );
            }
            return;
        }
        if (type is not null && ContentType(type) is not null)
        {
            return;
        }
        switch (type ?? "text")
        {
            case "text" or "html" or "xhtml":
                CheckText(content, type ?? "text", faults);
                break;
            case var media when IsXml(media):
                if (content.HasText || content.Children.Count != 1)
                {
                    faults.Add(
                        content.HasText ? FeedFormatRules.FeedContent : FeedFormatRules.FeedRecommended,
                        content,
                        $"`content` of type {Faults.Quote(media)} is not a single element.",
                        "Put the XML in as it is, with one root."
                    );
                }
                break;
            case var media when media.StartsWith("text/", StringComparison.OrdinalIgnoreCase):
                NoChildren(content, "text", faults);
                break;
            case var media
                when NoChildren(content, "Base64", faults) && !System.Buffers.Text.Base64.IsValid(content.Text):
                faults.Add(
                    FeedFormatRules.FeedContent,
                    content,
                    $"`content` of type {Faults.Quote(media)} is not Base64 (RFC 3548).",
                    "Encode it."
                );
                break;
        }
    }

    /// <summary>True for content that a reader cannot show, so that a summary has to stand beside it.</summary>
    public static bool NeedsSummary(XmlNode content) =>
        content["src"] is not null
        || (
            content["type"] is { } type and not ("text" or "html" or "xhtml")
            && ContentType(type) is null
            && !IsXml(type)
            && !type.StartsWith("text/", StringComparison.OrdinalIgnoreCase)
        );

    static bool IsXml(string type)
    {
        var bare = type.Split(';')[0].Trim();
        return bare.EndsWith("+xml", StringComparison.OrdinalIgnoreCase)
            || bare.EndsWith("/xml", StringComparison.OrdinalIgnoreCase)
            || bare.EndsWith("/xml-external-parsed-entity", StringComparison.OrdinalIgnoreCase)
            || bare.EndsWith("/xml-dtd", StringComparison.OrdinalIgnoreCase);
    }

    static bool HasBase(XmlNode node)
    {
        for (var at = node; at is not null; at = at.Parent)
        {
            if (at.Find(XmlTree.Xml, "base") is not null)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>XHTML 1.1 with the modules of 1.0, and what HTML added.</summary>
    static readonly HashSet<string> XhtmlNames = new(
        (
            "a abbr acronym address applet area article aside audio b base basefont bdi bdo big blink "
            + "blockquote body br button canvas caption center cite code col colgroup data datalist dd del "
            + "details "
            + "dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form frame frameset h1 "
            + "h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins isindex kbd label legend li "
            + "link main map mark marquee menu meta "
            + "meter nav nobr noframes noscript object ol optgroup option output p param picture pre progress q "
            + "rb rbc rp rt rtc ruby s samp script search section select slot small source span strike strong "
            + "style sub summary sup table tbody "
            + "td template textarea tfoot th thead time title tr track tt u ul var video wbr"
        ).Split(' '),
        StringComparer.Ordinal
    );
}
