using System.Text.RegularExpressions;
using HarrisTrip.Diagnostics;
using HarrisTrip.Parse.Body;
using HarrisTrip.Parse.Fields;
using HarrisTrip.Parse.Yaml;

namespace HarrisTrip.Model.Articles;

/// <summary>Reads the fields of the publication's own blocks in an article.</summary>
static partial class BlockFieldReader
{
    /// <summary>The blocks of a body by their places, each with its declaration and its values.</summary>
    public static IReadOnlyDictionary<Location, (OwnBlock Block, BlockValues Values)> Read(
        SourceText source,
        MarkdownBody body,
        IReadOnlyList<OwnBlock> declared,
        FieldReader reader
    )
    {
        var found = new Dictionary<Location, (OwnBlock, BlockValues)>();
        foreach (var (use, start, end) in body.OwnBlocks)
        {
            var block = declared.First(own => own.Name == use.Kind.Name);
            found[use.At] = (block, block.Values.Read(Lines(source, start, end, use, reader), use.At, reader));
        }
        return found;
    }

    static YamlMapping Lines(SourceText source, int start, int end, BlockUse use, FieldReader reader)
    {
        if (end <= start)
        {
            return new YamlMapping(use.At, []);
        }
        if (KeyPattern().IsMatch(source.Text.AsSpan(start, end - start)))
        {
            return YamlReader.Read(source, start, end, reader.Report);
        }
        reader.Report.Add(
            BodyRules.BlockContent,
            source.Locate(start),
            $"The lines directly below `::: {use.Kind.Name}` are its fields, but this is none.",
            "Leave a line empty above the text."
        );
        return new YamlMapping(use.At, []);
    }

    [GeneratedRegex(@"\A\s*[\w-]+\s*:(\s|\z)", RegexOptions.CultureInvariant)]
    private static partial Regex KeyPattern();
}
