using System.Globalization;
using HarrisTrip.Diagnostics;
using HarrisTrip.Values;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace HarrisTrip.Parse.Yaml;

/// <summary>Reads YAML into nodes with places. Never throws; reports every fault, also those after the first.</summary>
public static class YamlReader
{
    /// <summary>
    /// Values nested deeper than this are refused: no article needs them, but hostile input could exhaust the stack.
    /// </summary>
    const int MaxDepth = 32;

    /// <summary>After this many faults of syntax the rest of the file is not worth reading.</summary>
    const int MaxSyntaxFaults = 20;

    /// <summary>
    /// In UTF-16 units: more than an article with hundreds of pictures has. The library needs some hundred bytes for
    /// each value.
    /// </summary>
    const int MaxCharacters = 250_000;

    /// <summary>Reads the YAML between two 0-based offsets of a file.</summary>
    /// <returns>The mapping at the top; empty when there is nothing, or nothing readable.</returns>
    public static YamlMapping Read(SourceText source, int start, int end, Report report)
    {
        BidiControls.Check(source, start, end, byLine: true, report);
        return Read(source, start, Clean(source.Text[start..end]), isForeign: false, report);
    }

    /// <summary>
    /// As <see cref="Read(SourceText, int, int, Report)"/>, for the head of another generator: it may repeat values by
    /// anchors, and break lines as other readers let it.
    /// </summary>
    public static YamlMapping ReadForeign(SourceText source, int start, int end, Report report) =>
        Read(source, start, LooseYaml.Of(Clean(source.Text[start..end])), isForeign: true, report);

    /// <summary>
    /// Reads a whole file of YAML, whatever is at its top; null when there is nothing, or after a fault of syntax.
    /// </summary>
    public static YamlNode? ReadValue(SourceText source, Report report)
    {
        BidiControls.Check(source, 0, source.Text.Length, byLine: true, report);
        var yaml = Clean(source.Text);
        if (yaml.Length > MaxCharacters)
        {
            report.Add(
                YamlRules.TooLong,
                source.Locate(MaxCharacters),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"This file has {yaml.Length:N0} characters, but no more than {MaxCharacters:N0} are read."
                ),
                "Write large tables as CSV."
            );
            return null;
        }
        var parser = new Parser(new StringReader(yaml));
        try
        {
            return new Walk(source, 0, yaml, isForeign: false, report).Top(parser).Node;
        }
        catch (Exception fault) when (IsOfLibrary(fault))
        {
            var stopped = fault is YamlException known ? known.Start.Index : parser.Current?.Start.Index ?? 0;
            if (fault is not TooDeepException)
            {
                report.Add(YamlFaults.Explain(source, 0, yaml, (int)stopped).Diagnostic);
            }
            return null;
        }
    }

    /// <summary>
    /// Some broken flow lists end the library's own scanner with an InvalidOperationException, and two first halves of
    /// a character with an ArgumentException; these have no place.
    /// </summary>
    static bool IsOfLibrary(Exception fault) =>
        fault
            is YamlException
                or InvalidOperationException
                or ArgumentException
                or IndexOutOfRangeException
                or OverflowException;

    static YamlMapping Read(SourceText source, int start, string yaml, bool isForeign, Report report)
    {
        var unreadable = new List<YamlEntry>();
        if (yaml.Length > MaxCharacters)
        {
            var (first, after) = EntryAt(yaml, MaxCharacters);
            report.Add(
                YamlRules.TooLong,
                source.Locate(start + first),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"These keys and values have {yaml.Length:N0} characters, but no more than "
                        + $"{MaxCharacters:N0} are read."
                ),
                "Shorten what begins here, or split it into several articles."
            );
            SetAside(first, after);
            yaml = yaml[..first];
        }
        for (var faults = 0; ; faults++)
        {
            var parser = new Parser(new StringReader(yaml));
            try
            {
                var read = new Walk(source, start, yaml, isForeign, report).Document(parser);
                return read with
                {
                    Entries = [.. read.Entries, .. unreadable.Where(u => !read.Entries.Any(e => e.Key == u.Key))],
                };
            }
            catch (Exception fault) when (IsOfLibrary(fault))
            {
                var stopped = fault is YamlException known ? known.Start.Index : parser.Current?.Start.Index ?? 0;
                var (diagnostic, at) = YamlFaults.Explain(source, start, yaml, (int)stopped);
                if (fault is not TooDeepException)
                {
                    report.Add(diagnostic);
                }
                var (first, after) = EntryAt(yaml, at);
                if (faults == MaxSyntaxFaults || string.IsNullOrWhiteSpace(yaml[first..after]))
                {
                    return new YamlMapping(source.Locate(start), unreadable);
                }
                SetAside(first, after);
                yaml = Blank(yaml, first, after);
            }
        }

        // The key is there, though its value is not.
        void SetAside(int first, int after)
        {
            if (yaml.AsSpan(first, after - first).IndexOf(':') is > 0 and var colon)
            {
                var (key, place) = (yaml.Substring(first, colon).Trim(), source.Locate(start + first));
                if (!unreadable.Any(u => u.Key == key))
                {
                    unreadable.Add(new YamlEntry(key, place, new YamlUnreadable(place)));
                }
            }
        }
    }

    /// <summary>
    /// Line separators of word processors end a YAML line; replaced one for one, so that places stay true.
    /// </summary>
    static string Clean(string yaml) => yaml.Replace('\u2028', ' ').Replace('\u2029', ' ').Replace('\u0085', ' ');

    /// <summary>The top-level entry around a fault: from its key to the next key.</summary>
    static (int Start, int End) EntryAt(string yaml, int fault)
    {
        var line = TextLine.Start(yaml, Math.Min(fault, yaml.Length));
        var start = line;
        while (start > 0 && !StartsEntry(yaml, start))
        {
            start = TextLine.Start(yaml, start - 1);
        }
        var end = TextLine.Next(yaml, line);
        while (end < yaml.Length && !StartsEntry(yaml, end))
        {
            end = TextLine.Next(yaml, end);
        }
        return (start, end);
    }

    /// <summary>
    /// The same text with spaces for an entry, so that the entries after it can still be checked, at their places.
    /// </summary>
    static string Blank(string yaml, int start, int end) =>
        string.Concat(
            yaml.AsSpan(0, start),
            new string([.. yaml[start..end].Select(c => c is '\n' or '\r' ? c : ' ')]),
            yaml.AsSpan(end)
        );

    static bool StartsEntry(string yaml, int lineStart) =>
        lineStart < yaml.Length && (char.IsLetter(yaml[lineStart]) || yaml[lineStart] is '"' or '\'' or '_');

    /// <summary>One pass over the events of one text.</summary>
    sealed class Walk(SourceText source, int start, string yaml, bool isForeign, Report report)
    {
        readonly Anchors anchors = new(MaxDepth);

        // A second pass after a fault meets the same entries again; the report keeps equal faults once.
        public YamlMapping Document(Parser parser)
        {
            var (node, first) = Top(parser);
            if (node is null or YamlMapping)
            {
                return node as YamlMapping ?? new YamlMapping(source.Locate(start), []);
            }
            if (node is not YamlScalar { IsNull: true })
            {
                report.Add(
                    YamlRules.Syntax,
                    At(first!),
                    "These lines are not keys with values.",
                    "Write each as `key: value`."
                );
            }
            return new YamlMapping(source.Locate(start), []);
        }

        /// <summary>What is at the top, and where it begins; null where there is nothing.</summary>
        public (YamlNode? Node, ParsingEvent? First) Top(Parser parser)
        {
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _))
            {
                return default;
            }
            var first = parser.Current;
            var node = Node(parser, 0, Comments.TopLevel);
            parser.TryConsume<DocumentEnd>(out _);
            if (parser.Accept<DocumentStart>(out var second))
            {
                report.Add(
                    YamlRules.Unsupported,
                    At(second),
                    "A second YAML document begins here.",
                    "Keep one block of keys between the --- lines."
                );
            }
            return (node, first);
        }

        /// <param name="indent">The column of the key or list that the value belongs to, as <see cref="Comments"/>
        /// counts it.</param>
        YamlNode Node(Parser parser, int depth, int indent)
        {
            if (parser.TryConsume<AnchorAlias>(out var alias))
            {
                if (isForeign && anchors.Repeat(alias.Value.Value, depth) is { } repeated)
                {
                    return repeated with { At = At(alias) };
                }
                report.Add(
                    YamlRules.Unsupported,
                    At(alias),
                    $"`*{alias.Value}` repeats a value from elsewhere, which front matter does not allow.",
                    "Write the value out, or put it in quotes if it is text."
                );
                return new YamlScalar(At(alias), "", Quoted: false);
            }
            var anchor = parser.Current is NodeEvent { Anchor: { IsEmpty: false } named } ? named.Value : null;
            if (!isForeign && parser.Current is NodeEvent node)
            {
                RefuseExtras(node);
            }
            var read = Value(parser, depth, indent);
            if (isForeign && anchor is not null)
            {
                anchors.Add(anchor, read);
            }
            return read;
        }

        YamlNode Value(Parser parser, int depth, int indent)
        {
            if (parser.TryConsume<Scalar>(out var scalar))
            {
                return new YamlScalar(At(scalar), Checked(scalar), scalar.Style != ScalarStyle.Plain)
                {
                    Comment = Comments.After(scalar, yaml, indent) is { } comment
                        ? new YamlComment(source.Locate(start + comment.At), comment.IsGlued)
                        : null,
                };
            }
            if (depth >= MaxDepth)
            {
                report.Add(
                    YamlRules.Unsupported,
                    At(parser.Current!),
                    $"Values are nested more than {MaxDepth} levels deep here.",
                    "Nest them less deeply."
                );
                // Not read on: the library's time for each further level grows with their number.
                throw new TooDeepException(parser.Current!);
            }
            return parser.TryConsume<SequenceStart>(out var sequence)
                ? Sequence(parser, sequence, depth)
                : Mapping(parser, parser.Consume<MappingStart>(), depth);
        }

        YamlSequence Sequence(Parser parser, SequenceStart begin, int depth)
        {
            var items = new List<YamlNode>();
            while (!parser.TryConsume<SequenceEnd>(out _))
            {
                items.Add(
                    Node(
                        parser,
                        depth + 1,
                        begin.Style == SequenceStyle.Flow ? Comments.InBrackets : (int)begin.Start.Column
                    )
                );
            }
            return new YamlSequence(At(begin), items);
        }

        YamlMapping Mapping(Parser parser, MappingStart begin, int depth)
        {
            var entries = new OrderedDictionary<string, YamlEntry>(StringComparer.Ordinal);
            var (merged, others) = (new List<YamlMapping>(), new List<YamlEntry>());
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                var indent = begin.Style == MappingStyle.Flow ? Comments.InBrackets : (int)begin.Start.Column;
                var key = Node(parser, depth + 1, indent);
                var value = Node(parser, depth + 1, indent);
                if (key is not YamlScalar { Value: var name })
                {
                    report.Add(
                        YamlRules.Syntax,
                        key.At,
                        "A key here is a list or a group instead of a word.",
                        "Write `key: value`."
                    );
                    continue;
                }
                if (isForeign && name == "<<" && Merged(value) is { } groups)
                {
                    merged.AddRange(groups);
                    continue;
                }
                if (entries.TryGetValue(name, out var earlier))
                {
                    if (isForeign)
                    {
                        // Other readers take the last.
                        others.Add(earlier);
                        entries[name] = new YamlEntry(name, key.At, value);
                        continue;
                    }
                    report.Add(
                        YamlRules.KeyDuplicate,
                        key.At,
                        $"`{name}` is here a second time; the first is at line {earlier.At.Line}.",
                        "Keep one of them."
                    );
                    continue;
                }
                entries.Add(name, new YamlEntry(name, key.At, value));
            }
            foreach (var entry in merged.SelectMany(group => group.Entries))
            {
                entries.TryAdd(entry.Key, entry);
            }
            return new YamlMapping(At(begin), [.. entries.Values, .. others]);
        }

        /// <summary>
        /// The groups whose keys a group takes over (YAML 1.1, merge keys); null for what is no group.
        /// </summary>
        static IEnumerable<YamlMapping>? Merged(YamlNode value) =>
            value switch
            {
                YamlMapping group => [group],
                YamlSequence list when list.Items.All(i => i is YamlMapping) => list.Items.Cast<YamlMapping>(),
                _ => null,
            };

        void RefuseExtras(NodeEvent node)
        {
            if (!node.Anchor.IsEmpty)
            {
                report.Add(
                    YamlRules.Unsupported,
                    At(node),
                    $"`&{node.Anchor}` names a value for repetition, which front matter does not allow.",
                    "Remove it, or put the value in quotes if it is text."
                );
            }
            if (!node.Tag.IsEmpty && node is not Scalar { IsQuotedImplicit: true, Tag.IsNonSpecific: true })
            {
                report.Add(
                    YamlRules.Unsupported,
                    At(node),
                    $"`{node.Tag}` is a YAML type, which front matter does not allow.",
                    "Remove it, or put the value in quotes if it is text."
                );
            }
        }

        /// <summary>An escape such as <c>"\x00"</c> can bring in what no file may hold as text.</summary>
        string Checked(Scalar scalar)
        {
            if (scalar.Style == ScalarStyle.DoubleQuoted)
            {
                CheckEscapes(scalar);
            }
            if (!Characters.HasForbidden(scalar.Value))
            {
                return scalar.Value;
            }
            report.Add(
                YamlRules.ControlCharacter,
                At(scalar),
                "This text contains a character that cannot be printed.",
                "Delete it and type the text again."
            );
            return Characters.WithoutForbidden(scalar.Value);
        }

        /// <summary>Characters in the file itself have been checked there.</summary>
        void CheckEscapes(Scalar scalar)
        {
            var written = yaml.AsSpan((int)scalar.Start.Index, (int)(scalar.End.Index - scalar.Start.Index));
            if (
                scalar.Value.Contains(Characters.Replacement, StringComparison.Ordinal)
                && !written.Contains(Characters.Replacement)
            )
            {
                report.Add(
                    TextRules.Encoding,
                    At(scalar),
                    "This text contains U+FFFD, the sign for a character that was lost.",
                    "Type the character again."
                );
            }
            if (
                BidiControls.Unclosed(scalar.Value, byLine: false) is [var turned, ..]
                && !written.Contains(scalar.Value[turned])
            )
            {
                report.Add(
                    TextRules.DirectionUnclosed,
                    At(scalar),
                    BidiControls.Message(scalar.Value[turned]),
                    BidiControls.Help(scalar.Value[turned])
                );
            }
        }

        Location At(ParsingEvent item) => source.Locate(start + (int)item.Start.Index);
    }

    /// <summary>Values are nested too deep, which has been reported.</summary>
    sealed class TooDeepException(ParsingEvent at) : YamlException(at.Start, at.End, "Nested too deep");
}
