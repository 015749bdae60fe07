using System.Text.RegularExpressions;
using HarrisTrip.Cli.Output;
using HarrisTrip.Images;
using HarrisTrip.Tests.Outside;
using Xunit;

namespace HarrisTrip.Tests.House;

/// <summary>
/// The rules of the house: stages look left, never right; no folders need each other; and each library lives in one
/// place.
/// </summary>
public partial class ArchitectureTests
{
    /// <summary>
    /// From left to right. Import is for itself: it needs none that comes after the model, and no other needs it.
    /// </summary>
    static readonly string[] Stages =
    [
        "Diagnostics",
        "Tracing",
        "Files",
        "Values",
        "Media",
        "Html",
        "Parse",
        "Model",
        "Import",
        "Render",
        "Check",
        "Building",
    ];

    static readonly Dictionary<string, string[]> Homes = new()
    {
        ["ADRaffy"] = ["HarrisTrip.Core/Values/UnicodeNormalization.cs"],
        ["NodaTime"] = ["HarrisTrip.Core/Values/PublicationZone.cs"],
        ["YamlDotNet"] = ["HarrisTrip.Core/Parse/Yaml/"],
        // An import changes what Markdown it must and keeps the rest, for which it needs each part with its place.
        ["Markdig"] = ["HarrisTrip.Core/Parse/Body/", "HarrisTrip.Core/Import/Markdown/"],
        ["Tomlyn"] = ["HarrisTrip.Core/Parse/Toml/"],
        ["Scriban"] = ["HarrisTrip.Core/Render/Templating/"],
        ["AngleSharp"] = ["HarrisTrip.Core/Html/", "HarrisTrip.Core/Check/", "HarrisTrip.Core/Import/"],
        ["SmartReader"] = ["HarrisTrip.Core/Import/Html/"],
        ["MetadataExtractor"] = ["HarrisTrip.Images/"],
        ["NetVips"] = ["HarrisTrip.Images/"],
        ["XmpCore"] = ["HarrisTrip.Images/Metadata/"],
        ["System.Formats.Cbor"] = ["HarrisTrip.Core/Building/Storage/"],
        ["System.CommandLine"] = ["HarrisTrip.Cli/Commands/"],
        ["Spectre.Console"] = ["HarrisTrip.Cli/Output/"],
    };

    public static TheoryData<string> Sources =>
        [
            .. Directory
                .GetFiles(Repository.Path("src"), "*.cs", SearchOption.AllDirectories)
                .Select(f => Path.GetRelativePath(Repository.Path("src"), f).Replace('\\', '/'))
                .Where(f =>
                    !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal)
                )
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [InlineData(typeof(SiteBuild))]
    [InlineData(typeof(PictureMaker))]
    [InlineData(typeof(Terminal))]
    public void No_folders_need_each_other(Type typeOfProject)
    {
        var needs = FolderNeeds.Of(typeOfProject);
        Assert.NotEmpty(needs);
        Assert.Empty(FolderNeeds.Circles(needs).Select(circle => string.Join(" and ", circle)));
    }

    [Fact]
    public void A_stage_looks_only_to_the_left()
    {
        var needs = FolderNeeds.Of(typeof(SiteBuild)).Where(need => need.From != "HarrisTrip").ToList();
        Assert.All(needs, need => Assert.True(Stage(need.From) >= Stage(need.To), need.ToString()));
        Assert.DoesNotContain(needs, need => Stage(need.To) < 0);
    }

    [Theory]
    [InlineData("Render", "Import")]
    [InlineData("Check", "Import")]
    [InlineData("Check", "Render")]
    public void Some_stages_know_nothing_of_each_other(string one, string other) =>
        Assert.DoesNotContain(
            FolderNeeds.Of(typeof(SiteBuild)),
            need => (Stage(need.From), Stage(need.To)) == (Array.IndexOf(Stages, one), Array.IndexOf(Stages, other))
        );

    [Fact]
    public void The_parser_of_errors_has_one_door()
    {
        var needs = FolderNeeds.Of(typeof(SiteBuild)).Where(need => need.To == "HarrisTrip.Html.Parsing").ToList();
        Assert.NotEmpty(needs);
        Assert.All(needs, need => Assert.True(need.Of.Name is "ParseErrors" or "ParseError", need.ToString()));
    }

    [Fact]
    public void A_namespace_is_a_folder()
    {
        // The rules of all groups share one, since each of them has a folder of its own only to be found.
        var wrong = Sources
            .Select(s => (string)s)
            .Where(file =>
                Namespace().Match(File.ReadAllText(Repository.Path("src", file))) is { Success: true } space
                && space.Groups["name"].Value
                    != (
                        file.StartsWith("HarrisTrip.Core/Check/Rules/", StringComparison.Ordinal)
                            ? "HarrisTrip.Check.Rules"
                            : Path.GetDirectoryName(file)!
                                .Replace("HarrisTrip.Core", "HarrisTrip", StringComparison.Ordinal)
                                .Replace('/', '.')
                    )
            );
        Assert.Empty(wrong);
    }

    [Fact]
    public void A_library_is_used_in_one_place()
    {
        var wrong = Sources
            .Select(s => (string)s)
            .SelectMany(file => Names(file).Select(name => (file, name)))
            .Where(use =>
                Homes.Any(home =>
                    (use.name == home.Key || use.name.StartsWith(home.Key + ".", StringComparison.Ordinal))
                    && !home.Value.Any(place => use.file.StartsWith(place, StringComparison.Ordinal))
                )
            );
        Assert.Empty(wrong);
    }

    [Fact]
    public void JSON_is_read_in_one_place()
    {
        // A name or a text that is half a character throws when it is asked for: the one place has asked for all of
        // them.
        var wrong = Sources
            .Select(s => (string)s)
            .Where(file =>
                !file.StartsWith("HarrisTrip.Core/Parse/Json/", StringComparison.Ordinal)
                && JsonReaders().IsMatch(Code(file))
            );
        Assert.Empty(wrong);
    }

    [Fact]
    public void The_core_has_no_disk_no_console_and_no_clock()
    {
        // The compiler holds it, as long as the list of what is banned is handed to it.
        Assert.Contains(
            "BannedSymbols.txt",
            File.ReadAllText(Repository.Path("src", "HarrisTrip.Core", "HarrisTrip.Core.csproj")),
            StringComparison.Ordinal
        );
        var banned = File.ReadAllText(Repository.Path("src", "HarrisTrip.Core", "BannedSymbols.txt"));
        Assert.All(
            new[]
            {
                "System.IO.File;",
                "System.Console;",
                "System.DateTimeOffset.UtcNow;",
                "System.Globalization.CultureInfo.CurrentCulture;",
            },
            name => Assert.Contains(name, banned, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void The_top_level_is_as_the_owner_asked()
    {
        string[] expected =
        [
            "src",
            "tests",
            "templates",
            "articles",
            "seeds",
            "build.ps1",
            "build.sh",
            "HarrisTrip.sln",
            "README.md",
            "CHANGELOG.md",
            "LICENSE",
            "Directory.Build.props",
            "Directory.Packages.props",
            "global.json",
        ];
        string[] made = ["dist", "artifacts", "TestResults", "BenchmarkDotNet.Artifacts"];
        var there = Directory
            .GetFileSystemEntries(Repository.Root)
            .Select(e => Path.GetFileName(e))
            .Where(name => name[0] != '.' && !made.Contains(name));
        Assert.Equal(expected.Order(StringComparer.Ordinal), there.Order(StringComparer.Ordinal));
    }

    /// <summary>-1 for what runs the stages.</summary>
    static int Stage(string space) => space.Split('.') is [_, var stage, ..] ? Array.IndexOf(Stages, stage) : -1;

    /// <summary>Every dotted name in a file that could be a namespace, in `using` or in full.</summary>
    static IEnumerable<string> Names(string file) => DottedName().Matches(Code(file)).Select(m => m.Value).Distinct();

    static string Code(string file) => Comment().Replace(File.ReadAllText(Repository.Path("src", file)), "");

    [GeneratedRegex(
        @"\b(HarrisTrip|ADRaffy|YamlDotNet|Markdig|Tomlyn|Scriban|AngleSharp"
            + @"|SmartReader|MetadataExtractor|NetVips|XmpCore|System\.CommandLine|Spectre)(\.[A-Z]\w*)*"
    )]
    private static partial Regex DottedName();

    [GeneratedRegex(@"\b(JsonDocument|Utf8JsonReader|JsonSerializer|JsonNode\.Parse|JsonElement\.Parse)\b")]
    private static partial Regex JsonReaders();

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"^\s*//.*$|namespace .*$", RegexOptions.Multiline)]
    private static partial Regex Comment();
}
