using HarrisTrip.Tests.Sites;
using Xunit;

namespace HarrisTrip.Tests.Safety;

public class BodyPayloadTests
{
    const string Head =
        "---\ntitle: Harbour opens\npublished: 2026-01-02T09:00:00Z\nimages:\n  - file: harbour.png\n    "
        + "alt: A ship\n    credit: Port office\n---\n";

    /// <summary>Every place of a body where an author writes; {0} is the payload.</summary>
    public static TheoryData<string> Places =>
        [
            "{0}\n",
            "## {0}\n",
            "{0}\n===\n",
            "# {0}\n",
            "> {0}\n",
            "- {0}\n  - {0}\n",
            "1. {0}\n",
            "*{0}* **{0}** ~~{0}~~\n",
            "`{0}`\n",
            "    {0}\n",
            "```{0}\n{0}\n```\n",
            "~~~ {0}\n{0}\n~~~\n",
            "[{0}](https://example.org/)\n",
            "[words](https://example.org/ \"{0}\")\n",
            "[words](https://example.org/ '{0}')\n",
            "[words](https://example.org/ ({0}))\n",
            "[words]({0})\n",
            "[words](<{0}>)\n",
            "[words](https://example.org/{0})\n",
            "[words](<https://example.org/{0}>)\n",
            "[words](<mailto:a@example.org?subject={0}>)\n",
            "[words](<#{0}>)\n",
            "[words](<tel:{0}>)\n",
            "[words][ref]\n\n[ref]: {0} \"{0}\"\n",
            "[words][ref]\n\n[ref]: <{0}> '{0}'\n",
            "[{0}]\n\n[{0}]: https://example.org/\n",
            "<{0}>\n",
            "<https://example.org/{0}>\n",
            "<{0}@example.org>\n",
            "![{0}](harbour.png)\n",
            "![](harbour.png \"{0}\")\n",
            "![]({0})\n",
            "![](<{0}>)\n",
            "[![](harbour.png)](<{0}>)\n",
            "text ![{0}](harbour.png) text\n",
            "| {0} | b |\n|---|:-:|\n| {0} | {0} |\n",
            "a[^1]\n\n[^1]: {0}\n",
            "a[^{0}]\n\n[^{0}]: {0}\n",
            "::: note {0}\n{0}\n:::\n",
            "::: pull_quote\n{0}\n— {0}\n:::\n",
            "::: timeline\n- **{0}** {0}\n:::\n",
            "::: qa\n### {0}\n{0}\n:::\n",
            "::: chart {0}\n| {0} | b |\n|---|---|\n| {0} | 3{0} |\n:::\n",
            "::: {0}\nwords\n:::\n",
            "a\\\n{0}  \n{0}\n",
            "\\{0}\n",
            "&{0};&#{0};\n",
        ];

    /// <summary>Addresses that run something, or lead to another host while they look as if they did not.</summary>
    public static TheoryData<string> Addresses =>
        [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "javascript&colon;alert(1)",
            "java&#115;cript:alert(1)",
            "javascript&#x3a;alert(1)",
            "&#1;javascript:alert(1)",
            "&#32;javascript:alert(1)",
            "java&Tab;script:alert(1)",
            "java&NewLine;script:alert(1)",
            "java&#13;script:alert(1)",
            "\\javascript:alert(1)",
            "javascript\\:alert(1)",
            "vbscript:alert(1)",
            "data:text/html,<script>alert(1)</script>",
            "data:image/svg+xml;base64,PHN2Zz4=",
            "blob:https://example.org/1",
            "file:///etc/passwd",
            "view-source:javascript:alert(1)",
            "//evil.example/",
            "\\\\\\\\evil.example/",
            "/\\\\evil.example/",
            "\\\\/evil.example/",
            "/&Tab;/evil.example/",
            "/&#10;\\\\evil.example/",
            "&Tab;//evil.example/",
            "&#1;//evil.example/",
            "http:evil.example",
            "https:/evil.example",
            "https:\\\\\\\\evil.example",
            "http://",
            "C:\\\\Windows\\\\win.ini",
        ];

    [Theory]
    [MemberData(nameof(Places))]
    public void No_payload_comes_alive_wherever_it_stands_in_a_body(string place)
    {
        foreach (var payload in Payloads.All.Append(Payloads.Together))
        {
            var (_, bundle) = Build.Article(Head + place.Replace("{0}", payload, StringComparison.Ordinal));

            Assert.Contains("index.html", bundle.Files.Keys);
            LivePage.AssertHarmless(bundle);
        }
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void An_escaped_payload_is_text_wherever_it_stands_in_a_body(string place)
    {
        var payload = string.Concat(
            Payloads.Together.Select(c => char.IsAsciiLetterOrDigit(c) || c == ' ' ? c.ToString() : $"&#{(int)c};")
        );

        var (_, bundle) = Build.Article(Head + place.Replace("{0}", payload, StringComparison.Ordinal));

        LivePage.AssertHarmless(bundle);
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public void An_address_that_runs_or_misleads_is_refused_and_never_printed(string address)
    {
        foreach (
            var place in (string[])
                [
                    "[words]({0})\n",
                    "[words](<{0}>)\n",
                    "[words][a]\n\n[a]: {0}\n",
                    "[words][a]\n\n[a]: <{0}>\n",
                    "[![](harbour.png)]({0})\n",
                    "[![](harbour.png)](<{0}>)\n",
                    "![]({0})\n",
                ]
        )
        {
            var (result, bundle) = Build.Article(Head + place.Replace("{0}", address, StringComparison.Ordinal));

            Assert.True(result.Failed, place);
            LivePage.AssertHarmless(bundle);
            Assert.All(
                LivePage.Of(bundle).SelectMany(p => p.Page.Links),
                link => Assert.DoesNotContain("evil", link.GetAttribute("href"), StringComparison.OrdinalIgnoreCase)
            );
        }
    }
}
