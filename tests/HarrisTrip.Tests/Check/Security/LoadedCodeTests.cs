using System.Security.Cryptography;
using System.Text;
using Xunit;

namespace HarrisTrip.Tests.Check.Security;

/// <summary>Scripts, styles, frames and forms: where they come from, and where they lead.</summary>
public class LoadedCodeTests
{
    static readonly string good = "sha256-" + Convert.ToBase64String(SHA256.HashData("count();"u8));
    static readonly string other = "sha512-" + Convert.ToBase64String(SHA512.HashData(Encoding.UTF8.GetBytes("other")));

    [Fact]
    public void A_file_of_the_folder_has_the_hash_that_the_page_says()
    {
        Assert.DoesNotContain(Scripts($"<script src=\"count.js\" integrity=\"{good}\"></script>").All(), IsIntegrity);
        Assert.DoesNotContain(
            Scripts(
                    $"<script src=\"count.js\" integrity=\"{good} sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\"></script>"
                )
                .All(),
            IsIntegrity
        );
        // Only the strongest counts.
        Assert.Equal(
            "integrity-mismatch",
            Assert
                .Single(Scripts($"<script src=\"count.js\" integrity=\"{good} {other}\"></script>").All(), IsIntegrity)
                .Rule.Name
        );
    }

    [Theory]
    [InlineData("<script src=\"https://cdn.example/a.js\"></script>", "integrity-missing")]
    [InlineData("<script src=\"//cdn.example/a.js\"></script>", "integrity-missing")]
    [InlineData("<link rel=\"stylesheet\" href=\"https://cdn.example/a.css\">", "integrity-missing")]
    [InlineData("<script src=\"https://example.org/a.js\"></script>", "")]
    [InlineData("<script src=\"a.js\"></script>", "")]
    [InlineData("<script type=\"text/template\" src=\"https://cdn.example/a.js\"></script>", "")]
    [InlineData("<link rel=\"preconnect\" href=\"https://cdn.example\">", "")]
    [InlineData("<script src=\"a.js\" integrity=\"md5-abc\"></script>", "integrity-invalid")]
    public void A_script_of_another_host_names_its_hash(string body, string rule) =>
        Assert.Equal(rule.Length == 0 ? [] : [rule], Scripts(body).All().Where(IsIntegrity).Select(d => d.Rule.Name));

    [Theory]
    [InlineData("<img alt=\"\" srcset=\"http://example.net/a.png 2x\">", 1)]
    [InlineData("<video poster=\"http://example.net/a.png\"></video>", 1)]
    [InlineData("<object data=\"http://example.net/a.pdf\"></object>", 1)]
    [InlineData("<svg><image href=\"http://example.net/a.png\"/></svg>", 1)]
    [InlineData("<style>p { background: url(http://example.net/a.png) }</style>", 1)]
    [InlineData("<p style=\"background: url('http://example.net/a.png')\">A</p>", 1)]
    [InlineData("<a href=\"http://example.net/\">A</a><link rel=\"canonical\" href=\"http://example.net/\">", 0)]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>", 0)]
    public void A_secure_page_loads_nothing_over_http(string body, int faults)
    {
        Assert.Equal(faults, new Folder("https://example.org/").With("index.html", body).Faults("mixed-content").Count);
        Assert.Empty(new Folder("http://example.org/").With("index.html", body).Faults("mixed-content"));
    }

    [Fact]
    public void A_style_sheet_loads_nothing_over_http() =>
        Assert.Single(
            new Folder()
                .WithFile("style.css", "p { background: url(http://example.net/a.png) }")
                .Faults("mixed-content")
        );

    [Theory]
    [InlineData("<a href=\"java&#10;script:a()\">A</a>")]
    [InlineData("<a href=\" &#x6A;avascript:a()\">A</a>")]
    [InlineData("<form action=\"JavaScript:a()\"></form>")]
    [InlineData("<iframe title=\"A\" src=\"javascript:a()\"></iframe>")]
    [InlineData("<button formaction=\"javascript:a()\">A</button>")]
    public void Code_in_an_address_is_found_however_it_is_written(string body) =>
        Assert.Single(new Folder().With("index.html", body).Faults("link-runs-code"));

    [Theory]
    [InlineData(
        "<form method=\"post\" action=\"http://example.org/\"><input type=\"password\"></form>",
        "form-insecure password-insecure"
    )]
    [InlineData("<form method=\"get\" action=\"/in\"><input type=\"password\"></form>", "password-insecure")]
    [InlineData("<form method=\"post\" action=\"/in\"><input type=\"password\"></form>", "")]
    [InlineData("<form><input type=\"password\"></form>", "")]
    [InlineData("<form action=\"http://localhost:8000/\"></form>", "")]
    public void What_readers_write_is_sent_in_safety(string body, string rules) =>
        Assert.Equal(
            rules,
            string.Join(
                ' ',
                new Folder()
                    .With("index.html", body)
                    .All()
                    .Select(d => d.Rule.Name)
                    .Where(r => r is "form-insecure" or "password-insecure")
                    .Order(StringComparer.Ordinal)
            )
        );

    static bool IsIntegrity(HarrisTrip.Diagnostics.Diagnostic fault) =>
        fault.Rule.Name.StartsWith("integrity", StringComparison.Ordinal);

    static Folder Scripts(string body) =>
        new Folder("https://example.org/").With("index.html", body).WithFile("count.js", "count();").WithFile("a.js");
}
