using System.Text;
using HarrisTrip.Diagnostics;
using HarrisTrip.Parse.Yaml;
using HarrisTrip.Values;

namespace HarrisTrip.Parse;

/// <summary>A file's text, and where its front matter and its body are in it (0-based offsets).</summary>
public sealed record ArticleFile(SourceText Source, int MatterStart, int MatterEnd, int BodyStart)
{
    static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Decodes a file and finds its parts. Never throws; what is wrong is reported.</summary>
    public static ArticleFile Read(string path, byte[] bytes, Report report)
    {
        var source = new SourceText(path, Decode(path, bytes, report));
        var text = source.Text;
        var first = 0;
        while (first < text.Length && char.IsWhiteSpace(text[first]))
        {
            first++;
        }
        var open = TextLine.Start(text, first);
        if (TextLine.From(text, open) != "---")
        {
            report.Add(
                FrontMatterRules.Missing,
                Location.StartOf(path),
                "There is no front matter: the file does not begin with a line `---`.",
                TextLine.From(text, open) == "+++"
                    ? "Write it as YAML between two lines `---`."
                    : "Begin the file with a line `---`, lines for `title:` and `published:`, and another `---`."
            );
            return new ArticleFile(source, 0, 0, 0);
        }
        var start = TextLine.Next(text, open);
        for (var line = start; line < text.Length; line = TextLine.Next(text, line))
        {
            if (TextLine.From(text, line) is "---" or "...")
            {
                BidiControls.Check(source, TextLine.Next(text, line), text.Length, byLine: false, report);
                return new ArticleFile(source, start, line, TextLine.Next(text, line));
            }
        }
        report.Add(
            FrontMatterRules.Unclosed,
            source.Locate(open),
            "The front matter that begins here has no closing line.",
            "Put a line `---` after its last key."
        );
        var end = start;
        while (end < text.Length && TextLine.From(text, end).Length > 0)
        {
            end = TextLine.Next(text, end);
        }
        return new ArticleFile(source, start, end, end);
    }

    /// <summary>Decodes UTF-8, strictly; reports wrong bytes and forbidden characters.</summary>
    public static string Decode(string path, byte[] bytes, Report report)
    {
        var content = bytes.AsSpan();
        if (content.StartsWith(Encoding.UTF8.Preamble))
        {
            content = content[3..];
        }
        string text;
        try
        {
            text = Strict.GetString(content);
            ReportLost(new SourceText(path, text), report);
        }
        catch (DecoderFallbackException)
        {
            text = Encoding.UTF8.GetString(content);
            var source = new SourceText(path, text);
            report.Add(
                TextRules.Encoding,
                source.Locate(Math.Max(0, text.IndexOf('\uFFFD'))),
                "This file is not UTF-8 from here on.",
                "Save it as UTF-8."
            );
        }
        if (Characters.IndexOfForbidden(text) is >= 0 and var at)
        {
            report.Add(
                YamlRules.ControlCharacter,
                new SourceText(path, text).Locate(at),
                "This is a character that cannot be printed.",
                "Delete it and type the text again."
            );
            text = Characters.WithoutForbidden(text);
        }
        return text;
    }

    /// <summary>
    /// A program that read a file in the wrong encoding, and saved it, has left U+FFFD for each letter that it did not
    /// know.
    /// </summary>
    static void ReportLost(SourceText source, Report report)
    {
        for (
            var at = source.Text.IndexOf(Characters.Replacement);
            at >= 0;
            at = source.Text.IndexOf(Characters.Replacement, at + 1)
        )
        {
            report.Add(
                TextRules.Encoding,
                source.Locate(at),
                "This is U+FFFD (�), the sign for a character that was lost.",
                "Type the character again."
            );
        }
    }
}
