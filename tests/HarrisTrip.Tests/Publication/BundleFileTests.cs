using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using HarrisTrip.Tests.Outside;
using Xunit;

namespace HarrisTrip.Tests.Publication;

/// <summary>
/// What carries a bundle somewhere: archive, manifest, the list for S3, compressed twins. Read back by programs that
/// are not ours.
/// </summary>
public class BundleFileTests(BundleFileTests.Built built) : IClassFixture<BundleFileTests.Built>
{
    /// <summary>Prints each file of an archive: name, SHA-256, rights, date, and the first bad one.</summary>
    const string ListArchive = """
        import hashlib, json, sys, zipfile
        with zipfile.ZipFile(sys.argv[1]) as z:
            print(json.dumps([[i.filename, hashlib.sha256(z.read(i)).hexdigest(), i.external_attr >> 16, list(i.date_time)] for i in z.infolist()] + ([[z.testzip(), '', 0, []]] if z.testzip() else [])))
        """;

    /// <summary>What a browser has to be told of the files of the site.</summary>
    static readonly Dictionary<string, string> types = new(StringComparer.Ordinal)
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".txt"] = "text/plain; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".webp"] = "image/webp",
        [".avif"] = "image/avif",
        [".ico"] = "image/x-icon",
        [".webmanifest"] = "application/manifest+json",
        [".json"] = "application/json",
        [".xml"] = "application/xml",
        ["atom.xml"] = "application/atom+xml",
        ["rss.xml"] = "application/rss+xml",
        ["feed.json"] = "application/feed+json",
    };

    [Fact]
    public async Task An_archive_holds_the_bundle_and_nothing_else_in_the_order_of_names()
    {
        var python = OutsidePart.Need(OutsidePart.OnPath("python3", "python"), "Python");
        var ran = await OutsideProgram.RunAsync(python, ["-c", ListArchive, built.Folder + ".zip"]);
        Assert.True(ran.Code == 0, ran.ToString());
        using var json = JsonDocument.Parse(ran.Out);
        var entries = json
            .RootElement.EnumerateArray()
            .Select(e => (Name: e[0].GetString()!, Sha256: e[1].GetString()!))
            .ToList();
        Assert.Equal(built.Files.Select(file => (file, built.Sha256(file))), entries);
        Assert.All(
            json.RootElement.EnumerateArray(),
            e => Assert.Equal("33188 [1980, 1, 1, 0, 0, 0]", $"{e[2]} {e[3]}")
        );
        Assert.All(entries, e => Assert.DoesNotMatch(@"^/|\\|(^|/)\.\.?(/|$)|/$", e.Name));
    }

    [Fact]
    public void A_manifest_lists_every_file_with_its_hash_and_type()
    {
        using var json = JsonDocument.Parse(built.Text("_hosts/manifest.json"));
        var listed = json
            .RootElement.GetProperty("files")
            .EnumerateArray()
            .ToDictionary(f => f.GetProperty("path").GetString()!, StringComparer.Ordinal);
        // No file can hold its own hash; the mark has that of the manifest.
        Assert.Equal(built.Files.Where(file => file is not ("_hosts/manifest.json" or ".harristrip")), listed.Keys);
        foreach (var (file, entry) in listed)
        {
            Assert.Equal(built.Sha256(file), entry.GetProperty("sha256").GetString());
            var coding = Path.GetExtension(file) switch
            {
                ".br" => "br",
                ".gz" => "gzip",
                _ => null,
            };
            Assert.Equal(coding, entry.TryGetProperty("encoding", out var encoding) ? encoding.GetString() : null);
            var plain = coding is null ? file : file[..file.LastIndexOf('.')];
            Assert.Equal(
                types.GetValueOrDefault(Path.GetFileName(plain))
                    ?? types.GetValueOrDefault(Path.GetExtension(plain))
                    ?? "application/octet-stream",
                entry.GetProperty("type").GetString()
            );
        }
    }

    [Fact]
    public void A_list_for_S3_has_every_file_that_readers_may_get_and_how_long_it_is_kept()
    {
        var lines = built
            .Text("_hosts/s3.jsonl")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonElement.Parse(line))
            .ToList();
        string[] hidden = ["_headers", "_redirects", "vercel.json", ".nojekyll", ".harristrip"];
        Assert.Equal(
            built.Files.Where(file =>
                Path.GetExtension(file) is not (".br" or ".gz")
                && !file.StartsWith("_hosts/", StringComparison.Ordinal)
                && !hidden.Contains(file)
            ),
            lines.Select(line => line.GetProperty("Key").GetString())
        );
        foreach (var line in lines)
        {
            var file = line.GetProperty("Body").GetString()!;
            Assert.Equal(
                built.Sha256(file),
                Convert.ToHexStringLower(line.GetProperty("ChecksumSHA256").GetBytesFromBase64())
            );
            Assert.Equal(
                types.GetValueOrDefault(Path.GetFileName(file)) ?? types[Path.GetExtension(file)],
                line.GetProperty("ContentType").GetString()
            );
            // A page is read anew after a minute; what has its hash in its name never changes.
            var forEver =
                Path.GetExtension(file) is not (".html" or ".xml" or ".json" or ".webmanifest" or ".txt" or ".ico");
            Assert.Equal(
                (file, forEver),
                (file, line.GetProperty("CacheControl").GetString()!.Contains("immutable", StringComparison.Ordinal))
            );
        }
    }

    [Fact]
    public async Task Objects_in_S3_at_old_addresses_lead_on()
    {
        using var scratch = new ScratchFolder();
        scratch.Write("articles/site.yaml", "title: Record\nbase_url: https://example.org/news/\n");
        scratch.Write(
            "articles/quay/index.md",
            "---\ntitle: Harbour opens\nslug: حصن\npublished: 2026-01-02T09:00:00Z\naliases: [old/one, 2019/two.html]\n---\n\nText.\n"
        );
        await RealProgram.BuildAsync(scratch.Path("articles"), scratch.Path("site"));
        var leading = (
            await File.ReadAllLinesAsync(
                scratch.Path("site", "_hosts", "s3.jsonl"),
                TestContext.Current.CancellationToken
            )
        )
            .Select(line => JsonElement.Parse(line))
            .Where(o => o.TryGetProperty("WebsiteRedirectLocation", out _))
            .Select(o => (o.GetProperty("Key").GetString(), o.GetProperty("WebsiteRedirectLocation").GetString()));
        Assert.Equal(
            [("2019/two.html", "/news/%D8%AD%D8%B5%D9%86/"), ("old/one/index.html", "/news/%D8%AD%D8%B5%D9%86/")],
            leading
        );
    }

    [Fact]
    public void Compressed_twins_unpack_to_the_same_bytes_and_pictures_have_none()
    {
        var twins = built.Files.Where(file => Path.GetExtension(file) is ".br" or ".gz").ToList();
        Assert.Contains("index.html.br", twins);
        Assert.Contains("atom.xml.gz", twins);
        foreach (var twin in twins)
        {
            using var from = File.OpenRead(built.Path(twin));
            using Stream unpacked =
                Path.GetExtension(twin) == ".br"
                    ? new BrotliStream(from, CompressionMode.Decompress)
                    : new GZipStream(from, CompressionMode.Decompress);
            using var bytes = new MemoryStream();
            unpacked.CopyTo(bytes);
            var plain = twin[..^3];
            Assert.Equal(built.Sha256(plain), Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray())));
            Assert.True(new FileInfo(built.Path(twin)).Length < bytes.Length, twin);
            Assert.DoesNotMatch(@"\.(png|jpe?g|webp|avif|gif)$|^_|^vercel\.json$|^\.", plain);
        }
    }

    [Fact]
    public async Task The_same_bundle_makes_the_same_archive_again_and_none_outside_of_it()
    {
        var before = await File.ReadAllBytesAsync(built.Folder + ".zip", TestContext.Current.CancellationToken);
        await RealProgram.BuildAsync(
            RealProgram.HardSite,
            built.Folder,
            "--zip",
            "--precompress",
            "best",
            "--jobs",
            "1"
        );
        Assert.Equal(
            before,
            await File.ReadAllBytesAsync(built.Folder + ".zip", TestContext.Current.CancellationToken)
        );
        Assert.Equal(
            [".site.harristrip", "site", "site.zip"],
            Directory
                .GetFileSystemEntries(Path.GetDirectoryName(built.Folder)!)
                .Select(e => Path.GetFileName(e))
                .Order(StringComparer.Ordinal)
        );
    }

    /// <summary>A bundle with everything that can be asked for.</summary>
    public sealed class Built : IAsyncLifetime
    {
        readonly ScratchFolder scratch = new();

        public string Folder => scratch.Path("site");

        /// <summary>In ordinal order, with forward slashes.</summary>
        public IReadOnlyList<string> Files =>
            [
                .. Directory
                    .GetFiles(Folder, "*", SearchOption.AllDirectories)
                    .Select(f => System.IO.Path.GetRelativePath(Folder, f).Replace('\\', '/'))
                    .Order(StringComparer.Ordinal),
            ];

        public string Path(string file) => scratch.Path(["site", .. file.Split('/')]);

        public string Text(string file) => File.ReadAllText(Path(file));

        public string Sha256(string file) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path(file))));

        public async ValueTask InitializeAsync() =>
            await RealProgram.BuildAsync(RealProgram.HardSite, Folder, "--zip", "--precompress", "best");

        public ValueTask DisposeAsync()
        {
            scratch.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
