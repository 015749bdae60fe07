using HarrisTrip.Html;

namespace HarrisTrip.Check.Aria;

/// <summary>
/// The roles that authors may use: WAI-ARIA 1.2 with the names that 1.3 adds, DPUB-ARIA 1.1, Graphics-ARIA 1.0.
/// </summary>
static class AriaRoles
{
    static readonly string[] dpub =
    [
        .. (
            "abstract acknowledgments afterword appendix backlink biblioentry bibliography biblioref "
            + "chapter colophon conclusion cover credit credits dedication endnote endnotes epigraph "
            + "epilogue errata example "
            + "footnote foreword glossary glossref index introduction noteref notice pagebreak pagefooter "
            + "pageheader pagelist part preface prologue pullquote qna subtitle tip toc"
        )
            .Split(' ')
            .Select(name => "doc-" + name),
    ];

    /// <summary>Abstract roles (WAI-ARIA 1.2, 5.3.1): they order the others, and no element may have them.</summary>
    static readonly HashSet<string> abstractRoles = new(StringComparer.Ordinal)
    {
        "command",
        "composite",
        "input",
        "landmark",
        "range",
        "roletype",
        "section",
        "sectionhead",
        "select",
        "structure",
        "widget",
        "window",
    };

    static readonly Dictionary<string, AriaRole> all = Table()
        .Concat(dpub.Select(Dpub))
        .Concat(
            new[] { "graphics-document", "graphics-object", "graphics-symbol" }.Select(name => new AriaRole(
                name,
                NameFrom.Author,
                ["disabled", "errormessage", "expanded", "haspopup", "invalid"]
            ))
        )
        .ToDictionary(role => role.Name, StringComparer.Ordinal);

    public static IReadOnlyCollection<string> Names => all.Keys;

    /// <summary>The role of this name, in lower case; null when there is none that an author may use.</summary>
    public static AriaRole? Find(string name) => all.GetValueOrDefault(name);

    /// <summary>True for a role that no element may have.</summary>
    public static bool IsAbstract(string name) => abstractRoles.Contains(name);

    static AriaRole Dpub(string name) =>
        new(
            name,
            name is "doc-backlink" or "doc-biblioref" or "doc-glossref" or "doc-noteref" or "doc-subtitle"
                ? NameFrom.Content
                : NameFrom.Author,
            name is "doc-pagebreak"
                ? ["disabled", "expanded", "haspopup", "orientation", "valuemax", "valuemin", "valuenow", "valuetext"]
                : ["disabled", "errormessage", "expanded", "haspopup", "invalid", "level", "posinset", "setsize"]
        )
        {
            IsDeprecated = name is "doc-biblioentry" or "doc-endnote",
        };

    static IEnumerable<AriaRole> Table() =>
        [
            new("alert", NameFrom.Author, []),
            new("alertdialog", NameFrom.Author, ["modal"]),
            new(
                "application",
                NameFrom.Author,
                ["activedescendant", "disabled", "errormessage", "expanded", "haspopup", "invalid"]
            ),
            new("article", NameFrom.Author, ["posinset", "setsize"]),
            new("banner", NameFrom.Author, []) { IsLandmark = true },
            new("blockquote", NameFrom.Author, []),
            new("button", NameFrom.Content, ["disabled", "expanded", "haspopup", "pressed"]) { IsLeaf = true },
            new("caption", NameFrom.Nothing, []),
            new(
                "cell",
                NameFrom.Content,
                ["colindex", "colindextext", "colspan", "rowindex", "rowindextext", "rowspan"]
            )
            {
                Within = ["row"],
            },
            new(
                "checkbox",
                NameFrom.Content,
                ["checked", "disabled", "errormessage", "expanded", "invalid", "readonly", "required"]
            )
            {
                Requires = ["checked"],
                IsLeaf = true,
            },
            new("code", NameFrom.Nothing, []),
            new(
                "columnheader",
                NameFrom.Content,
                Words(
                    """
                    colindex colindextext colspan disabled errormessage expanded haspopup invalid readonly required
                    rowindex rowindextext rowspan selected sort
                    """
                )
            )
            {
                Within = ["row"],
            },
            new(
                "combobox",
                NameFrom.Author,
                Words(
                    """
                    activedescendant autocomplete disabled errormessage expanded haspopup invalid readonly required
                    """
                )
            )
            {
                Requires = ["expanded"],
            },
            new("comment", NameFrom.Content, ["level", "posinset", "setsize"]),
            new("complementary", NameFrom.Author, []) { IsLandmark = true },
            new("contentinfo", NameFrom.Author, []) { IsLandmark = true },
            new("definition", NameFrom.Author, []),
            new("deletion", NameFrom.Nothing, []),
            new("dialog", NameFrom.Author, ["modal"]),
            new("directory", NameFrom.Author, []) { IsDeprecated = true },
            new("document", NameFrom.Author, []),
            new("emphasis", NameFrom.Nothing, []),
            new("feed", NameFrom.Author, []) { Owns = ["article"] },
            new("figure", NameFrom.Author, []),
            new("form", NameFrom.Author, []) { IsLandmark = true },
            new("generic", NameFrom.Nothing, []),
            new(
                "grid",
                NameFrom.Author,
                ["activedescendant", "colcount", "disabled", "multiselectable", "readonly", "rowcount"]
            )
            {
                Owns = ["row", "rowgroup", "caption"],
            },
            new(
                "gridcell",
                NameFrom.Content,
                Words(
                    """
                    colindex colindextext colspan disabled errormessage expanded haspopup invalid readonly required
                    rowindex rowindextext rowspan selected
                    """
                )
            )
            {
                Within = ["row"],
            },
            new("group", NameFrom.Author, ["activedescendant", "disabled"]),
            new("heading", NameFrom.Content, ["level"]) { Requires = ["level"] },
            new("image", NameFrom.Author, []) { IsLeaf = true },
            new("img", NameFrom.Author, []) { IsLeaf = true },
            new("insertion", NameFrom.Nothing, []),
            new("link", NameFrom.Content, ["disabled", "expanded", "haspopup"]),
            new("list", NameFrom.Author, []) { Owns = ["listitem"] },
            new(
                "listbox",
                NameFrom.Author,
                Words(
                    """
                    activedescendant disabled errormessage expanded invalid multiselectable orientation readonly
                    required
                    """
                )
            )
            {
                Owns = ["group", "option"],
            },
            new("listitem", NameFrom.Author, ["level", "posinset", "setsize"]) { Within = ["list", "directory"] },
            new("log", NameFrom.Author, []),
            new("main", NameFrom.Author, []) { IsLandmark = true },
            new("mark", NameFrom.Author, []),
            new("marquee", NameFrom.Author, []),
            new("math", NameFrom.Author, []) { IsLeaf = true },
            new("menu", NameFrom.Author, ["activedescendant", "disabled", "orientation"])
            {
                Owns = ["group", "menuitem", "menuitemcheckbox", "menuitemradio", "separator", "menu"],
            },
            new("menubar", NameFrom.Author, ["activedescendant", "disabled", "orientation"])
            {
                Owns = ["group", "menuitem", "menuitemcheckbox", "menuitemradio", "separator", "menu"],
            },
            new("menuitem", NameFrom.Content, ["disabled", "expanded", "haspopup", "posinset", "setsize"])
            {
                Within = ["group", "menu", "menubar"],
            },
            new(
                "menuitemcheckbox",
                NameFrom.Content,
                Words("checked disabled errormessage expanded haspopup invalid posinset readonly required setsize")
            )
            {
                Requires = ["checked"],
                Within = ["group", "menu", "menubar"],
                IsLeaf = true,
            },
            new(
                "menuitemradio",
                NameFrom.Content,
                Words("checked disabled errormessage expanded haspopup invalid posinset readonly required setsize")
            )
            {
                Requires = ["checked"],
                Within = ["group", "menu", "menubar"],
                IsLeaf = true,
            },
            new("meter", NameFrom.Author, ["valuemax", "valuemin", "valuenow", "valuetext"])
            {
                Requires = ["valuenow"],
                IsLeaf = true,
            },
            new("navigation", NameFrom.Author, []) { IsLandmark = true },
            new("none", NameFrom.Nothing, []),
            new("note", NameFrom.Author, []),
            new("option", NameFrom.Content, ["checked", "disabled", "posinset", "selected", "setsize"])
            {
                Within = ["group", "listbox"],
                IsLeaf = true,
            },
            new("paragraph", NameFrom.Nothing, []),
            new("presentation", NameFrom.Nothing, []),
            new("progressbar", NameFrom.Author, ["valuemax", "valuemin", "valuenow", "valuetext"]) { IsLeaf = true },
            new("radio", NameFrom.Content, ["checked", "disabled", "posinset", "setsize"])
            {
                Requires = ["checked"],
                IsLeaf = true,
            },
            new(
                "radiogroup",
                NameFrom.Author,
                ["activedescendant", "disabled", "errormessage", "invalid", "orientation", "readonly", "required"]
            ),
            new("region", NameFrom.Author, []) { IsLandmark = true },
            new(
                "row",
                NameFrom.Content,
                Words(
                    """
                    activedescendant colindex disabled expanded level posinset rowindex rowindextext selected setsize
                    """
                )
            )
            {
                Within = ["grid", "rowgroup", "table", "treegrid"],
                Owns = ["cell", "columnheader", "gridcell", "rowheader"],
            },
            new("rowgroup", NameFrom.Author, []) { Within = ["grid", "table", "treegrid"], Owns = ["row"] },
            new(
                "rowheader",
                NameFrom.Content,
                Words(
                    """
                    colindex colindextext colspan disabled errormessage expanded haspopup invalid readonly required
                    rowindex rowindextext rowspan selected sort
                    """
                )
            )
            {
                Within = ["row"],
            },
            new(
                "scrollbar",
                NameFrom.Author,
                ["controls", "disabled", "orientation", "valuemax", "valuemin", "valuenow", "valuetext"]
            )
            {
                Requires = ["controls", "valuenow"],
                IsLeaf = true,
            },
            new("search", NameFrom.Author, []) { IsLandmark = true },
            new(
                "searchbox",
                NameFrom.Author,
                Words(
                    """
                    activedescendant autocomplete disabled errormessage haspopup invalid multiline placeholder readonly
                    required
                    """
                )
            ),
            new("sectionfooter", NameFrom.Author, []),
            new("sectionheader", NameFrom.Author, []),
            new(
                "separator",
                NameFrom.Author,
                ["disabled", "orientation", "valuemax", "valuemin", "valuenow", "valuetext"]
            )
            {
                IsLeaf = true,
            },
            new(
                "slider",
                NameFrom.Author,
                Words(
                    """
                    disabled errormessage haspopup invalid orientation readonly valuemax valuemin valuenow valuetext
                    """
                )
            )
            {
                Requires = ["valuenow"],
                IsLeaf = true,
            },
            new(
                "spinbutton",
                NameFrom.Author,
                Words(
                    """
                    activedescendant disabled errormessage invalid readonly required valuemax valuemin valuenow
                    valuetext
                    """
                )
            ),
            new("status", NameFrom.Author, []),
            new("strong", NameFrom.Nothing, []),
            new("subscript", NameFrom.Nothing, []),
            new("suggestion", NameFrom.Author, []),
            new("superscript", NameFrom.Nothing, []),
            new(
                "switch",
                NameFrom.Content,
                ["checked", "disabled", "errormessage", "expanded", "invalid", "readonly", "required"]
            )
            {
                Requires = ["checked"],
                IsLeaf = true,
            },
            new("tab", NameFrom.Content, ["disabled", "expanded", "haspopup", "posinset", "selected", "setsize"])
            {
                Within = ["tablist"],
                IsLeaf = true,
            },
            new("table", NameFrom.Author, ["colcount", "rowcount"]) { Owns = ["row", "rowgroup", "caption"] },
            new("tablist", NameFrom.Author, ["activedescendant", "disabled", "level", "multiselectable", "orientation"])
            {
                Owns = ["tab"],
            },
            new("tabpanel", NameFrom.Author, []),
            new("term", NameFrom.Author, []),
            new(
                "textbox",
                NameFrom.Author,
                Words(
                    """
                    activedescendant autocomplete disabled errormessage haspopup invalid multiline placeholder readonly
                    required
                    """
                )
            ),
            new("time", NameFrom.Author, []),
            new("timer", NameFrom.Author, []),
            new("toolbar", NameFrom.Author, ["activedescendant", "disabled", "orientation"]),
            new("tooltip", NameFrom.Content, []),
            new(
                "tree",
                NameFrom.Author,
                Words("activedescendant disabled errormessage invalid multiselectable orientation required")
            )
            {
                Owns = ["group", "treeitem"],
            },
            new(
                "treegrid",
                NameFrom.Author,
                Words(
                    """
                    activedescendant colcount disabled errormessage invalid multiselectable orientation readonly
                    required rowcount
                    """
                )
            )
            {
                Owns = ["row", "rowgroup", "caption"],
            },
            new(
                "treeitem",
                NameFrom.Content,
                ["checked", "disabled", "expanded", "haspopup", "level", "posinset", "selected", "setsize"]
            )
            {
                Within = ["group", "tree"],
            },
        ];

    static string[] Words(string words) => [.. WordList.Of(words)];
}
