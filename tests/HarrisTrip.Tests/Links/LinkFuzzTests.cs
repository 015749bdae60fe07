using CsCheck;
using HarrisTrip.Tests.Check;
using Xunit;

namespace HarrisTrip.Tests.Links;

/// <summary>
/// Whatever stands in a page or file, its addresses are read to the end, and what is said of them has a place in it.
/// </summary>
public class LinkFuzzTests
{
    static readonly System.Buffers.SearchValues<char> marks = System.Buffers.SearchValues.Create("%?#:/\\");

    static readonly Gen<string> css = Pieces(
        "url(",
        "src(",
        "image-set(",
        "@import ",
        "@namespace ",
        "\"",
        "'",
        ")",
        "(",
        ";",
        "{",
        "}",
        "/*",
        "*/",
        "\\",
        "\\75",
        "\n",
        " ",
        "a.png",
        "é",
        "\ud800",
        "data:,"
    );
    static readonly Gen<string> json = Pieces(
        "{",
        "}",
        "[",
        "]",
        ":",
        ",",
        "\"url\"",
        "\"src\"",
        "\"@id\"",
        "\"https://example.org/a\"",
        "\"\\ud800\"",
        "\"é\"",
        "1",
        "null",
        "//",
        "\n",
        "\""
    );
    static readonly Gen<string> xml = Pieces(
        "<urlset>",
        "<loc>",
        "</loc>",
        "<link href='/a'",
        "/>",
        "</urlset>",
        "<![CDATA[",
        "]]>",
        "<!DOCTYPE a [<!ENTITY b '/c'>]>",
        "&b;",
        "&lt;",
        "/none",
        "https://example.org/a",
        "é",
        "\n",
        "\0",
        "<?xml version='1.0'?>"
    );
    static readonly Gen<string> addresses = Pieces(
        "/",
        "..",
        ".",
        "?",
        "#",
        "%",
        "%2e",
        "%2F",
        "%00",
        "\\",
        ":",
        "@",
        "[",
        "]",
        "//",
        "a",
        "é",
        " ",
        "\t",
        "\n",
        "http:",
        "mailto:",
        "tel:",
        "javascript:",
        "file:",
        "localhost",
        "example.org",
        "99999",
        "\ud800"
    );

    [Fact]
    public void A_style_sheet_a_manifest_and_a_sitemap_of_scraps_are_read_to_the_end() =>
        Gen.Select(css, json, xml)
            .Sample(
                (style, manifest, map) =>
                    new Folder("https://example.org/")
                        .WithFile("a.css", style)
                        .WithFile("a.webmanifest", manifest)
                        .WithFile("a.xml", map)
                        .All()
                        .All(fault =>
                            fault.At.Line
                                <= Lines(
                                    fault.At.Path switch
                                    {
                                        "a.css" => style,
                                        "a.xml" => map,
                                        _ => manifest,
                                    }
                                )
                            && fault.At.Column >= 1
                        ),
                iter: 3_000
            );

    [Fact]
    public void An_address_of_scraps_is_judged() =>
        Gen.Select(addresses, addresses, addresses)
            .Sample(
                (link, start, refresh) =>
                {
                    static string Quoted(string text) => text.Replace("\"", "&quot;", StringComparison.Ordinal);
                    return new Folder("https://example.org/")
                        .With(
                            "a/index.html",
                            $"<a href=\"{Quoted(link)}\">x</a><img alt=\"\" srcset=\"{Quoted(link)}\"><p style=\"a:url({Quoted(link)})\">",
                            $"<base href=\"{Quoted(start)}\"><meta http-equiv=refresh content=\"0;{Quoted(refresh)}\">"
                        )
                        .All()
                        .All(fault => fault.At.Path == "a/index.html");
                },
                iter: 3_000
            );

    [Fact]
    public void Whatever_a_file_is_called_CSS_can_name_it_by_escapes() =>
        Gen.Char['\u0020', '\u2fff']
            .Array[1, 20]
            .Select(chars => new string(chars).Trim())
            .Where(name => name.Length > 0 && name.AsSpan().IndexOfAny(marks) < 0 && name is not ("." or ".."))
            .Sample(
                name =>
                {
                    var escaped = string.Concat(name.Select(c => $"\\{(int)c:x6}"));
                    return !new Folder()
                        .WithFile(name)
                        .WithFile(
                            "a.css",
                            $"a {{ b: url({escaped}) }} c {{ d: url('{escaped}') }} @import \"{escaped}\";"
                        )
                        .Faults("asset-missing")
                        .Any();
                },
                iter: 2_000
            );

    static Gen<string> Pieces(params string[] pieces) =>
        Gen.Int[0, pieces.Length - 1].Array[0, 25].Select(picked => string.Concat(picked.Select(i => pieces[i])));

    static int Lines(string text) => text.Split('\n', '\r', '\f').Length;
}
