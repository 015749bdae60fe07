using System.Text;
using AngleSharp.Dom;
using HarrisTrip.Parse.Body;
using HarrisTrip.Values;

namespace HarrisTrip.Import;

/// <summary>Text whose spaces and line breaks count, as a fenced block.</summary>
static class CodeText
{
    /// <summary>In UTF-16 units: a line is broken here, since none of code is longer.</summary>
    const int MaxLineLength = 20_000;

    const string LanguageClass = "language-";

    public static string Write(IElement element)
    {
        var text = new StringBuilder();
        Gather(element, text);
        var lines = Characters
            .WithoutForbidden(text.ToString())
            .ReplaceLineEndings("\n")
            .Trim('\n')
            .Split('\n')
            .SelectMany(line => line.Chunk(MaxLineLength).Select(part => new string(part)).DefaultIfEmpty(""));
        return MarkdownBlocks.Code(string.Join('\n', lines), Language(element));
    }

    /// <summary>The language that highlighters read from a class; "" when there is none.</summary>
    static string Language(IElement element) =>
        (element.QuerySelector("code") ?? element)
            .ClassList.FirstOrDefault(c => c.StartsWith(LanguageClass, StringComparison.Ordinal))
            ?[LanguageClass.Length..]
        ?? "";

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
                case IElement element when !ElementForms.IsUnseen(element):
                    Gather(element, text);
                    break;
            }
        }
    }
}
