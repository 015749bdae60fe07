using HarrisTrip.Diagnostics;
using Xunit;

namespace HarrisTrip.Tests.Check.Access;

/// <summary>Roles, states and properties: what is an error, what is a doubt, what is right.</summary>
public class AriaTests
{
    [Theory]
    [InlineData("<div aria-hiden=\"true\">Wall</div>", "aria-attribute-unknown")]
    [InlineData("<div role=\"checkbox\" aria-checked=\"maybe\" aria-label=\"Wall\"></div>", "aria-value-invalid")]
    [InlineData("<div role=\"heading\" aria-level=\"0\">Wall</div>", "aria-value-invalid")]
    [InlineData("<div role=\"slider\" aria-valuenow=\"much\" aria-label=\"Wall\"></div>", "aria-value-invalid")]
    [InlineData("<div aria-live=\"loud\">Wall</div>", "aria-value-invalid")]
    [InlineData("<div aria-relevant=\"text nothing\">Wall</div>", "aria-value-invalid")]
    [InlineData("<button aria-controls=\"none\">Wall</button>", "aria-reference-broken")]
    [InlineData("<div aria-label=\"Wall\">Wall</div>", "aria-not-allowed")]
    [InlineData("<strong aria-label=\"Wall\">Wall</strong>", "aria-not-allowed")]
    [InlineData("<div role=\"paragraph\" aria-label=\"Wall\">Wall</div>", "aria-not-allowed")]
    [InlineData("<button aria-sort=\"none\">Wall</button>", "aria-not-allowed")]
    [InlineData("<h2 aria-checked=\"true\">Wall</h2>", "aria-not-allowed")]
    [InlineData("<div aria-expanded=\"true\">Wall</div>", "aria-not-allowed")]
    [InlineData("<audio controls src=\"w.mp3\" aria-checked=\"true\"></audio>", "aria-not-allowed")]
    [InlineData("<ul><li role=\"tab\">Wall</li></ul>", "role-not-allowed")]
    [InlineData("<table><tr><td role=\"button\">Wall</td></tr></table>", "role-not-allowed")]
    [InlineData("<br aria-live=\"polite\">", "role-not-allowed")]
    [InlineData("<div role=\"buton\">Wall</div>", "role-unknown")]
    [InlineData("<div role=\"widget\">Wall</div>", "role-unknown")]
    [InlineData("<div role=\"checkbox\">Wall</div>", "role-state-missing")]
    [InlineData("<div role=\"heading\">Wall</div>", "role-state-missing")]
    [InlineData("<div role=\"combobox\" aria-label=\"Wall\"></div>", "role-state-missing")]
    [InlineData("<div role=\"separator\" tabindex=\"0\"></div>", "role-state-missing")]
    [InlineData("<div role=\"listitem\">Wall</div>", "role-parent-missing")]
    [InlineData(
        "<div role=\"list\"><div role=\"group\"><div role=\"listitem\">Wall</div></div></div>",
        "role-parent-missing"
    )]
    [InlineData("<div role=\"list\"><div role=\"button\">Wall</div></div>", "role-child-wrong")]
    [InlineData("<ul role=\"menu\"><li>Wall</li></ul>", "role-child-wrong")]
    [InlineData("<img src=\"w.png\" alt=\"\" aria-describedby=\"w\"><p id=\"w\">Wall</p>", "role-none-conflict")]
    [InlineData("<ul role=\"none\" aria-label=\"Wall\"><li>Wall</li></ul>", "role-none-conflict")]
    [InlineData("<button role=\"none\">Wall</button>", "role-none-conflict")]
    [InlineData("<p aria-hidden=\"true\"><a href=\"/\">Wall</a></p>", "aria-hidden-focus")]
    [InlineData("<details aria-hidden=\"true\"><summary>Wall</summary></details>", "aria-hidden-focus")]
    [InlineData("<p aria-hidden=\"true\" tabindex=\"0\">Wall</p>", "aria-hidden-focus")]
    [InlineData("<button>Wall <span tabindex=\"0\">1</span></button>", "control-in-control")]
    [InlineData("<ul><li role=\"button\" tabindex=\"0\">Wall</li></ul>", "role-not-allowed")]
    [InlineData("<main role=\"navigation\">Wall</main>", "role-not-allowed")]
    [InlineData("<input type=\"password\" role=\"button\" aria-label=\"Wall\">", "role-not-allowed")]
    [InlineData("<label>Wall <input type=\"radio\" aria-checked=\"true\"></label>", "aria-repeats-html")]
    public void Is_an_error(string body, string rule) => Assert.Contains(Severity.Error, Severities(body, rule));

    [Theory]
    [InlineData("<div role=\"buton button\" tabindex=\"0\">Wall</div>", "role-unknown")]
    [InlineData("<div role=\"directory\">Wall</div>", "role-deprecated")]
    [InlineData("<nav role=\"navigation\">Wall</nav>", "role-redundant")]
    [InlineData("<p aria-describedby=\"none\">Wall</p>", "aria-reference-broken")]
    [InlineData("<button aria-controls=\"none\" aria-expanded=\"false\">Wall</button>", "aria-reference-broken")]
    [InlineData("<h2 aria-expanded=\"true\">Wall</h2>", "aria-not-allowed")]
    [InlineData("<p aria-disabled=\"true\">Wall</p>", "aria-not-allowed")]
    [InlineData("<p hidden aria-hidden=\"true\">Wall</p>", "aria-repeats-html")]
    public void Is_a_doubt(string body, string rule) => Assert.Equal([Severity.Warning], Severities(body, rule));

    [Theory]
    [InlineData(
        "<button aria-expanded=\"false\" aria-haspopup=\"menu\" aria-controls=\"w\">Wall</button><div id=\"w\">Wall</div>"
    )]
    [InlineData("<div role=\"none\"><a href=\"/\">Wall</a></div>")]
    [InlineData("<ul role=\"tablist\"><li role=\"tab\" aria-selected=\"true\" tabindex=\"0\">Wall</li></ul>")]
    [InlineData("<div role=\"list\"><div><div role=\"listitem\">Wall</div></div></div>")]
    [InlineData("<div role=\"list\" aria-owns=\"w\"></div><div id=\"w\" role=\"listitem\">Wall</div>")]
    [InlineData("<ul role=\"menu\"><li role=\"none\"><a role=\"menuitem\" href=\"/\">Wall</a></li></ul>")]
    [InlineData(
        "<div aria-hidden=\"true\"><button tabindex=\"-1\">Wall</button> <button disabled>Quay</button> <input type=\"hidden\"></div>"
    )]
    [InlineData("<div aria-hidden=\"true\" style=\"display: none\"><a href=\"/\">Wall</a></div>")]
    [InlineData("<svg role=\"img\" aria-label=\"Wall\"><path d=\"M0 0\"/></svg>")]
    [InlineData("<div role=\"invalid\" style=\"display: none\">Wall</div>")]
    [InlineData("<div role=\"\">Wall</div>")]
    [InlineData("<section aria-label=\"Wall\">Wall</section>")]
    [InlineData("<a href=\"/\" role=\"button\" aria-pressed=\"false\">Wall</a>")]
    [InlineData("<label>Wall <input type=\"checkbox\" role=\"switch\"></label>")]
    [InlineData("<table role=\"grid\" aria-label=\"Wall\"><tr><td aria-selected=\"true\">Wall</td></tr></table>")]
    [InlineData("<input type=\"password\" aria-required=\"true\" aria-label=\"Wall\">")]
    [InlineData("<div role=\"progressbar\" aria-label=\"Wall\"></div>")]
    [InlineData("<hr>")]
    public void Is_right(string body) =>
        Assert.DoesNotContain(
            new Folder().With("index.html", body).All(),
            d => d.Severity == Severity.Error && d.Rule.Groups.Contains(RuleGroup.Aria)
        );

    static IEnumerable<Severity> Severities(string body, string rule) =>
        new Folder().With("index.html", body).Faults(rule).Select(d => d.Severity);
}
