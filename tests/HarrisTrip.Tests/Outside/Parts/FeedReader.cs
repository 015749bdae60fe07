using System.Text.Json;
using Xunit;

namespace HarrisTrip.Tests.Outside;

/// <summary>A feed as a program that follows it sees it. What its format has no place for is null.</summary>
public sealed record ReadFeed(
    string Format,
    string? Title,
    string? Description,
    string? Lang,
    string? Self,
    string? Home,
    string? Updated,
    IReadOnlyList<ReadEntry> Items
);

public sealed record ReadEntry(
    string? Id,
    string? Address,
    string? Title,
    string? Summary,
    string? Content,
    string? Published,
    string? Updated,
    string? Lang,
    string? Image,
    IReadOnlyList<ReadAuthor> Authors,
    IReadOnlyList<string> Categories
);

public sealed record ReadAuthor(string Name, string? Url);

/// <summary>Feedsmith, a reader of feeds that is not ours.</summary>
static class FeedReader
{
    static readonly JsonSerializerOptions names = new(JsonSerializerDefaults.Web);

    public static async Task<IReadOnlyList<ReadFeed>> ReadAsync(params IEnumerable<string> files)
    {
        var node = OutsidePart.Need(OutsidePart.OnPath("node"), "Node.js");
        var library = OutsidePart.Need(
            OutsidePart.ToolFile("feedsmith", "dist", "index.mjs"),
            "Feedsmith (npm, tests/tools)"
        );
        var ran = await OutsideProgram.RunAsync(
            node,
            [Repository.Path("tests", "HarrisTrip.Tests", "Outside", "Parts", "read-feeds.mjs"), library, .. files]
        );
        Assert.True(ran.Code == 0, ran.ToString());
        return JsonSerializer.Deserialize<List<ReadFeed>>(ran.Out, names)!;
    }
}
