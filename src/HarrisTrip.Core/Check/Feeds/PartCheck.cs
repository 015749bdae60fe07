namespace HarrisTrip.Check.Feeds;

/// <summary>Checks a tree against the table of its format.</summary>
static class PartCheck
{
    /// <param name="format">What the format is called in a message: "RSS 2.0".</param>
    public static void Check(XmlNode node, FeedElement part, string format, Faults faults)
    {
        CheckAttributes(node, part, format, faults);
        if (part.Empty)
        {
            if (node.HasText || node.Children.Any(c => c.Namespace == node.Namespace))
            {
                faults.Add(
                    FeedFormatRules.FeedContent,
                    node,
                    $"`{node.Shown}` has to be empty.",
                    "Put everything into its attributes."
                );
            }
        }
        else if (part.Children is { } allowed)
        {
            CheckChildren(node, allowed, format, faults);
        }
        else if (!part.Open)
        {
            if (node.Children.Find(c => c.Namespace == node.Namespace || c.Namespace.Length == 0) is { } inner)
            {
                faults.Add(
                    FeedFormatRules.FeedContent,
                    inner,
                    $"`{inner.Shown}` is in `{node.Shown}`, which may hold only text.",
                    "Write &lt; for < if it is part of the text, or remove it."
                );
            }
            else
            {
                faults.Add(part.Value?.Invoke(node.Text), node, $"`{node.Shown}`");
            }
        }
        part.Check?.Invoke(node, faults);
    }

    static void CheckAttributes(XmlNode node, FeedElement part, string format, Faults faults)
    {
        if (part.Attributes is not { } slots)
        {
            return;
        }
        foreach (var (space, name, value) in node.Attributes)
        {
            if (space.Length > 0)
            {
                continue;
            }
            if (slots.FirstOrDefault(s => s.Name == name) is { } slot)
            {
                faults.Add(slot.Value?.Invoke(value), node, $"`{name}` of `{node.Shown}`");
            }
            else
            {
                faults.Add(
                    FeedFormatRules.FeedAttributeUnknown,
                    node,
                    $"`{node.Shown}` has an attribute `{Faults.Quote(name).Trim('`')}`, which {format} does not know.",
                    faults.Suggest(name, slots.Select(s => s.Name)) ?? "Remove it, or give it a prefix of its own."
                );
            }
        }
        foreach (var slot in slots)
        {
            if (slot.Required && node[slot.Name] is null)
            {
                faults.Add(
                    FeedFormatRules.FeedAttributeMissing,
                    node,
                    $"`{node.Shown}` has no `{slot.Name}`.",
                    "Add the attribute."
                );
            }
        }
    }

    static void CheckChildren(XmlNode node, IReadOnlyList<FeedElement> allowed, string format, Faults faults)
    {
        if (node.HasText)
        {
            faults.Add(
                FeedFormatRules.FeedContent,
                node,
                $"There is text in `{node.Shown}` between its elements.",
                "Put it into an element, or remove it."
            );
        }
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var child in node.Children)
        {
            if (child.Namespace != node.Namespace)
            {
                if (child.Namespace.Length == 0)
                {
                    // Atom lets anything stand that is not of its own namespace.
                    faults.Add(
                        FeedFormatRules.FeedRecommended,
                        child,
                        $"`{child.Shown}` has no namespace, so no reader knows what it is.",
                        "Remove it, or declare its namespace."
                    );
                }
                Modules.Check(child, seen, faults);
                continue;
            }
            if (allowed.FirstOrDefault(p => p.Name == child.Name) is not { } part)
            {
                faults.Add(
                    FeedFormatRules.FeedPartUnknown,
                    child,
                    $"`{child.Shown}` does not belong in `{node.Shown}`: {format} does not allow it here.",
                    faults.Suggest(child.Name, allowed.Select(p => p.Name))
                        ?? "Remove it, or move it to where it belongs."
                );
                continue;
            }
            if (!seen.Add(child.Name) && part.Once)
            {
                faults.Add(
                    FeedFormatRules.FeedPartRepeated,
                    child,
                    $"`{node.Shown}` has more than one `{child.Shown}`.",
                    "Keep one."
                );
            }
            Check(child, part, format, faults);
        }
        foreach (var part in allowed)
        {
            if (part.Required && !seen.Contains(part.Name))
            {
                faults.Add(
                    FeedFormatRules.FeedPartMissing,
                    node,
                    $"`{node.Shown}` has no `{part.Name}`.",
                    $"{format} requires it: add it."
                );
            }
        }
    }
}
