using System.Text.Json;
using HarrisTrip.Check.Changes;

namespace HarrisTrip.Cli.Output;

/// <summary>How the articles changed between two bundles, for people and for scripts.</summary>
static class ChangeReport
{
    public static IEnumerable<string> Lines(IReadOnlyList<ArticleChange> changes) =>
        changes.Count == 0 ? ["No article changed."] : changes.SelectMany(Lines);

    static IEnumerable<string> Lines(ArticleChange change)
    {
        yield return $"{Name(change.Kind)}: {(change.OldFile is null ? "" : $"{change.OldFile} -> ")}{change.File}, "
            + $"“{change.Headline}”";
        if (change.Kind == ChangeKind.MovedWithoutRedirect)
        {
            yield return "  the old address leads nowhere";
        }
        if (change.OldHeadline is { } headline)
        {
            yield return $"  headline before: “{headline}”";
        }
        foreach (var text in change.Text)
        {
            foreach (var line in text.Before.Select(p => "  - " + p).Concat(text.After.Select(p => "  + " + p)))
            {
                yield return line;
            }
        }
        if (change.IsUndeclared)
        {
            yield return "  neither a date nor a correction tells readers that the text changed";
        }
        foreach (
            var line in change
                .LinksRemoved.Select(l => "  link removed: " + l)
                .Concat(change.LinksAdded.Select(l => "  link added: " + l))
        )
        {
            yield return line;
        }
        foreach (var credit in change.Credits)
        {
            yield return $"  credit of {credit.Picture}: {Quoted(credit.Before)} -> {Quoted(credit.After)}";
        }
        foreach (var line in change.Fields.SelectMany(Lines))
        {
            yield return line;
        }
    }

    /// <summary>
    /// Of one value what it was and is; of several those that were removed and added, or both lists where only their
    /// order is another.
    /// </summary>
    static IEnumerable<string> Lines(FieldChange field)
    {
        List<string> removed = [.. field.Before.Except(field.After, StringComparer.Ordinal)],
            added = [.. field.After.Except(field.Before, StringComparer.Ordinal)];
        return field is { Before.Count: <= 1, After.Count: <= 1 } || removed.Count + added.Count == 0
            ? [$"  {field.Name}: {Quoted(field.Before)} -> {Quoted(field.After)}"]
            : removed
                .Select(value => $"  {field.Name} removed: “{value}”")
                .Concat(added.Select(value => $"  {field.Name} added: “{value}”"));
    }

    public static string Json(IReadOnlyList<ArticleChange> changes) =>
        JsonText.Of(
            isIndented: true,
            json =>
            {
                json.WriteStartArray();
                foreach (var change in changes)
                {
                    Write(json, change);
                }
                json.WriteEndArray();
            }
        );

    static void Write(Utf8JsonWriter json, ArticleChange change)
    {
        json.WriteStartObject();
        json.WriteString("change", Name(change.Kind).Replace(' ', '-'));
        json.WriteString("page", change.File);
        json.WriteString("headline", change.Headline);
        if (change.OldFile is not null)
        {
            json.WriteString("oldPage", change.OldFile);
        }
        if (change.OldHeadline is not null)
        {
            json.WriteString("oldHeadline", change.OldHeadline);
        }
        json.WriteBoolean("undeclared", change.IsUndeclared);
        json.WriteStartArray("text");
        foreach (var text in change.Text)
        {
            json.WriteStartObject();
            List(json, "before", text.Before);
            List(json, "after", text.After);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        List(json, "linksAdded", change.LinksAdded);
        List(json, "linksRemoved", change.LinksRemoved);
        json.WriteStartArray("credits");
        foreach (var credit in change.Credits)
        {
            json.WriteStartObject();
            json.WriteString("picture", credit.Picture);
            json.WriteString("before", credit.Before);
            json.WriteString("after", credit.After);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("fields");
        foreach (var field in change.Fields)
        {
            json.WriteStartObject();
            json.WriteString("name", field.Name);
            List(json, "before", field.Before);
            List(json, "after", field.After);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void List(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }
        json.WriteEndArray();
    }

    static string Quoted(IReadOnlyList<string> values) =>
        values.Count == 0 ? "(none)" : string.Join(", ", values.Select(value => $"“{value}”"));

    static string Quoted(string? credit) => credit is null ? "(no picture)" : $"“{credit}”";

    static string Name(ChangeKind kind) =>
        kind switch
        {
            ChangeKind.Added => "added",
            ChangeKind.Removed => "removed",
            ChangeKind.Moved => "moved",
            ChangeKind.MovedWithoutRedirect => "moved without redirect",
            ChangeKind.Changed => "changed",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
}
