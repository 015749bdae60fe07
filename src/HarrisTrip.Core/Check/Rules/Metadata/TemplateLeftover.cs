using System.Buffers;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using HarrisTrip.Check.Metadata;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Model.Sites;

namespace HarrisTrip.Check.Rules;

static partial class TemplateLeftover
{
    /// <summary>
    /// In characters: no more of a text is quoted, and no longer word is examined.
    /// </summary>
    const int MaxQuoted = 40;

    static readonly SearchValues<char> escaped = SearchValues.Create("&<>\u00a0");

    static readonly SearchValues<string> drafts = SearchValues.Create(
        ["lorem ipsum", "TODO:", "FIXME:", "XXX:", "TKTK", "TK TK"],
        StringComparison.OrdinalIgnoreCase
    );

    public static readonly RuleInfo Info = new()
    {
        Name = "template-leftover",
        Severity = Severity.Error,
        Why =
            "Template code that nothing has filled in, shortcodes and Markdown that stayed text are the "
            + "first thing that readers see. What a draft leaves behind (TODO, lorem ipsum) is a warning.",
        Standard = "newsroom rule",
        Bad = "<h1>Harbour opens</h1><p>By {{ article.author }}</p>",
        Good = "<h1>Harbour opens</h1><p>By Ann Author</p>",
        Groups = [RuleGroup.Metadata],
    };

    public static readonly Rule Rule = new(Info)
    {
        OnPage = static page =>
        {
            foreach (var text in ShownText.Of(page.Document, element => CheckAttributes(page, element)))
            {
                CheckText(page, text, text.Words);
            }
        },
    };

    static void CheckAttributes(PageView page, IElement element)
    {
        foreach (var attribute in element.Attributes)
        {
            if (InAttribute(attribute.LocalName, attribute.Value, page) is var (found, severity))
            {
                page.Add(
                    Info,
                    element,
                    $"`{attribute.LocalName}` holds `{found}`.",
                    "Write what belongs in its place.",
                    In(page, severity)
                );
            }
        }
    }

    static void CheckText(PageView page, ShownText text, string words)
    {
        if (TemplateCode.Find(words, isWhole: true) is not null)
        {
            foreach (var (at, length) in TemplateCode.All(words))
            {
                Add(
                    page,
                    text,
                    at,
                    $"`{Quote(words.Substring(at, length))}` was left here, and readers would see it as it is.",
                    "Write what belongs in its place; what should be shown as code goes between backticks, or "
                        + "in a `code` element.",
                    null
                );
            }
        }
        else if (Draft(words) is var (word, place))
        {
            Add(
                page,
                text,
                place,
                $"`{word}` was left here.",
                "Write what belongs in its place, unless you are writing about it.",
                Severity.Warning
            );
        }
        else
        {
            foreach (
                var (start, piece) in words.Length < MaxQuoted
                || words.Contains("undefined", StringComparison.Ordinal)
                || words.Contains("[object", StringComparison.Ordinal)
                    ? text.Pieces
                    : []
            )
            {
                if (Broken(piece, page) is { } broken)
                {
                    Add(page, text, start, $"`{broken}` was left here.", "Write what belongs in its place.", null);
                }
            }
        }
    }

    /// <summary>Reports at the very place in the page's text, where that can be found; else at the element.</summary>
    static void Add(PageView page, ShownText text, int at, string message, string help, Severity? severity)
    {
        var (element, words) = text.At(at);
        var html = page.Input.Html;
        var key = words.AsSpan(0, Math.Min(words.Length, MaxQuoted));
        var start = element.SourceReference?.Position.Index ?? -1;
        var plain =
            key.IndexOfAny(escaped) < 0
                ? key.ToString()
                : key.ToString()
                    .Replace("&", "&amp;", StringComparison.Ordinal)
                    .Replace("<", "&lt;", StringComparison.Ordinal)
                    .Replace(">", "&gt;", StringComparison.Ordinal);
        if (start >= 0 && html.AsSpan(start, Math.Min(html.Length - start, 20_000)).IndexOf(plain) is > 0 and var found)
        {
            page.AddAt(Info, start + found, message, help, In(page, severity));
        }
        else
        {
            page.Add(Info, element, message, help, In(page, severity));
        }
    }

    static Severity? In(PageView page, Severity? severity) => page.Input.HasDrafts ? Severity.Warning : severity;

    static (string Found, Severity? Severity)? InAttribute(string name, string value, PageView page) =>
        name switch
        {
            "href" or "src" or "srcset" or "poster" => TemplateCode.IsIn(value) || Whole(value)
                ? (Quote(value), null)
                : null,
            "alt" or "title" or "aria-label" or "content" or "datetime" or "placeholder" or "label" =>
                TemplateCode.Find(value, isWhole: name is not "content") is var (at, length)
                    ? (Quote(value.Substring(at, length)), null)
                : Draft(value) is var (word, _) ? (word, Severity.Warning)
                : Broken(value, page) is { } broken ? (broken, null)
                : name == "content" && Whole(value) ? (Quote(value), null)
                : null,
            _ => null,
        };

    static (string Word, int At)? Draft(string text)
    {
        if (text.AsSpan().IndexOfAny(drafts) >= 0 && DraftForm().Match(text) is { Success: true } match)
        {
            return (match.Value, match.Index);
        }
        return text.Length < MaxQuoted && text.Trim() is "TODO" or "TBD" or "FIXME" ? (text.Trim(), 0) : null;
    }

    /// <summary>
    /// What a script writes where it has nothing to write. Our own templates leave none behind: an author who wrote it
    /// meant it.
    /// </summary>
    static string? Broken(string text, PageView page) =>
        text.Contains("[object Object]", StringComparison.Ordinal) ? "[object Object]"
        : page.Input.Kind == PageKind.Foreign
        && text.Length < MaxQuoted
        && text.Trim() is "undefined" or "NaN" or "null"
            ? text.Trim()
        : null;

    /// <summary>A part of an address that a script filled in with nothing.</summary>
    static bool Whole(string value) =>
        (value.Contains("undefined", StringComparison.Ordinal) || value.Contains("NaN", StringComparison.Ordinal))
        && value.Split('/', '?', '=', '&') is { Length: > 1 } parts
        && Array.Exists(parts, p => p is "undefined" or "NaN");

    static string Quote(string found) => Excerpt.Of(found.ReplaceLineEndings(" ").Trim(), MaxQuoted);

    [GeneratedRegex(
        @"(?i:\blorem ipsum\b)|\b(TODO|FIXME|XXX):|\bTKTK\b|\bTK TK\b",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex DraftForm();
}
