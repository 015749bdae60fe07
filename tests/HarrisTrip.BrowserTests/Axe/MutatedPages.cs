using System.Text.RegularExpressions;

namespace HarrisTrip.BrowserTests.Axe;

/// <summary>
/// A clean page with one piece in it that was damaged, or not, in one way. The same pages every time.
/// </summary>
static partial class MutatedPages
{
    /// <summary>What pages are made of, all of it right.</summary>
    static readonly string[] Pieces =
    [
        "<a href=\"/wall/\">The wall</a>",
        "<a href=\"/wall/\"><img src=\"data:,\" alt=\"The wall\"></a>",
        "<a href=\"/wall/\" aria-label=\"The wall\"><svg width=\"9\" height=\"9\" aria-hidden=\"true\"><path d=\"M0 0h9\"/></svg></a>",
        "<button type=\"button\" aria-expanded=\"false\">Menu</button>",
        "<button type=\"button\" aria-label=\"Close\"><span aria-hidden=\"true\">×</span></button>",
        "<img src=\"data:,\" alt=\"A ship at the quay\">",
        "<div role=\"img\" aria-label=\"A ship\"></div>",
        "<svg role=\"img\" width=\"9\" height=\"9\"><title>A ship</title><path d=\"M0 0h9\"/></svg>",
        "<label>Name <input type=\"text\" autocomplete=\"name\"></label>",
        "<label for=\"mail\">Mail</label><input id=\"mail\" type=\"email\">",
        "<label>Place <select><option>Harbour</option></select></label>",
        "<label><input type=\"checkbox\"> Send me news</label>",
        "<input type=\"image\" src=\"data:,\" alt=\"Search\">",
        "<input type=\"button\" value=\"Search\">",
        "<textarea aria-label=\"Letter\"></textarea>",
        "<iframe title=\"Map\" srcdoc=\"&lt;p&gt;Map\"></iframe>",
        "<div role=\"checkbox\" tabindex=\"0\" aria-checked=\"false\">News</div>",
        "<div role=\"switch\" tabindex=\"0\" aria-checked=\"false\" aria-label=\"News\"></div>",
        "<div role=\"slider\" tabindex=\"0\" aria-valuenow=\"3\" aria-label=\"Volume\"></div>",
        "<div role=\"progressbar\" aria-valuenow=\"3\" aria-label=\"Loading\"></div>",
        "<div role=\"meter\" aria-valuenow=\"3\" aria-label=\"Tide\"></div>",
        "<div role=\"tablist\"><div role=\"tab\" tabindex=\"0\" aria-selected=\"true\">Wall</div></div>",
        "<div role=\"list\"><div role=\"listitem\">Wall</div></div>",
        "<div role=\"menu\"><div role=\"menuitem\" tabindex=\"0\">Wall</div></div>",
        "<div role=\"radiogroup\" aria-label=\"Tide\"><div role=\"radio\" tabindex=\"0\" aria-checked=\"true\">High</div></div>",
        "<div role=\"tree\" aria-label=\"Topics\"><div role=\"treeitem\" tabindex=\"0\">Wall</div></div>",
        "<div role=\"listbox\" tabindex=\"0\" aria-label=\"Place\"><div role=\"option\" aria-selected=\"true\">Wall</div></div>",
        "<ul><li>Wall</li><li>Quay</li></ul>",
        "<dl><dt>Wall</dt><dd>Of stones</dd></dl>",
        "<table><tr><th id=\"y\" scope=\"col\">Year</th><th scope=\"col\">Ships</th></tr><tr>"
            + "<td headers=\"y\">2025</td><td>3</td></tr></table>",
        "<p lang=\"fr\">Le mur est fermé.</p>",
        "<p style=\"color: #333; background: #fff\">The wall is closed.</p>",
        "<p style=\"letter-spacing: 0.2em\">The wall is closed.</p>",
        "<details open><summary>The wall</summary><p>It is closed.</p></details>",
        "<object data=\"data:image/png;base64,\" title=\"The wall\"></object>",
        "<h2>The quay</h2>",
        "<div role=\"heading\" aria-level=\"2\">The quay</div>",
        "<nav aria-label=\"Topics\"><a href=\"/quay/\">The quay</a></nav>",
        "<section aria-label=\"Ships\"><p>Three ships.</p></section>",
        "<div aria-live=\"polite\">Three ships</div>",
        "<div role=\"dialog\" aria-label=\"Leave\"><p>Leave?</p></div>",
        "<div role=\"tooltip\" aria-label=\"Tide\"></div>",
    ];

    static readonly string[] Words = ["", " ", "wrong", "true", "0", "none", "button", "presentation"];

    /// <summary>Pages with the piece that was put in, the first ones undamaged.</summary>
    public static IEnumerable<(string Piece, string Page)> Make(int count)
    {
        // A fixed row of numbers, so that a page is the same on every machine.
        var random = 12345u;
        uint Next(int below) => (random = random * 1664525 + 1013904223) / 65536 % (uint)below;
        for (var i = 0; i < count; i++)
        {
            var piece = Pieces[i % Pieces.Length];
            if (i >= Pieces.Length)
            {
                piece = Damaged(piece, Next);
            }
            yield return (
                piece,
                $"<!DOCTYPE html><html lang=\"en\"><head>"
                    + $"<meta charset=\"utf-8\"><title>Harbour</title></head><body><main><h1>Harbour</h1>{piece}</main></body></html>"
            );
        }
    }

    static string Damaged(string piece, Func<int, uint> next)
    {
        var attributes = Attribute().Matches(piece);
        var tags = Tag().Matches(piece);
        var tag = tags[(int)next(tags.Count)];
        switch (next(6))
        {
            case 0 when attributes.Count > 0:
                var lost = attributes[(int)next(attributes.Count)];
                return piece.Remove(lost.Index, lost.Length);
            case 1 when attributes.Count > 0:
                var changed = attributes[(int)next(attributes.Count)];
                return piece[..changed.Index]
                    + $" {changed.Groups["name"].Value}=\"{Words[next(Words.Length)]}\""
                    + piece[(changed.Index + changed.Length)..];
            case 2:
                return Text().Replace(piece, "><");
            case 3:
                string[] more =
                [
                    " hidden",
                    " aria-hidden=\"true\"",
                    " role=\"none\"",
                    " role=\"button\"",
                    " aria-label=\"Harbour\"",
                    " aria-checked=\"true\"",
                    " tabindex=\"0\"",
                    " tabindex=\"4\"",
                    " aria-expanded=\"maybe\"",
                    " aria-wall=\"true\"",
                    " style=\"color: #bbb; background: #fff\"",
                    " style=\"letter-spacing: 0.05em !important\"",
                ];
                return piece.Insert(tag.Index + tag.Length, more[next(more.Length)]);
            case 4:
                return $"<div aria-hidden=\"true\">{piece}</div>";
            default:
                return $"<button type=\"button\">{piece}</button>";
        }
    }

    [GeneratedRegex("""\s(?<name>[a-z-]+)="[^"]*"(?=[^<]*>)""")]
    private static partial Regex Attribute();

    [GeneratedRegex("<[a-z0-9]+")]
    private static partial Regex Tag();

    [GeneratedRegex(">[^<]+<")]
    private static partial Regex Text();
}
