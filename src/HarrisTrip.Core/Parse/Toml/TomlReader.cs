using HarrisTrip.Diagnostics;
using HarrisTrip.Parse.Yaml;
using HarrisTrip.Values;
using Tomlyn.Parsing;
using Tomlyn.Syntax;

namespace HarrisTrip.Parse.Toml;

/// <summary>Reads TOML 1.1 into the nodes that YAML is read into. Dates and numbers stay text. Never throws.</summary>
public static class TomlReader
{
    /// <summary>
    /// The library is recursive for nested brackets: no front matter has as many.
    /// </summary>
    const int MaxDepth = 64;

    /// <summary>Parts of one key, between its dots.</summary>
    const int MaxKeyParts = 16;

    /// <summary>Reads the TOML between two 0-based offsets of a file; reports what cannot be read.</summary>
    public static YamlMapping Read(SourceText source, int start, int end, Report report)
    {
        var toml = source.Text[start..end];
        if (IsTooDeep(toml))
        {
            report.Add(
                YamlRules.Unsupported,
                source.Locate(start),
                $"Values are nested more than {MaxDepth} levels deep here.",
                "Nest them less deeply."
            );
            return new YamlMapping(source.Locate(start), []);
        }
        var document = SyntaxParser.Parse(toml, "", validate: false);
        foreach (var fault in document.Diagnostics)
        {
            report.Add(
                YamlRules.Syntax,
                source.Locate(start + fault.Span.Start.Offset),
                "This line is not valid TOML.",
                "Write it as `key = value`, with text in double quotes."
            );
        }
        return new Walk(source, start, report).Document(document);
    }

    static bool IsTooDeep(string toml)
    {
        var open = 0;
        foreach (var c in toml)
        {
            open =
                c is '[' or '{' ? open + 1
                : c is ']' or '}' ? Math.Max(0, open - 1)
                : open;
            if (open > MaxDepth)
            {
                return true;
            }
        }
        return false;
    }

    sealed class Group(Location at)
    {
        public Location At { get; } = at;

        public OrderedDictionary<string, (Location At, object Value)> Entries { get; } = new(StringComparer.Ordinal);
    }

    /// <summary>Tables are gathered by name, since TOML may come back to one, and become nodes last.</summary>
    sealed class Walk(SourceText source, int start, Report report)
    {
        public YamlMapping Document(DocumentSyntax document)
        {
            var top = new Group(source.Locate(start));
            Add(top, document.KeyValues);
            foreach (var table in document.Tables)
            {
                if (
                    table.Name is { } name
                    && Inner(top, Names(name), At(table), isList: table is TableArraySyntax) is { } group
                )
                {
                    Add(group, table.Items);
                }
            }
            return Mapping(top);
        }

        void Add(Group group, IEnumerable<KeyValueSyntax> items)
        {
            foreach (var item in items)
            {
                if (
                    item is not { Key: { } key, Value: { } value }
                    || Names(key) is not { Count: > 0 } names
                    || Inner(group, names.Take(names.Count - 1), At(item), isList: false) is not { } owner
                )
                {
                    continue;
                }
                if (!owner.Entries.TryAdd(names[^1], (At(item), Value(value))))
                {
                    report.Add(
                        YamlRules.KeyDuplicate,
                        At(item),
                        $"`{names[^1]}` is here a second time.",
                        "Keep one of them."
                    );
                }
            }
        }

        /// <summary>
        /// The group that a name leads to; of a list of groups the last, or a new one if the name is a list's own.
        /// </summary>
        Group? Inner(Group from, IEnumerable<string> names, Location at, bool isList)
        {
            var path = names.ToList();
            if (path.Count > MaxKeyParts)
            {
                report.Add(YamlRules.Unsupported, at, $"This key has more than {MaxKeyParts} parts.", "Shorten it.");
                return null;
            }
            for (var i = 0; i < path.Count; i++)
            {
                var wantsList = isList && i == path.Count - 1;
                if (!from.Entries.TryGetValue(path[i], out var there))
                {
                    there = (at, wantsList ? new List<Group>() : new Group(at));
                    from.Entries.Add(path[i], there);
                }
                if (there.Value is List<Group> list)
                {
                    if (wantsList)
                    {
                        list.Add(new Group(at));
                    }
                    from = list[^1];
                }
                else if (there.Value is Group group && !wantsList)
                {
                    from = group;
                }
                else
                {
                    report.Add(YamlRules.KeyDuplicate, at, $"`{path[i]}` is here a second time.", "Keep one of them.");
                    return null;
                }
            }
            return from;
        }

        object Value(ValueSyntax value)
        {
            switch (value)
            {
                case InlineTableSyntax table:
                    var group = new Group(At(table));
                    Add(group, table.Items.Select(i => i.KeyValue).OfType<KeyValueSyntax>());
                    return group;
                case ArraySyntax array:
                    return array
                        .Items.Select(i => i.Value)
                        .OfType<ValueSyntax>()
                        .Select(v => Node(v, Value(v)))
                        .ToList();
                case StringValueSyntax text:
                    return new YamlScalar(At(text), Printable(text.Value ?? ""), Quoted: true);
                default:
                    return new YamlScalar(At(value), Printable(value.ToString()?.Trim() ?? ""), Quoted: false);
            }
        }

        YamlNode Node(SyntaxNode syntax, object value) => Node(At(syntax), value);

        YamlNode Node(Location at, object value) =>
            value switch
            {
                YamlNode node => node,
                List<YamlNode> items => new YamlSequence(at, items),
                List<Group> groups => new YamlSequence(at, [.. groups.Select(Mapping)]),
                _ => Mapping((Group)value),
            };

        YamlMapping Mapping(Group group) =>
            new(
                group.At,
                [.. group.Entries.Select(e => new YamlEntry(e.Key, e.Value.At, Node(e.Value.At, e.Value.Value)))]
            );

        static List<string> Names(KeySyntax key) =>
            [.. key.DotKeys.Select(d => d.Key).Prepend(key.Key).Select(Name).OfType<string>()];

        static string? Name(BareKeyOrStringValueSyntax? key) =>
            key switch
            {
                BareKeySyntax bare => bare.Key?.Text,
                StringValueSyntax text => text.Value,
                _ => null,
            };

        static string Printable(string text) =>
            Characters.HasForbidden(text) ? Characters.WithoutForbidden(text) : text;

        Location At(SyntaxNode node) => source.Locate(start + Math.Max(0, node.Span.Start.Offset));
    }
}
