using System.Buffers;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using HarrisTrip.Diagnostics;
using HarrisTrip.Model;

namespace HarrisTrip.Check.Rules;

static partial class TemplateLeftover
{
    /// <summary>In characters: no more of a text is quoted, and none that is as long is looked at as one word.</summary>
    const int Shown = 40;

    static readonly HashSet<string> Attributes = new(StringComparer.Ordinal) { "alt", "title", "content", "href", "src", "aria-label", "datetime" };

    /// <summary>Where such text is shown on purpose, or is no text.</summary>
    static readonly HashSet<string> Passed = new(StringComparer.Ordinal) { "code", "pre", "kbd", "samp", "var", "script", "style", "textarea", "template", "noscript" };

    static readonly SearchValues<string> Marks = SearchValues.Create(["{{", "{%", "<%", "${", "[object", "lorem ipsum", "TODO:", "FIXME:", "XXX:", "TKTK", "TK TK"], StringComparison.OrdinalIgnoreCase);

    public static readonly RuleInfo Info = new("template-leftover", Severity.Error,
        "What a template, a script or a draft left behind is the first thing that readers see.",
        "newsroom rule",
        "<h1>Harbour opens</h1><p>By {{ article.author }}</p>",
        "<h1>Harbour opens</h1><p>By Ann Author</p>")
    {
        Groups = [RuleGroup.Metadata],
    };

    public static readonly Rule Rule = new(Info)
    {
        OnPage = static page =>
        {
            var open = new Stack<INode>([page.Document]);
            while (open.Count > 0)
            {
                var node = open.Pop();
                if (node is IText text && text.ParentElement is { } parent && Leftover(text.Data, page) is { } left)
                {
                    page.Add(Info, parent, $"Here stands `{left}`.", "Write what belongs in its place.");
                }
                if (node is IElement element)
                {
                    if (Passed.Contains(element.LocalName))
                    {
                        continue;
                    }
                    foreach (var attribute in element.Attributes)
                    {
                        if (Attributes.Contains(attribute.LocalName) && (Leftover(attribute.Value, page) ?? Whole(attribute.LocalName, attribute.Value)) is { } found)
                        {
                            page.Add(Info, element, $"`{attribute.LocalName}` holds `{found}`.", "Write what belongs in its place.");
                        }
                    }
                }
                for (var i = node.ChildNodes.Length - 1; i >= 0; i--)
                {
                    open.Push(node.ChildNodes[i]);
                }
            }
        },
    };

    static string? Leftover(string text, PageView page)
    {
        var foreign = page.Input.Make == PageMake.Foreign;
        if (text.AsSpan().IndexOfAny(Marks) >= 0 && (foreign ? Form() : DraftForm()).Match(text) is { Success: true } match)
        {
            return match.Value.Length <= Shown ? match.Value : match.Value[..Shown] + "…";
        }
        return text.Length < Shown && text.Trim() is var left && (left is "TODO" or "TBD" or "FIXME" || (foreign && left is "undefined" or "NaN" or "null")) ? left : null;
    }

    /// <summary>A part of an address that a script filled in with nothing.</summary>
    static string? Whole(string attribute, string value) => attribute is "href" or "src" or "content"
        && value.Split('/', '?', '=', '&') is { Length: > 1 } parts && Array.Exists(parts, p => p is "undefined" or "NaN") ? value : null;

    /// <summary>Our own templates leave no braces and no <c>null</c> behind: an author who wrote them meant them.</summary>
    [GeneratedRegex(@"\[object Object\]|(?i:\blorem ipsum\b)|\b(TODO|FIXME|XXX):|\bTKTK\b|\bTK TK\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex DraftForm();

    [GeneratedRegex(@"\{\{[^{}]{0,200}\}\}|\{%[^{}]{0,200}%\}|<%[^<>]{0,200}%>|\$\{[A-Za-z_][^{}]{0,100}\}|\[object Object\]|(?i:\blorem ipsum\b)|\b(TODO|FIXME|XXX):|\bTKTK\b|\bTK TK\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
