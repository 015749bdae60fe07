using Xunit;

namespace HarrisTrip.Tests.Check;

/// <summary>Web app manifests of any origin.</summary>
public class ManifestTests
{
    [Theory]
    [InlineData(
        "{\"name\": \"Post\", \"short_name\": \"Post\", \"lang\": \"pt-BR\", \"dir\": "
            + "\"ltr\", \"theme_color\": \"rebeccapurple\", \"background_color\": \"#fff\", \"icons\": [{\"src\": "
            + "\"p.png\", \"sizes\": \"4x3 ANY\", \"purpose\": \"any maskable\"}]}",
        null
    )]
    [InlineData(
        "{\"name\": \"Post\",\n}",
        "site.webmanifest:2:1 The manifest is not JSON: there is a comma before `}` with nothing after it."
    )]
    [InlineData("[]", "site.webmanifest:1:1 The manifest is a list or a value, not an object.")]
    [InlineData("{}", "site.webmanifest:1:1 The manifest has no `name`.")]
    [InlineData(
        "{\"name\": \"Post\",\n\"dir\": \"left\"}",
        "site.webmanifest:2:8 The manifest has a `dir` that is not one of ltr, rtl, auto: `left`."
    )]
    [InlineData(
        "{\"name\": \"Post\", \"lang\": \"english\"}",
        "site.webmanifest:1:26 The manifest has a `lang` that is not a language tag such as en or pt-BR: `english`."
    )]
    [InlineData(
        "{\"name\": \"Post\", \"theme_color\": \"paper\"}",
        "site.webmanifest:1:33 The manifest has a `theme_color` that is not a CSS colour, such as #fbf8f2: `paper`."
    )]
    [InlineData("{\"name\": [\"Post\"]}", "site.webmanifest:1:1 The manifest has a `name` that is not words.")]
    [InlineData(
        "{\"name\": \"Post\", \"icons\": [{\"src\": \"p.png\", \"sizes\": \"192\"}]}",
        "site.webmanifest:1:54 An icon has a `sizes` that is not sizes such as 192x192, or any: `192`."
    )]
    [InlineData(
        "{\"name\": \"Post\", \"icons\": [{\"sizes\": \"4x3\"}]}",
        "site.webmanifest:1:1 An icon has no `src`."
    )]
    [InlineData(
        "{\"name\": \"Post\", \"scope\": \"/news/\", \"start_url\": \"/\"}",
        "site.webmanifest:1:50 `start_url` `/` is outside `scope` `/news/`."
    )]
    public void What_browsers_would_leave_out_is_told_at_its_place(string manifest, string? fault)
    {
        var faults = Site(manifest).Faults("manifest-invalid");
        Assert.Equal(fault is null ? [] : [fault], faults.Select(d => $"{d.At} {d.Message}"));
    }

    [Theory]
    [InlineData("{\"manifest_version\": 3, \"name\": 7}")]
    [InlineData("{\"files\": [\"index.html\"]}")]
    [InlineData("no JSON")]
    public void Another_kind_of_list_may_be_called_a_manifest(string text) =>
        Assert.Empty(new Folder().With("index.html", "").WithFile("manifest.json", text).Faults("manifest-invalid"));

    static Folder Site(string manifest) =>
        new Folder("https://example.org/")
            .With("index.html", "")
            .WithFile("p.png")
            .WithFile("site.webmanifest", manifest);
}
