using System.Globalization;
using System.Text.Json.Nodes;
using HarrisTrip.Diagnostics;
using HarrisTrip.Parse.Body;
using HarrisTrip.Parse.Yaml;
using HarrisTrip.Values;

namespace HarrisTrip.Parse.Fields;

/// <summary>The kinds of value there are in front matter and in site.yaml.</summary>
public static class Shapes
{
    /// <summary>A text of a form that leaves no doubt where it ends: a comment may follow.</summary>
    static readonly Shape<Text> Word = new(
        "a text",
        (node, name, reader) =>
        {
            if (node is YamlScalar scalar)
            {
                return new Text(OneLine(scalar.Value), scalar.At);
            }
            reader.Wrong(node, name, "a text", "Write it on one line, in quotes if it contains a colon.");
            return null;
        },
        text => text,
        () => new() { ["type"] = "string" }
    );

    public static readonly Shape<Text> Words = Word with
    {
        Read = (node, name, reader) =>
        {
            if (node is YamlScalar scalar)
            {
                reader.CheckCut(scalar, name);
            }
            return Word.Read(node, name, reader);
        },
    };

    /// <summary>Words that readers see: typeset as the body is.</summary>
    public static readonly Shape<Text> Prose = Words with
    {
        Read = (node, name, reader) =>
            Words.Read(node, name, reader) is { } text
                ? text with
                {
                    Value = Typography.Set(text.Value, reader.Marks),
                }
                : null,
    };

    public static readonly Shape<Located<bool>> Flag = new(
        "true or false",
        (node, name, reader) =>
        {
            if (node is YamlScalar { Quoted: false, Value: "true" or "false" } scalar)
            {
                return new Located<bool>(scalar.Value == "true", scalar.At);
            }
            reader.Wrong(node, name, "true or false", "Write true or false, without quotes.");
            return null;
        },
        flag => flag.Value,
        () => new() { ["type"] = "boolean" }
    );

    /// <summary>From 0 to 1,000,000,000.</summary>
    public static readonly Shape<Located<long>> Whole = new(
        "a whole number",
        (node, name, reader) =>
        {
            if (
                node is YamlScalar { Quoted: false } scalar
                && long.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && number <= 1_000_000_000
            )
            {
                return new Located<long>(number, scalar.At);
            }
            reader.Wrong(node, name, "a whole number", "Write digits only, such as 500.");
            return null;
        },
        number => number.Value,
        () =>
            new()
            {
                ["type"] = "integer",
                ["minimum"] = 0,
                ["maximum"] = 1_000_000_000,
            }
    );

    public static readonly Shape<Located<Moment>> Instant = new(
        "a date and time with a zone",
        (node, name, reader) =>
            ReadMoment(
                node,
                name,
                reader,
                Moment.ParseInstant,
                "a date and time with a zone",
                "Write it as 2026-01-31T09:00:00Z, or with an offset such as +02:00."
            ),
        moment => moment.Value,
        () => new() { ["type"] = "string", ["pattern"] = @"^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}" }
    );

    public static readonly Shape<Located<Moment>> Day = new(
        "a date, or a date and time with a zone",
        (node, name, reader) =>
            ReadMoment(
                node,
                name,
                reader,
                Moment.ParseDayOrInstant,
                "a date, or a date and time with a zone",
                "Write it as 2026-01-31, or with a time and zone as 2026-01-31T09:00:00Z."
            ),
        moment => moment.Value,
        () => new() { ["type"] = "string", ["pattern"] = @"^\d{4}-\d{2}-\d{2}" }
    );

    /// <summary>A <c>#</c> with a blank before it may be a part that was meant to be in the address.</summary>
    static readonly Shape<Text> Address = Word with
    {
        Read = (node, name, reader) =>
        {
            if (node is YamlScalar { Comment: { IsGlued: true } comment })
            {
                reader.ReportCut(comment, name);
            }
            return Word.Read(node, name, reader);
        },
    };

    public static readonly Shape<Text> Web = Address.Where(
        FieldRules.UrlInvalid,
        text => UrlFault(text.Value, mail: false)
    ) with
    {
        Name = "a web address",
        Schema = () => new() { ["type"] = "string", ["format"] = "uri" },
    };

    public static readonly Shape<Text> WebOrMail = Address.Where(
        FieldRules.UrlInvalid,
        text => UrlFault(text.Value, mail: true)
    ) with
    {
        Name = "a web or mailto: address",
        Schema = () => new() { ["type"] = "string", ["format"] = "uri" },
    };

    public static readonly Shape<Text> Mail = Word.Where(
        FieldRules.UrlInvalid,
        text => MailAddress.IsValid(text.Value) ? null : ("is not an email address.", "Write it as name@example.org.")
    ) with
    {
        Name = "an email address",
        Schema = () => new() { ["type"] = "string", ["format"] = "email" },
    };

    public static readonly Shape<Text> Lang = Word.Where(
        FieldRules.LangInvalid,
        text =>
            LanguageTag.IsValid(text.Value) ? null : ("is not a language tag.", "Write one such as en, es or pt-BR.")
    ) with
    {
        Name = "a language tag",
    };

    public static readonly Shape<Text> Zone = Word.Where(
        FieldRules.ValueUnknown,
        text =>
            PublicationZone.Find(text.Value) is null
                ? (
                    "is not the name of a time zone.",
                    Suggestion.For(text.Value, PublicationZone.Names) ?? "Write one such as Europe/Berlin."
                )
                : null
    ) with
    {
        Name = "a time zone",
    };

    public static readonly Shape<Located<PictureFocus>> Focus = new(
        "a point such as 30% 60%",
        (node, name, reader) =>
        {
            if (node is YamlScalar scalar && PictureFocus.Parse(scalar.Value) is { } focus)
            {
                return new Located<PictureFocus>(focus, scalar.At);
            }
            reader.Wrong(
                node,
                name,
                "a point in the picture",
                "Write how far it is from the left and from the top, such as 30% 60%."
            );
            return null;
        },
        focus => focus.Value.ToString(),
        () => new() { ["type"] = "string", ["pattern"] = @"^\d{1,3}% +\d{1,3}%$" }
    );

    /// <summary>One of a few words.</summary>
    public static Shape<Text> OneOf(params string[] choices) =>
        Word.Where(
            FieldRules.ValueUnknown,
            text =>
                choices.Contains(text.Value, StringComparer.Ordinal)
                    ? null
                    : (
                        $"cannot be `{text.Value}`.",
                        Suggestion.For(text.Value, choices) ?? $"Write one of {string.Join(", ", choices)}."
                    )
        ) with
        {
            Name = "one of " + string.Join(", ", choices),
            Schema = () => new() { ["enum"] = new JsonArray([.. choices.Select(c => JsonValue.Create(c))]) },
        };

    /// <summary>A list; what cannot be read in it is reported and left out. Empty lists count as absent.</summary>
    public static Shape<IReadOnlyList<T>> ListOf<T>(Shape<T> item)
        where T : class =>
        new(
            $"a list, each item {item.Name}",
            (node, name, reader) =>
            {
                if (node is not YamlSequence sequence)
                {
                    reader.Wrong(node, name, "a list", $"Begin each item on its own line with `- `.");
                    return null;
                }
                var items = new List<T>();
                foreach (var entry in sequence.Items)
                {
                    if (entry is YamlScalar { IsNull: true, Comment: { IsGlued: true } comment })
                    {
                        reader.ReportCut(comment, name);
                    }
                    else if (entry is YamlScalar { IsNull: true })
                    {
                        reader.Wrong(entry, name, item.Name, "Fill the item in, or delete its line.");
                    }
                    else if (item.Read(entry, name, reader) is { } value)
                    {
                        items.Add(value);
                    }
                }
                return items.Count == 0 ? null : items;
            },
            list => list.Select(item.Show).ToList(),
            () => new() { ["type"] = "array", ["items"] = item.Schema() }
        );

    /// <summary>
    /// A group of keys with a table of its own; left out when it lacks what it cannot be used without.
    /// </summary>
    public static Shape<T> Group<T>(FieldTable<T> table)
        where T : class =>
        new(
            "a group of keys",
            (node, name, reader) =>
            {
                if (node is YamlMapping mapping)
                {
                    var record = table.Read(mapping, mapping.At, reader);
                    return table.IsComplete(record) ? record : null;
                }
                reader.Wrong(
                    node,
                    name,
                    "a group of keys",
                    $"Write its keys below it, indented, such as {string.Join(" and ", table.Names.Take(2))}."
                );
                return null;
            },
            table.Show,
            table.Schema
        );

    /// <summary>A list of groups, or a group that has a key for each of them.</summary>
    /// <param name="withKey">Takes that key.</param>
    public static Shape<IReadOnlyList<T>> ListOrKeyed<T>(FieldTable<T> table, Shape<Text> key, Func<T, Text, T> withKey)
        where T : class
    {
        var (item, list) = (Group(table), ListOf(Group(table)));
        return list with
        {
            Name = "a list of groups, or a group with a key for each",
            Read = (node, name, reader) =>
            {
                if (node is not YamlMapping mapping)
                {
                    return list.Read(node, name, reader);
                }
                var items = new List<T>();
                foreach (var entry in mapping.Entries.Where(entry => entry.Value is not YamlUnreadable))
                {
                    var word = key.Read(new YamlScalar(entry.At, entry.Key, Quoted: true), name, reader);
                    if (item.Read(entry.Value, $"{name}.{entry.Key}", reader) is { } one && word is not null)
                    {
                        items.Add(withKey(one, word));
                    }
                }
                return items.Count == 0 ? null : items;
            },
            Schema = () =>
                new()
                {
                    ["anyOf"] = new JsonArray(
                        new JsonObject { ["type"] = "object", ["additionalProperties"] = table.Schema() },
                        list.Schema()
                    ),
                },
        };
    }

    /// <summary>A group of keys, or in short just a text.</summary>
    public static Shape<T> GroupOrText<T>(FieldTable<T> table, Func<Text, T> fromText)
        where T : class =>
        new(
            "a text or a group of keys",
            (node, name, reader) =>
                node is YamlScalar
                    ? Prose.Read(node, name, reader) is { } text
                        ? fromText(text)
                        : null
                    : Group(table).Read(node, name, reader),
            table.Show,
            () => new() { ["anyOf"] = new JsonArray(Words.Schema(), table.Schema()) }
        );

    /// <summary>The slug of an article in other languages.</summary>
    public static readonly Shape<IReadOnlyDictionary<string, Text>> TextByLanguage = ByLanguage(
        Words,
        "slug",
        "la-historia"
    );

    /// <summary>Words that readers see, in other languages.</summary>
    public static readonly Shape<IReadOnlyDictionary<string, Text>> ProseByLanguage = ByLanguage(
        Prose,
        "label",
        "Receta"
    );

    /// <summary>Languages, each with a text.</summary>
    static Shape<IReadOnlyDictionary<string, Text>> ByLanguage(Shape<Text> shape, string what, string example) =>
        new(
            $"a language and its {what} on each line",
            (node, name, reader) =>
            {
                if (node is not YamlMapping mapping)
                {
                    reader.Wrong(
                        node,
                        name,
                        $"a group such as `es: {example}`",
                        $"Write one language and {what} on each line, indented."
                    );
                    return null;
                }
                var found = new SortedDictionary<string, Text>(StringComparer.Ordinal);
                foreach (var entry in mapping.Entries)
                {
                    if (!LanguageTag.IsValid(entry.Key))
                    {
                        reader.Report.Add(
                            FieldRules.LangInvalid,
                            entry.At,
                            $"`{entry.Key}` is not a language tag.",
                            "Write one such as en, es or pt-BR."
                        );
                    }
                    else if (shape.Read(entry.Value, $"{name}.{entry.Key}", reader) is { Value.Length: > 0 } slug)
                    {
                        found.Add(entry.Key, slug);
                    }
                }
                return found.Count == 0 ? null : found;
            },
            map => map.ToDictionary(p => p.Key, p => (object?)p.Value),
            () =>
                new()
                {
                    ["type"] = "object",
                    ["additionalProperties"] = new JsonObject { ["type"] = "string" },
                }
        );

    /// <summary>Folded and block texts become one line: every text of front matter is printed as one.</summary>
    static string OneLine(string text) =>
        string.Join(' ', text.Split((char[]?)[' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));

    static Located<Moment>? ReadMoment(
        YamlNode node,
        string name,
        FieldReader reader,
        Func<string, PublicationZone?, (Moment? Moment, string? Fault)> parse,
        string wants,
        string help
    )
    {
        if (node is not YamlScalar scalar)
        {
            reader.Wrong(node, name, wants, help);
            return null;
        }
        var (moment, fault) = parse(scalar.Value.Trim(), reader.Zone);
        if (moment is { } value)
        {
            return new Located<Moment>(value, scalar.At);
        }
        reader.Report.Add(
            FieldRules.DateInvalid,
            node.At,
            $"`{name}` {fault}",
            reader.Zone is null
                ? help + " The zone can be left out where site.yaml names the publication's `time_zone`."
                : help
        );
        return null;
    }

    /// <summary>What is wrong with a full web or mailto: address; null when nothing is.</summary>
    public static (string, string)? WebOrMailFault(string address) => UrlFault(address, mail: true);

    static (string, string)? UrlFault(string url, bool mail)
    {
        if (mail && url.StartsWith("mailto:", StringComparison.Ordinal))
        {
            return MailAddress.IsValid(url["mailto:".Length..].Split('?')[0]) && !url.Any(char.IsWhiteSpace)
                ? null
                : ("is not an email address.", "Write it as mailto:name@example.org.");
        }
        return WebAddress.IsAbsolute(url) ? null
            : WebAddress.Forbidden(url) is { } wrong
                ? ($"contains {wrong.Name}, which an address cannot have.", $"Write {wrong.Encoded} instead.")
            : (
                "is not a full web address.",
                mail ? "Begin it with https://, http:// or mailto:." : "Begin it with https:// or http://."
            );
    }
}
