using System.Text;
using System.Text.RegularExpressions;

namespace HarrisTrip.Tests.Outside;

/// <summary>Clean pages, each changed in one place or two: the same pages on every machine.</summary>
static partial class MutatedPages
{
    static readonly string[] names =
    [
        "a",
        "abbr",
        "address",
        "article",
        "aside",
        "b",
        "blockquote",
        "button",
        "caption",
        "center",
        "cite",
        "code",
        "col",
        "dd",
        "del",
        "details",
        "dfn",
        "div",
        "dl",
        "dt",
        "em",
        "fieldset",
        "figcaption",
        "figure",
        "font",
        "footer",
        "form",
        "h1",
        "h3",
        "header",
        "hr",
        "i",
        "iframe",
        "img",
        "input",
        "label",
        "legend",
        "li",
        "main",
        "mark",
        "meter",
        "nav",
        "ol",
        "option",
        "p",
        "picture",
        "pre",
        "progress",
        "q",
        "ruby",
        "s",
        "section",
        "select",
        "small",
        "source",
        "span",
        "strike",
        "strong",
        "sub",
        "summary",
        "sup",
        "table",
        "tbody",
        "td",
        "textarea",
        "tfoot",
        "th",
        "thead",
        "time",
        "tr",
        "tt",
        "u",
        "ul",
        "var",
        "video",
        "wbr",
        "harbour",
        "x-map",
    ];

    static readonly string[] attributes =
    [
        "href",
        "src",
        "alt",
        "id",
        "class",
        "lang",
        "dir",
        "title",
        "width",
        "height",
        "colspan",
        "rowspan",
        "for",
        "form",
        "type",
        "value",
        "name",
        "datetime",
        "cite",
        "rel",
        "target",
        "hidden",
        "tabindex",
        "accesskey",
        "style",
        "start",
        "reversed",
        "open",
        "checked",
        "disabled",
        "readonly",
        "required",
        "multiple",
        "min",
        "max",
        "step",
        "pattern",
        "maxlength",
        "size",
        "srcset",
        "sizes",
        "media",
        "loading",
        "align",
        "bgcolor",
        "border",
        "itemscope",
        "itemprop",
        "contenteditable",
        "translate",
        "data-x",
        "onclick",
        "headers",
        "scope",
        "span",
        "lable",
    ];

    static readonly string[] values =
    [
        "",
        "1",
        "0",
        "-1",
        "1.5",
        "x",
        "a b",
        "en",
        "xx",
        "en-GB",
        "ltr",
        "true",
        "harbour.png",
        "https://example.org/a b",
        "https://example.org/%zz",
        "http://[",
        "2026-03-01",
        "2026-02-30",
        "12:30",
        "text/html",
        "image",
        "_blank",
        "_harbour",
        "color: red",
        "colour: red",
        "color: red margin: 0",
        "100px",
        "50%",
        "lazy",
        "a.jpg 1x, b.jpg 2x",
        "a.jpg 480w",
        "100vw",
        "print",
        "screen and",
        "text",
        "checkbox",
        "number",
        "date",
        "submit",
        "hidden",
        "noopener",
        "stylesheet",
        "#quay",
        "quay",
        "row",
    ];

    /// <summary>At least so many pages, by name.</summary>
    public static IEnumerable<(string Name, string Html)> All(int count)
    {
        // A generator of our own: that of the platform may change.
        var chance = new Chance(20260301);
        for (var i = 0; i < count; i++)
        {
            var page = CleanPages.All[i % CleanPages.All.Count];
            var changes = 1 + chance.Below(2);
            for (var change = 0; change < changes; change++)
            {
                page = Changed(page, chance);
            }
            yield return ($"page-{i:D4}.html", page);
        }
    }

    static string Changed(string page, Chance chance)
    {
        var tags = Tags().Matches(page);
        var tag = tags[chance.Below(tags.Count)];
        var other = tags[chance.Below(tags.Count)];
        var name = names[chance.Below(names.Length)];
        var attribute = $" {attributes[chance.Below(attributes.Length)]}=\"{values[chance.Below(values.Length)]}\"";
        return chance.Below(8) switch
        {
            0 => page.Remove(tag.Index, tag.Length),
            1 => page.Insert(tag.Index, tag.Value),
            2 => page.Insert(other.Index, tag.Value),
            3 => page.Insert(tag.Index, $"<{name}>"),
            4 => page.Insert(tag.Index, $"<{name}>Harbour</{name}>"),
            5 => Replaced(page, tag, Attribute().Replace(tag.Value, "", 1)),
            6 => Replaced(
                page,
                tag,
                Attribute().Replace(tag.Value, $" $1=\"{values[chance.Below(values.Length)]}\"", 1)
            ),
            _ => tag.Value.StartsWith("</", StringComparison.Ordinal) || tag.Value.Contains('!')
                ? page.Insert(tag.Index, "Harbour")
                : page.Insert(tag.Index + tag.Value.TrimEnd('>').Length, attribute),
        };
    }

    static string Replaced(string page, Match tag, string with) =>
        new StringBuilder(page).Remove(tag.Index, tag.Length).Insert(tag.Index, with).ToString();

    [GeneratedRegex(@"<[^<>]+>")]
    private static partial Regex Tags();

    [GeneratedRegex("\\s([a-z-]+)=\"[^\"]*\"")]
    private static partial Regex Attribute();

    /// <summary>Numbers in a fixed order (Knuth's linear congruential generator).</summary>
    sealed class Chance(ulong seed)
    {
        ulong state = seed;

        public int Below(int limit)
        {
            state = unchecked(state * 6364136223846793005UL + 1442695040888963407UL);
            return (int)((state >> 33) % (ulong)limit);
        }
    }
}
