using HarrisTrip.Diagnostics;
using HarrisTrip.Tests.Sites;
using Xunit;

namespace HarrisTrip.Tests.Check;

/// <summary>
/// Code that a template, a shortcode or another Markdown left behind is never published; prose with the same signs is.
/// </summary>
public class LeftoverTests
{
    const string Rule = "template-leftover";

    [Fact]
    public void Each_piece_of_code_in_a_paragraph_is_told_in_its_order()
    {
        var faults = Bodies
            .Faults(
                "And {{< youtube abc123 >}} and {{ site.title }} and \\<Chart data={x} /> and \\[what we learned](/tags/x/)."
            )
            .Where(d => d.Rule.Name == Rule)
            .ToList();
        Assert.All(
            new[] { "{{< youtube abc123 >}}", "{{ site.title }}", "<Chart data={x} />", "[what we learned](/tags/x/)" },
            code =>
                Assert.Single(faults, d => d.Message.StartsWith($"`{code}` was left here", StringComparison.Ordinal))
        );
        Assert.Equal(4, faults.Count);
    }

    [Theory]
    [InlineData("The quay {% include \"map.html\" %} is open.", "{% include")]
    [InlineData("{% asset_img quay.jpg %}", "{% asset_img")]
    [InlineData("{%- if page.ships -%}Ships{%- endif -%}", "{%- if")]
    [InlineData("{{< vimeo 146022717 >}}", "{{< vimeo")]
    [InlineData("{{% notice tip %}}Mind the gap{{% /notice %}}", "{{% notice")]
    [InlineData("By {{ author.name | upcase }}", "{{ author")]
    [InlineData("{{ image(path=\"quay.jpg\", width=300) }}", "{{ image")]
    [InlineData("{{#each ships}}one{{/each}}", "{{#each")]
    [InlineData("{{{ body }}}", "{{{ body")]
    [InlineData("{{ .Page.Title }} and {{ $ships }}", "{{ .Page")]
    [InlineData("{# to be written #}", "{# to be")]
    [InlineData("A ship **arrives {{ ship.*name* }}** today", "{{ ship.")]
    [InlineData("\\<%= ship.name %>", "<%= ship")]
    [InlineData("\\<?php the_title(); ?>", "<?php")]
    [InlineData("A ${ship.name} came in.", "${ship.name}")]
    [InlineData("\\<Map center={[1, 2]} />", "<Map")]
    [InlineData("\\<Note kind=\"tip\">Mind the gap\\</Note>", "<Note")]
    [InlineData("\\<Aside>Mind the gap\\</Aside>", "</Aside>")]
    [InlineData("[caption id=\"a1\" width=\"300\"]The quay[/caption]", "[caption")]
    [InlineData("[gallery ids=\"1,2,3\"]", "[gallery")]
    [InlineData("[embed]https://example.org/film[/embed]", "[embed]")]
    [InlineData("[vc_row full_width=\"yes\"]Ships[/vc_row]", "[vc_row")]
    [InlineData("[su_button url=\"https://example.org/\"]Go[/su_button]", "[su_button")]
    [InlineData("The quay \\[how it was built](/quay/wall/) opens.", "[how it was")]
    [InlineData("!\\[A ship](ship.png)", "![A ship]")]
    [InlineData("## The quay {: .wide}", "{: .wide}")]
    [InlineData("## The quay {#the-quay}", "{#the-quay}")]
    [InlineData("[[toc]]", "[[toc]]")]
    [InlineData("[TOC]", "[TOC]")]
    [InlineData("See [[Harbour wall|the wall]] for more.", "[[Harbour")]
    [InlineData("![[quay-plan.png]]", "![[quay")]
    [InlineData("import Map from '../Map.astro'", "import Map")]
    [InlineData("export const ships = 3", "export const")]
    [InlineData("@include('partials.map')", "@include(")]
    [InlineData("Written by {props.author}", "{props.author}")]
    [InlineData("{/* a note */}", "{/* a note")]
    [InlineData("> [!NOTE]\n> Mind the gap.", "[!NOTE]")]
    [InlineData("\\:::tip\nMind the gap.", ":::tip")]
    [InlineData("\\<!--more-->", "<!--more")]
    [InlineData("\\*|FNAME|\\*, good morning", "*|FNAME|*")]
    [InlineData("| Ship | From |\n| --- | --- |\n| {{ ship }} | Malmö |", "{{ ship }}")]
    public void Code_that_readers_would_see_is_an_error_at_its_line(string text, string found)
    {
        var faults = Bodies.Faults("Before it stands a paragraph.\n\n" + text);
        var fault = faults.FirstOrDefault(d =>
            d.Rule.Name == Rule
            && d.Severity == Severity.Error
            && d.Message.StartsWith($"`{found}", StringComparison.Ordinal)
        );
        Assert.True(fault is not null, faults.Lines());
        Assert.Equal(
            (
                "articles/story/index.md",
                9
                    + Math.Max(
                        0,
                        Array.FindIndex(
                            text.Split('\n'),
                            line => line.Contains(found[..3].TrimStart('<', ':'), StringComparison.Ordinal)
                        )
                    )
            ),
            (fault.At.Path, fault.At.Line)
        );
    }

    [Fact]
    public void It_is_told_at_the_line_of_a_paragraph_where_it_stands() =>
        Assert.Equal(
            9,
            Bodies
                .Faults("The first ship came in at noon,\nand the second\nwas {{ ship.name }}.")
                .Single(d => d.Rule.Name == Rule)
                .At.Line
        );

    [Theory]
    [InlineData("title: \"{{ page.title }}\"", 2)]
    [InlineData(
        "title: Harbour opens\nstandfirst: The new quay {% include x %} takes its first ship after four years of work.",
        3
    )]
    [InlineData("title: Harbour opens\nkey_points: [\"[gallery ids='3']\"]", 3)]
    [InlineData("title: Harbour opens\ndisclosure: \"Paid by [the port](https://example.org/port)\"", 3)]
    [InlineData(
        "title: Harbour opens\nimages:\n  - {file: harbour.png, alt: \"{{ alt }}\", credit: Port, lead: true}",
        4
    )]
    [InlineData(
        "title: Harbour opens\nimages:\n  - {file: harbour.png, alt: A ship, caption: \"[[Harbour plan]]\", credit: Port, lead: true}",
        4
    )]
    public void Front_matter_is_looked_at_as_the_text_is(string matter, int line) =>
        Assert.Contains(
            Build.Article($"---\n{matter}\npublished: 2026-01-02T09:00:00Z\n---\n\nText.\n").Result.Diagnostics,
            d => d.Rule.Name == Rule && d.Severity == Severity.Error && d.At.Line == line
        );

    [Theory]
    [InlineData("A set such as {a, b} or {x : x > 0}, and {{1}, {1, 2}}.")]
    [InlineData("In TeX: $\\frac{{a}}{b}$, $x^{{n+1}}$ and ${n}_{1}$, \\ref{sec.one}.")]
    [InlineData("He said [sic] that [Name withheld] paid [1] of [2].")]
    [InlineData("Press <Enter>, then <Ctrl>, for a List<String>.")]
    [InlineData("Write `{{ site.title }}` or `[gallery]` or `<Chart/>` in a template.")]
    [InlineData("```liquid\n{% include map.html %}\n```")]
    [InlineData("    {{ indented.code }}\n")]
    [InlineData("The answer was {\"ships\": {\"in\": 3}}, as JSON.")]
    [InlineData("Type {{ to open and }} to close it.")]
    [InlineData("Prices rose by 5% {see note} and 10%} more.")]
    [InlineData("It cost ${5} or $ {six}, she said.")]
    [InlineData("The gallery [gallery of modern art] and the [caption competition] are open; a [video] too.")]
    [InlineData("The mean [mean age=35, n=12] was low [adjusted OR=1.5].")]
    [InlineData("Export default rates rose; import duties from China fell.")]
    [InlineData("Write to @include or @section on the network.")]
    [InlineData("The total organic carbon [TOC] was high.")]
    [InlineData("An array [[1, 2], [3, 4]] and a pair [[x]].")]
    [InlineData("Ships went #1, then #2 {good}. C# and F# too; #if only.")]
    [InlineData("Ann & Ben <3 the quay; 3 < 4 > 2, <% of all.")]
    public void Prose_with_the_same_signs_is_no_code(string text) =>
        Assert.DoesNotContain(Bodies.Faults(text), d => d.Rule.Name == Rule);

    [Theory]
    [InlineData("No client wants to see pages of lorem ipsum.")]
    [InlineData("| Cell | Holds |\n| --- | --- |\n| B7 | TODO: the sum |")]
    [InlineData("The ship came from TKTK.")]
    [InlineData("Lorem ipsum dolor sit amet, consectetur adipiscing elit.")]
    [InlineData("TODO")]
    public void What_a_draft_leaves_behind_is_a_warning(string text) =>
        Assert.Equal(
            [Severity.Warning],
            Bodies.Faults(text).Where(d => d.Rule.Name == Rule).Select(d => d.Severity).Distinct()
        );

    [Theory]
    [InlineData("<p>{{ post.title }}</p>")]
    [InlineData("<p>By <b>{{ post</b>.author }}</p>")]
    [InlineData("<p>&lt;Chart data=&#34;x&#34; /&gt;</p>")]
    [InlineData("<p>[caption align=&quot;left&quot;]Ship[/caption]</p>")]
    [InlineData("<a href=\"%7B%7B%20site.url%20%7D%7D/quay/\">The quay</a>")]
    [InlineData("<a href=\"{{ site.url }}/quay/\">The quay</a>")]
    [InlineData("<img src=\"quay.png\" alt=\"{% t quay %}\">")]
    [InlineData("<p>By <span>undefined</span></p>")]
    [InlineData("<table><tr><td>[object Object]</td></tr></table>")]
    public void Pages_of_others_are_held_to_it_too(string body) =>
        Assert.Contains(new Folder().With("index.html", body).Faults(Rule), d => d.Severity == Severity.Error);

    [Theory]
    [InlineData("<pre>{{ post.title }}</pre>")]
    [InlineData("<p><samp>{% x %}</samp> and <kbd>[[x y z]]</kbd></p>")]
    [InlineData("<textarea>{{ post.title }}</textarea>")]
    [InlineData("<script type=\"text/x-template\"><p>{{ post.title }}</p></script>")]
    [InlineData("<template><p>{{ post.title }}</p></template>")]
    public void What_is_shown_as_code_is_left_alone(string body) =>
        Assert.Empty(new Folder().With("index.html", body).Faults(Rule));
}
