using System.Text;
using System.Text.Json;
using HarrisTrip.Diagnostics;
using HarrisTrip.Model.Sites;
using HarrisTrip.Render.Templating;
using HarrisTrip.Values;

namespace HarrisTrip.Render;

/// <summary>Structured data for search engines: JSON-LD in the vocabulary of schema.org.</summary>
static class StructuredData
{
    /// <summary>One thing, as it may stand in a script element.</summary>
    /// <param name="at">Where what it says was written.</param>
    /// <param name="write">Writes its properties.</param>
    public static SafeHtml Thing(Location at, string type, Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = TemplateFunctions.ScriptSafe }))
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            json.WriteString("@type", type);
            write(json);
            json.WriteEndObject();
        }
        var map = new SourceMap();
        map.Mark(0, at, authored: true);
        return new SafeHtml(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length), map);
    }

    /// <summary>A thing as the value of a property.</summary>
    public static void Thing(this Utf8JsonWriter json, string property, string type, Action write)
    {
        json.WriteStartObject(property);
        json.WriteString("@type", type);
        write();
        json.WriteEndObject();
    }

    public static void Optional(this Utf8JsonWriter json, string property, Text? value) =>
        json.Optional(property, value?.Value);

    public static void Optional(this Utf8JsonWriter json, string property, string? value)
    {
        if (value is not null)
        {
            json.WriteString(property, value);
        }
    }

    /// <summary>A list of values; without any, the property is left out.</summary>
    public static void List<T>(this Utf8JsonWriter json, string property, IEnumerable<T>? items, Action<T> write)
    {
        var list = items?.ToList();
        if (list is null or [])
        {
            return;
        }
        json.WriteStartArray(property);
        list.ForEach(write);
        json.WriteEndArray();
    }

    /// <summary>The way from the home page to a page: schema.org BreadcrumbList.</summary>
    public static SafeHtml Trail(Location at, IReadOnlyList<(string Name, string Address)> trail) =>
        Thing(
            at,
            "BreadcrumbList",
            json =>
                json.List(
                    "itemListElement",
                    trail.Index(),
                    step =>
                    {
                        json.WriteStartObject();
                        json.WriteString("@type", "ListItem");
                        json.WriteNumber("position", step.Index + 1);
                        json.WriteString("name", step.Item.Name);
                        json.WriteString("item", step.Item.Address);
                        json.WriteEndObject();
                    }
                )
        );

    /// <summary>The articles of a page: schema.org ItemList.</summary>
    public static void Items(
        this Utf8JsonWriter json,
        Site site,
        IReadOnlyList<ArticleHead> articles,
        bool firstFirst
    ) =>
        json.Thing(
            "mainEntity",
            "ItemList",
            () =>
            {
                json.WriteString(
                    "itemListOrder",
                    firstFirst
                        ? "https://schema.org/ItemListOrderAscending"
                        : "https://schema.org/ItemListOrderDescending"
                );
                json.WriteNumber("numberOfItems", articles.Count);
                json.List(
                    "itemListElement",
                    articles.Index(),
                    item =>
                    {
                        json.WriteStartObject();
                        json.WriteString("@type", "ListItem");
                        json.WriteNumber("position", item.Index + 1);
                        json.WriteString("name", item.Item.Title.Value);
                        json.Optional("url", site.Absolute(item.Item.Address));
                        json.WriteEndObject();
                    }
                );
            }
        );
}
