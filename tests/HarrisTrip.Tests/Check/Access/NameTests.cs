using HarrisTrip.Diagnostics;
using Xunit;

namespace HarrisTrip.Tests.Check.Access;

/// <summary>What a thing is called for those who cannot see it, in all the ways that HTML and ARIA allow.</summary>
public class NameTests
{
    [Theory]
    [InlineData("<a href=\"/\">Home</a>")]
    [InlineData("<a href=\"/\"><img src=\"h.png\" alt=\"Home\"></a>")]
    [InlineData("<a href=\"/\" aria-label=\"Home\"><img src=\"h.png\" alt=\"\"></a>")]
    [InlineData("<a href=\"/\" title=\"Home\"></a>")]
    [InlineData("<a href=\"/\" aria-labelledby=\"t\"></a><span id=\"t\" hidden>Home</span>")]
    [InlineData("<a href=\"/\"><svg><title>Home</title></svg></a>")]
    [InlineData("<a href=\"/\"><span style=\"position: absolute; left: -999px\">Home</span></a>")]
    [InlineData("<a href=\"/\" style=\"display: none\"></a>")]
    [InlineData("<a href=\"/\" aria-hidden=\"true\" tabindex=\"-1\"></a>")]
    [InlineData("<div hidden><a href=\"/\"></a></div>")]
    [InlineData("<a name=\"quay\"></a>")]
    [InlineData("<style>.home::before { content: \"Home\" }</style><a href=\"/\" class=\"home\"></a>")]
    [InlineData("<style>.gone { display: none }</style><a href=\"/\" class=\"gone\"></a>")]
    [InlineData("<details><summary>More</summary><a href=\"/\"></a></details>")]
    public void A_link_has_a_name(string body) => Assert.Empty(Errors(body, "link-name-missing"));

    [Theory]
    [InlineData("<a href=\"/\"></a>")]
    [InlineData("<a href=\"/\"><img src=\"h.png\" alt=\"\"></a>")]
    [InlineData("<a href=\"/\"><span hidden>Home</span></a>")]
    [InlineData("<a href=\"/\"><span aria-hidden=\"true\">×</span></a>")]
    [InlineData("<a href=\"/\"><span style=\"visibility: hidden\">Home</span></a>")]
    [InlineData("<a href=\"/\" aria-labelledby=\"none\"></a>")]
    [InlineData("<a href=\"/\" aria-label=\" \"></a>")]
    [InlineData("<span role=\"link\" tabindex=\"0\"></span>")]
    [InlineData("<a href=\"/\" role=\"none\"></a>")]
    [InlineData(
        "<style>nav .gone { display: none }</style><nav><a href=\"/\"><span class=\"gone\">Home</span></a></nav>"
    )]
    [InlineData("<a href=\"/\"><svg><path d=\"M0 0\"/></svg></a>")]
    public void A_link_has_none(string body) => Assert.Single(Errors(body, "link-name-missing"));

    [Theory]
    [InlineData("<button>Send</button>", 0)]
    [InlineData("<button></button>", 1)]
    [InlineData("<button aria-label=\"Send\"></button>", 0)]
    [InlineData("<button title=\"Send\"></button>", 0)]
    [InlineData("<button value=\"Send\"></button>", 1)]
    [InlineData("<input type=\"submit\">", 0)]
    [InlineData("<input type=\"reset\">", 0)]
    [InlineData("<input type=\"submit\" value=\"\">", 1)]
    [InlineData("<input type=\"button\">", 1)]
    [InlineData("<input type=\"button\" value=\"Send\">", 0)]
    [InlineData("<input type=\"image\" src=\"s.png\">", 1)]
    [InlineData("<input type=\"image\" src=\"s.png\" alt=\"\">", 1)]
    [InlineData("<input type=\"image\" src=\"s.png\" alt=\"Send\">", 0)]
    [InlineData("<label>Send<button></button></label>", 0)]
    [InlineData("<span role=\"button\" tabindex=\"0\"></span>", 1)]
    [InlineData("<button role=\"none\"></button>", 1)]
    [InlineData("<button style=\"display:none;\"></button>", 0)]
    public void A_button_says_what_it_does(string body, int faults) =>
        Assert.Equal(faults, Errors(body, "button-name-missing").Count);

    [Theory]
    [InlineData("<input>", 1)]
    [InlineData("<label>Name <input></label>", 0)]
    [InlineData("<label for=\"n\">Name</label><input id=\"n\">", 0)]
    [InlineData("<label for=\"n\" hidden>Name</label><input id=\"n\">", 1)]
    [InlineData("<label for=\"n\"></label><input id=\"n\">", 1)]
    [InlineData("<label for=\"other\">Name <input></label>", 1)]
    [InlineData("<input placeholder=\"Name\">", 0)]
    [InlineData("<input title=\"Name\">", 0)]
    [InlineData("<input value=\"Name\">", 1)]
    [InlineData("<input type=\"hidden\">", 0)]
    [InlineData("<input type=\"file\">", 1)]
    [InlineData("<input type=\"checkbox\"> Send me news", 1)]
    [InlineData("<label><input type=\"checkbox\"> Send me news</label>", 0)]
    [InlineData("<label><select><option>Harbour</option></select></label>", 1)]
    [InlineData("<label>Place <select><option>Harbour</option></select></label>", 0)]
    [InlineData("<select><option>Harbour</option></select>", 1)]
    [InlineData("<textarea></textarea>", 1)]
    [InlineData("<div role=\"textbox\"></div>", 1)]
    [InlineData("<label>Name <div role=\"textbox\"></div></label>", 1)]
    [InlineData("<div role=\"textbox\" aria-labelledby=\"n\"></div><p id=\"n\">Name</p>", 0)]
    [InlineData("<div role=\"checkbox\" aria-checked=\"true\">News</div>", 0)]
    [InlineData("<div role=\"switch\" aria-checked=\"true\"></div>", 1)]
    [InlineData("<div role=\"slider\" aria-valuenow=\"3\" tabindex=\"0\"></div>", 1)]
    [InlineData("<div role=\"option\" aria-selected=\"true\"></div>", 1)]
    public void A_field_has_a_label(string body, int faults) =>
        Assert.Equal(faults, Errors(body, "field-name-missing").Count);

    [Theory]
    [InlineData("<img src=\"h.png\">", 1)]
    [InlineData("<img src=\"h.png\" alt=\"\">", 0)]
    [InlineData("<img src=\"h.png\" alt=\" \">", 1)]
    [InlineData("<img src=\"h.png\" title=\"Harbour\">", 0)]
    [InlineData("<img src=\"h.png\" role=\"none\">", 0)]
    [InlineData("<img src=\"h.png\" aria-hidden=\"true\">", 0)]
    [InlineData("<img src=\"h.png\" alt=\"\" tabindex=\"0\">", 1)]
    [InlineData("<figure><img src=\"h.png\"><figcaption>Harbour</figcaption></figure>", 1)]
    [InlineData("<div role=\"img\"></div>", 1)]
    [InlineData("<div role=\"img\" aria-label=\"Harbour\"></div>", 0)]
    [InlineData("<svg role=\"img\"><path d=\"M0 0\"/></svg>", 1)]
    [InlineData("<svg role=\"img\"><title>Harbour</title></svg>", 0)]
    [InlineData("<svg role=\"img\"><g><title>Harbour</title></g></svg>", 1)]
    [InlineData("<svg><circle role=\"graphics-symbol\" r=\"3\"/></svg>", 1)]
    [InlineData("<svg><path d=\"M0 0\"/></svg>", 0)]
    [InlineData("<object data=\"h.png\"></object>", 1)]
    [InlineData("<object data=\"h.png\" title=\"Harbour\"></object>", 0)]
    [InlineData("<object data=\"h.html\"></object>", 0)]
    [InlineData("<map name=\"m\"><area href=\"/\"></map>", 1)]
    [InlineData("<map name=\"m\"><area href=\"/\" alt=\"Home\"></map>", 0)]
    public void A_picture_is_described(string body, int faults) =>
        Assert.Equal(faults, Errors(body, "image-alt-missing").Count);

    [Theory]
    [InlineData("<iframe src=\"a.html\"></iframe>", "frame-title-missing", 1)]
    [InlineData("<iframe src=\"a.html\" title=\"\"></iframe>", "frame-title-missing", 1)]
    [InlineData("<iframe src=\"a.html\" name=\"map\"></iframe>", "frame-title-missing", 1)]
    [InlineData("<iframe src=\"a.html\" tabindex=\"-1\"></iframe>", "frame-title-missing", 0)]
    [InlineData("<iframe src=\"a.html\" hidden></iframe>", "frame-title-missing", 0)]
    [InlineData("<details><summary></summary>Text</details>", "control-name-missing", 1)]
    [InlineData("<details><summary>The wall</summary>Text</details>", "control-name-missing", 0)]
    [InlineData("<div role=\"menu\"><div role=\"menuitem\"></div></div>", "control-name-missing", 1)]
    [InlineData("<meter value=\"1\"></meter>", "control-name-missing", 1)]
    [InlineData("<label>Ships <meter value=\"1\"></meter></label>", "control-name-missing", 0)]
    [InlineData("<h2></h2>", "heading-empty", 1)]
    [InlineData("<h2><img src=\"h.png\" alt=\"\"></h2>", "heading-empty", 1)]
    [InlineData("<h2 hidden></h2>", "heading-empty", 0)]
    [InlineData("<h2 aria-hidden=\"true\"></h2>", "heading-empty", 0)]
    [InlineData("<h2 aria-label=\"Wall\"></h2>", "heading-empty", 0)]
    [InlineData("<div role=\"heading\" aria-level=\"2\"></div>", "heading-empty", 1)]
    [InlineData("<button aria-label=\"OK\">Next</button>", "label-not-in-name", 1)]
    [InlineData("<button aria-label=\"Next, please\">next</button>", "label-not-in-name", 0)]
    [InlineData("<button aria-label=\"Read more now\">Read <b>more</b> now</button>", "label-not-in-name", 0)]
    [InlineData("<button aria-label=\"Close\">X</button>", "label-not-in-name", 0)]
    [InlineData("<a href=\"/\" aria-label=\"Discover Italy\">Discover It</a>", "label-not-in-name", 1)]
    [InlineData("<a href=\"/\" aria-label=\"Plans\">Plans (PDF)</a>", "label-not-in-name", 0)]
    public void A_name_is_asked_of_what_needs_one(string body, string rule, int faults) =>
        Assert.Equal(faults, Errors(body, rule).Count);

    static List<Diagnostic> Errors(string body, string rule) =>
        [.. new Folder().With("index.html", body).Faults(rule).Where(d => d.Severity == Severity.Error)];
}
