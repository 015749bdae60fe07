using System.Text.RegularExpressions;
using Xunit;

namespace HarrisTrip.Tests.Sites;

/// <summary>What the publisher puts into the menu and the foot of every page.</summary>
public sealed partial class MenuTests
{
    [Fact]
    public void The_menu_leads_where_site_yaml_says_and_in_its_order()
    {
        var (result, bundle) = Site(
            """
            menu:
              - about
              - Harbour
              - {to: Markets, title: Trade}
              - {to: /archive/, title: By month}
              - {to: "https://shop.example.org/", title: Shop}
              - {to: /, title: Front page}

            """
        );

        Assert.False(result.Failed, result.Diagnostics.Lines());
        Assert.Equal(
            [
                "../about/|About this paper",
                "../category/harbour/|Harbour",
                "../category/markets/|Trade",
                "../archive/|By month",
                "https://shop.example.org/|Shop",
                "../|Front page",
            ],
            Menu(bundle.Text("quay/index.html"))
        );
        Assert.Contains(
            "<a href=\"./\" aria-current=\"page\">About this paper</a>",
            bundle.Text("about/index.html").Replace("../about/", "./", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_foot_has_the_publishers_links_beside_its_own()
    {
        var (result, bundle) = Site("foot: [about]\n");

        Assert.False(result.Failed, result.Diagnostics.Lines());
        var foot = bundle.Text("quay/index.html").Split("<footer")[1];
        Assert.Contains("../archive/", foot, StringComparison.Ordinal);
        Assert.Contains(">About this paper</a>", foot, StringComparison.Ordinal);
    }

    [Fact]
    public void One_article_is_built_without_the_pages_that_menus_lead_to()
    {
        var (result, _) = Sites.Build.Site(
            Folder("menu: [{to: /archive/, title: By month}]\n"),
            o => o with { Single = "quay/index.md" }
        );

        Assert.False(result.Failed, result.Diagnostics.Lines());
        Assert.DoesNotContain("article-unknown", result.Rules());
    }

    [Fact]
    public void A_category_without_an_article_stops_no_publication()
    {
        var (result, bundle) = Site("categories: [Harbour, Ferries]\nmenu: [Harbour, Ferries]\n");

        Assert.False(result.Failed, result.Diagnostics.Lines());
        Assert.Contains("article-unknown", result.Rules());
        Assert.Equal(["../category/harbour/|Harbour"], Menu(bundle.Text("quay/index.html")));
    }

    [Theory]
    [InlineData(
        "menu: [Harbor]\n",
        "article-unknown",
        "2:8",
        "`menu` names `Harbor`, but no category has that name, and no article that slug. Did you mean `Harbour`?"
    )]
    [InlineData(
        "foot:\n  - {to: /arhcive/, title: By month}\n",
        "article-unknown",
        "3:10",
        "`foot` leads to `/arhcive/`, but there is nothing at that path, so it is left out. Correct the path, which begins at the root of the site."
    )]
    [InlineData(
        "menu: [/archive/]\n",
        "key-missing",
        "2:8",
        "`menu` has no title for `/archive/`. Write it as `{to: /archive/, title: …}`."
    )]
    [InlineData(
        "menu: [later]\n",
        "article-unknown",
        "2:8",
        "`menu` names `later`, which is a draft, so it is left out. Remove it, or name a published article."
    )]
    public void A_link_that_leads_nowhere_is_told_at_its_line(string settings, string rule, string place, string words)
    {
        var (result, _) = Site(settings);

        var fault = Assert.Single(result.Diagnostics, d => d.Rule.Name == rule);
        Assert.Equal(($"articles/site.yaml:{place}", words), (fault.At.ToString(), $"{fault.Message} {fault.Help}"));
    }

    /// <summary>An article that is not published yet comes into the menu when it is.</summary>
    [Theory]
    [InlineData("2026-06-01T12:00:00Z", false)]
    [InlineData("2026-06-03T12:00:00Z", true)]
    public void What_is_embargoed_comes_into_the_menu_when_it_is_published(string now, bool isThere)
    {
        var (result, bundle) = Sites.Build.Site(
            Folder("menu: [soon, about]\n")
                .With("soon/index.md", Article("The new market hall", "published: 2026-06-02T09:00:00Z\n")),
            o => o with { Now = DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture) }
        );

        Assert.False(result.Failed, result.Diagnostics.Lines());
        Assert.Equal(
            isThere,
            Menu(bundle.Text("quay/index.html")).Contains("../soon/|The new market hall", StringComparer.Ordinal)
        );
    }

    static List<string> Menu(string page) =>
        [
            .. Link()
                .Matches(page.Split("<nav class=\"menu\"")[1].Split("</nav>")[0])
                .Select(link => $"{link.Groups["to"].Value}|{link.Groups["name"].Value}"),
        ];

    static (BuildResult Result, MemoryBundle Bundle) Site(string settings) => Sites.Build.Site(Folder(settings));

    static MemoryFolder Folder(string settings) =>
        new MemoryFolder()
            .With("site.yaml", "title: Harbour Post\n" + settings)
            .With("quay/index.md", Article("The new quay", "published: 2026-01-02T09:00:00Z\ncategory: Harbour\n"))
            .With("fish/index.md", Article("The price of fish", "published: 2026-01-03T09:00:00Z\ncategory: Markets\n"))
            .With("about/index.md", Article("About this paper", "published: 2026-01-01T09:00:00Z\ncategory: Harbour\n"))
            .With("later/index.md", Article("What comes later", "draft: true\n"));

    static string Article(string title, string matter) =>
        $"---\ntitle: {title}\n{matter}standfirst: What everybody at the harbour has to know of it, told by those who "
        + $"work there.\n---\n\nWords of the harbour.\n";

    [GeneratedRegex("<a href=\"(?<to>[^\"]*)\"[^>]*>(?<name>[^<]*)</a>")]
    private static partial Regex Link();
}
