using HarrisTrip.Diagnostics;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;

namespace HarrisTrip.Parse.Body;

/// <summary>A map that an article shows.</summary>
/// <param name="File">As it is written: a GeoJSON file beside the article.</param>
/// <param name="Source">Where its places come from, without markup.</param>
/// <param name="Label">The property by which the file names what it shows.</param>
/// <param name="Description">The property that says more of it.</param>
public sealed record MapUse(string File, string Title, string Source, string Label, string Description, Location At);

/// <summary>A block that draws a map, and what is printed around it.</summary>
sealed record MapBlock(MapUse Map, BlockFields Fields)
{
    static readonly string[] keys = ["title", "subtitle", "source", "credit", "note", "label", "description"];

    static readonly object key = new();

    /// <summary>What a block shows; null when it is at fault.</summary>
    public static MapBlock? Of(CustomContainer block) => block.GetData(key) as MapBlock;

    /// <summary>Reads a block once, while its article is read.</summary>
    public static void Read(CustomContainer block, Func<MarkdownObject, Location> at, Report report)
    {
        var isSound = true;
        void Tell(MarkdownObject place, string message, string help)
        {
            isSound = false;
            report.Add(BodyRules.BlockContent, at(place), message, help);
        }
        var fields = BlockFields.Read(block, keys, Tell);
        if (isSound && fields["title"] is null)
        {
            Tell(
                block,
                "This map has no title, so those who cannot see it do not learn what it shows.",
                "Write `title: …` below its first line."
            );
        }
        if (isSound && fields["source"] is null)
        {
            isSound = false;
            report.Add(
                BodyRules.MapSourceMissing,
                at(block),
                "This map does not say where its places come from.",
                "Write `source: …` below its first line."
            );
        }
        if (isSound)
        {
            block.SetData(
                key,
                new MapBlock(
                    new MapUse(
                        block.Arguments?.Trim() ?? "",
                        fields["title"]!.Words,
                        fields["source"]!.Words,
                        fields["label"]?.Words ?? "name",
                        fields["description"]?.Words ?? "description",
                        at(block)
                    ),
                    fields
                )
            );
        }
    }
}
