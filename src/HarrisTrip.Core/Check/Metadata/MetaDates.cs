using System.Text.Json;
using AngleSharp.Dom;
using HarrisTrip.Check.Views;

namespace HarrisTrip.Check.Metadata;

/// <summary>All dates in a page's metadata.</summary>
sealed class MetaDates
{
    static readonly string[] names =
    [
        "article:published_time",
        "article:modified_time",
        "article:expiration_time",
        "og:updated_time",
    ];

    MetaDates(PageView page)
    {
        var head = HeadFacts.Of(page);
        foreach (var name in names)
        {
            if (head.Meta(name) is { } text)
            {
                All.Add((head.MetaElement(name)!, name, text, IsoDate.Parse(text)));
            }
        }
        foreach (var thing in JsonLd.Of(page).Things)
        {
            foreach (var property in thing.Data.EnumerateObject())
            {
                // A year or a month is a date too, of a birth or a foundation.
                if (
                    property.Value.ValueKind == JsonValueKind.String
                    && SchemaOrg.Dates.Contains(property.Name)
                    && property.Value.GetString() is { } text
                    && !IsPartOfDate(text)
                )
                {
                    All.Add((thing.Element, property.Name, text, IsoDate.Parse(text)));
                }
            }
        }
    }

    public List<(IElement Element, string Name, string Text, IsoDate? Date)> All { get; } = [];

    public static MetaDates Of(PageView page) => page.Memo.Get(() => new MetaDates(page));

    static bool IsPartOfDate(string text) =>
        text.Length is 4 or 7
        && text.Take(4).All(char.IsAsciiDigit)
        && (text.Length == 4 || (text[4] == '-' && char.IsAsciiDigit(text[5]) && char.IsAsciiDigit(text[6])));
}
