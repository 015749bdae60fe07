using System.Text.Json;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Parse.Json;

namespace HarrisTrip.Check.Feeds;

/// <summary>
/// Checks a JSON Feed against version 1.1. Its parts have no lines of their own: a fault is at the file's beginning
/// and names the item by number, from 1.
/// </summary>
sealed class JsonFeedCheck(FileView file, Faults faults)
{
    static readonly string[] versions = ["https://jsonfeed.org/version/1", "https://jsonfeed.org/version/1.1"];

    readonly HashSet<string> ids = new(StringComparer.Ordinal);

    public void CheckFeed(JsonElement feed, string version)
    {
        if (!versions.Contains(version.TrimEnd('/')))
        {
            Add(
                FeedFormatRules.FeedVersion,
                $"There is no version {Faults.Quote(version)} of JSON Feed.",
                "Write https://jsonfeed.org/version/1.1."
            );
        }
        if (JsonSource.Text(feed, "title") is null)
        {
            Add(FeedFormatRules.FeedPartMissing, "The feed has no `title`.", "JSON Feed requires it: add it.");
        }
        foreach (var name in new[] { "home_page_url", "feed_url", "next_url", "icon", "favicon" })
        {
            CheckText(feed, name, FeedAddresses.Full, "the feed");
        }
        CheckText(feed, "language", FeedValues.Language, "the feed");
        CheckAuthors(feed, "the feed");
        if (JsonSource.Text(feed, "feed_url") is null)
        {
            Add(FeedFormatRules.FeedSelfLink, "The feed does not name its own address.", "Add `feed_url`.");
        }
        if (!feed.TryGetProperty("items", out var items) || items.ValueKind != JsonValueKind.Array)
        {
            Add(FeedFormatRules.FeedPartMissing, "The feed has no `items`.", "JSON Feed requires the list: add it.");
            return;
        }
        var number = 0;
        foreach (var item in items.EnumerateArray())
        {
            CheckItem(item, $"item {++number}");
        }
    }

    void CheckItem(JsonElement item, string where)
    {
        if (item.ValueKind != JsonValueKind.Object)
        {
            Add(FeedFormatRules.FeedContent, $"{Capital(where)} is not an object.", "Write it in braces.");
            return;
        }
        var id = JsonSource.Text(item, "id");
        if (string.IsNullOrEmpty(id))
        {
            Add(
                item.TryGetProperty("id", out var other) && other.ValueKind != JsonValueKind.Null
                    ? FeedFormatRules.FeedValue
                    : FeedFormatRules.FeedPartMissing,
                $"{Capital(where)} has no `id` that is text.",
                "JSON Feed requires it: add it."
            );
        }
        else if (!ids.Add(id))
        {
            Add(
                FeedFormatRules.FeedIdRepeated,
                $"{Capital(where)} has the same id, {Faults.Quote(id)}, as an item before it.",
                "Give each item an id of its own."
            );
        }
        if (JsonSource.Text(item, "content_html") is null && JsonSource.Text(item, "content_text") is null)
        {
            Add(
                FeedFormatRules.FeedPartMissing,
                $"{Capital(where)} has neither `content_html` nor `content_text`.",
                "Add one of them."
            );
        }
        foreach (var name in new[] { "url", "external_url", "image", "banner_image" })
        {
            CheckText(item, name, FeedAddresses.Full, where);
        }
        CheckText(item, "date_published", FeedDates.Rfc3339, where);
        CheckText(item, "date_modified", FeedDates.Rfc3339, where);
        CheckText(item, "language", FeedValues.Language, where);
        CheckText(item, "title", FeedValues.Plain, where);
        CheckAuthors(item, where);
        CheckAttachments(item, where);
        if (
            item.TryGetProperty("tags", out var tags)
            && (
                tags.ValueKind != JsonValueKind.Array
                || tags.EnumerateArray().Any(t => t.ValueKind != JsonValueKind.String)
            )
        )
        {
            Add(FeedFormatRules.FeedValue, $"`tags` of {where} is not a list of words.", "Write it in brackets.");
        }
    }

    void CheckAuthors(JsonElement holder, string where)
    {
        if (holder.TryGetProperty("author", out _) && !holder.TryGetProperty("authors", out _))
        {
            Add(
                FeedFormatRules.FeedRecommended,
                $"{Capital(where)} has `author`, which JSON Feed 1.1 calls `authors`.",
                "Write `authors`, a list."
            );
        }
        if (!holder.TryGetProperty("authors", out var authors))
        {
            return;
        }
        if (authors.ValueKind != JsonValueKind.Array)
        {
            Add(FeedFormatRules.FeedValue, $"`authors` of {where} is not a list.", "Write it in brackets.");
            return;
        }
        foreach (var author in authors.EnumerateArray())
        {
            if (
                JsonSource.Text(author, "name") is null
                && JsonSource.Text(author, "url") is null
                && JsonSource.Text(author, "avatar") is null
            )
            {
                Add(
                    FeedFormatRules.FeedPartMissing,
                    $"An author of {where} has neither `name` nor `url` nor `avatar`.",
                    "Add `name`."
                );
            }
            CheckText(author, "url", FeedAddresses.Full, $"an author of {where}");
            CheckText(author, "avatar", FeedAddresses.Full, $"an author of {where}");
        }
    }

    void CheckAttachments(JsonElement item, string where)
    {
        if (!item.TryGetProperty("attachments", out var attachments) || attachments.ValueKind != JsonValueKind.Array)
        {
            return;
        }
        foreach (var attachment in attachments.EnumerateArray())
        {
            foreach (var name in new[] { "url", "mime_type" })
            {
                if (JsonSource.Text(attachment, name) is null)
                {
                    Add(
                        FeedFormatRules.FeedPartMissing,
                        $"An attachment of {where} has no `{name}`.",
                        "JSON Feed requires it: add it."
                    );
                }
            }
            CheckText(attachment, "url", FeedAddresses.Full, $"an attachment of {where}");
            CheckText(attachment, "mime_type", FeedValues.MediaType, $"an attachment of {where}");
        }
    }

    void CheckText(JsonElement holder, string name, Grammar grammar, string where)
    {
        if (
            holder.ValueKind != JsonValueKind.Object
            || !holder.TryGetProperty(name, out var value)
            || value.ValueKind == JsonValueKind.Null
        )
        {
            return;
        }
        if (value.ValueKind != JsonValueKind.String)
        {
            Add(FeedFormatRules.FeedValue, $"`{name}` of {where} is not text.", "Write it in quotation marks.");
        }
        else if (grammar(value.GetString()!) is { } flaw)
        {
            Add(flaw.Rule, $"`{name}` of {where} {flaw.Message}", flaw.Help);
        }
    }

    void Add(RuleInfo rule, string message, string help)
    {
        var at = file.Locate(0);
        faults.Add(rule, at.Line, at.Column, message, help);
    }

    static string Capital(string where) => char.ToUpperInvariant(where[0]) + where[1..];
}
