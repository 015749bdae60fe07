using System.Text;
using System.Text.Json;
using HarrisTrip.Diagnostics;
using HarrisTrip.Render.Templating;

namespace HarrisTrip.Render.Feeds;

/// <summary>Writes JSON Feed 1.1.</summary>
static class JsonFeedWriter
{
    public static PlainFile Write(FeedHead feed, IReadOnlyList<FeedEntry> entries)
    {
        using var stream = new MemoryStream();
        using (
            var json = new Utf8JsonWriter(
                stream,
                new JsonWriterOptions
                {
                    Encoder = TemplateFunctions.ScriptSafe,
                    Indented = true,
                    NewLine = "\n",
                }
            )
        )
        {
            json.WriteStartObject();
            json.WriteString("version", "https://jsonfeed.org/version/1.1");
            json.WriteString("title", feed.Title);
            json.WriteString("description", feed.Description);
            json.WriteString("home_page_url", feed.Home);
            json.WriteString("feed_url", feed.Self);
            json.WriteString("language", feed.Lang);
            json.WriteStartArray("items");
            foreach (var entry in entries)
            {
                WriteItem(json, entry);
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        stream.WriteByte((byte)'\n');
        return new PlainFile(Encoding.UTF8.GetString(stream.ToArray()), SourceMap.Empty);
    }

    static void WriteItem(Utf8JsonWriter json, FeedEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("id", entry.Id);
        json.WriteString("url", entry.Address);
        json.WriteString("title", entry.Title);
        Optional(json, "summary", entry.Summary);
        json.WriteString("content_html", entry.Content);
        Optional(json, "image", entry.Image);
        json.WriteString("date_published", entry.PublishedIso);
        json.WriteString("date_modified", entry.UpdatedIso);
        json.WriteString("language", entry.Lang);
        if (entry.Authors.Count > 0)
        {
            json.WriteStartArray("authors");
            foreach (var author in entry.Authors)
            {
                json.WriteStartObject();
                json.WriteString("name", author.Name);
                Optional(json, "url", author.Url);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        if (entry.Categories.Count > 0)
        {
            json.WriteStartArray("tags");
            foreach (var category in entry.Categories)
            {
                json.WriteStringValue(category);
            }
            json.WriteEndArray();
        }
        if (entry.Sounds.Count > 0)
        {
            json.WriteStartArray("attachments");
            foreach (var sound in entry.Sounds)
            {
                json.WriteStartObject();
                json.WriteString("url", sound.Url);
                json.WriteString("mime_type", sound.Type);
                json.WriteString("title", sound.Title);
                json.WriteNumber("size_in_bytes", sound.Bytes);
                if (sound.Seconds is { } seconds)
                {
                    json.WriteNumber("duration_in_seconds", seconds);
                }
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    static void Optional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
