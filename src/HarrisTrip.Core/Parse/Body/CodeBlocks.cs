using HarrisTrip.Parse.Code;
using Markdig.Renderers;
using Markdig.Syntax;

namespace HarrisTrip.Parse.Body;

/// <summary>Writes blocks of code, coloured by their language where it is known.</summary>
sealed class CodeBlocks
{
    /// <summary>
    /// How many coloured pieces the blocks of one text have: each is an element, and a page of too many is slow. A
    /// block that would have more is left in one colour.
    /// </summary>
    const int MaxPieces = 800;

    int left = MaxPieces;

    /// <summary>The code as its author wrote it, each line ended.</summary>
    public static string TextOf(CodeBlock code) =>
        string.Concat((code.Lines.Lines ?? []).Take(code.Lines.Count).Select(line => line.ToString() + "\n"));

    public void Write(HtmlRenderer html, CodeBlock code, bool coloured)
    {
        var text = TextOf(code);
        html.EnsureLine();
        html.Write("<pre><code");
        if (code is FencedCodeBlock { Info: { Length: > 0 } info })
        {
            html.Write(" class=\"language-").WriteEscape(info).Write("\"");
        }
        html.Write(">");
        var pieces = coloured ? Joined(text, PiecesOf(code, text)) : [];
        if (pieces.Count > left)
        {
            pieces = [];
        }
        left -= pieces.Count;
        var at = 0;
        foreach (var piece in pieces)
        {
            html.WriteEscape(text.AsSpan(at, piece.Start - at));
            html.Write($"<span class=\"{ClassOf(piece.Part)}\">");
            html.WriteEscape(text.AsSpan(piece.Start, piece.End - piece.Start));
            html.Write("</span>");
            at = piece.End;
        }
        html.WriteEscape(text.AsSpan(at));
        html.WriteLine("</code></pre>");
    }

    static IReadOnlyList<CodePiece> PiecesOf(CodeBlock code, string text) =>
        code is FencedCodeBlock { Info: { } info } && CodeLanguages.Find(info) is { } language
            ? language.PiecesOf(text)
            : [];

    /// <summary>Pieces of one colour that have only blanks between them need one element.</summary>
    static List<CodePiece> Joined(string text, IReadOnlyList<CodePiece> pieces)
    {
        var joined = new List<CodePiece>();
        foreach (var piece in pieces)
        {
            if (
                joined is [.., var last]
                && last.Part == piece.Part
                && text.AsSpan(last.End, piece.Start - last.End).IsWhiteSpace()
            )
            {
                joined[^1] = last with { End = piece.End };
            }
            else
            {
                joined.Add(piece);
            }
        }
        return joined;
    }

    static string ClassOf(CodePart part) =>
        part switch
        {
            CodePart.Comment => "code-comment",
            CodePart.Keyword => "code-keyword",
            CodePart.Text => "code-text",
            CodePart.Value => "code-value",
            _ => "code-name",
        };
}
