using System.Text;
using AngleSharp.Dom;
using HarrisTrip.Values;

namespace HarrisTrip.Import.Html;

/// <summary>Text whose spaces and line breaks count, as a fenced block.</summary>
static class CodeBlock
{
    /// <summary>In UTF-16 units: a line is broken here, since none of code is longer.</summary>
    const int LongestLine = 20_000;

    public static string Write(IElement element)
    {
        var text = new StringBuilder();
        Gather(element, text);
        var code = Characters.WithoutForbidden(text.ToString()).ReplaceLineEndings("\n").Trim('\n');
        var lines = code.Split('\n')
            .SelectMany(line => line.Chunk(LongestLine).Select(part => new string(part)).DefaultIfEmpty(""));
        var (run, longest) = (0, 2);
        foreach (var c in code)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }
        var fence = new string('`', longest + 1);
        return $"{fence}\n{string.Join('\n', lines)}\n{fence}";
    }

    static void Gather(INode node, StringBuilder text)
    {
        foreach (var inner in node.ChildNodes)
        {
            switch (inner)
            {
                case IText words:
                    text.Append(words.Data);
                    break;
                case IElement { LocalName: "br" }:
                    text.Append('\n');
                    break;
                case IElement element when !PageParts.IsUnseen(element):
                    Gather(element, text);
                    break;
            }
        }
    }
}
