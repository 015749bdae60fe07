using System.Text.RegularExpressions;
using HarrisTrip.Tests.Outside;
using Xunit;

namespace HarrisTrip.BrowserTests.Axe;

/// <summary>
/// axe-core in Chromium against <c>harristrip check</c>, which opens no browser. Where they differ on a page, the kind
/// of difference is listed with its reason in differences.txt.
/// </summary>
public sealed partial class AxeTests(Chromium chromium) : IDisposable
{
    /// <summary>The rules of axe that a page without a browser can be held to, and ours for the same fault.</summary>
    static readonly Dictionary<string, string[]> Families = new()
    {
        ["aria-allowed-attr"] = ["aria-not-allowed", "aria-repeats-html"],
        ["aria-allowed-role"] = ["role-not-allowed"],
        ["aria-command-name"] = ["button-name-missing", "link-name-missing", "control-name-missing"],
        ["aria-conditional-attr"] = ["aria-repeats-html"],
        ["aria-dialog-name"] = ["dialog-name-missing"],
        ["aria-hidden-focus"] = ["aria-hidden-focus"],
        ["aria-input-field-name"] = ["field-name-missing"],
        ["aria-meter-name"] = ["control-name-missing"],
        ["aria-progressbar-name"] = ["control-name-missing"],
        ["aria-prohibited-attr"] = ["aria-not-allowed"],
        ["aria-required-attr"] = ["role-state-missing"],
        ["aria-required-children"] = ["role-child-wrong"],
        ["aria-required-parent"] = ["role-parent-missing"],
        ["aria-roles"] = ["role-unknown"],
        ["aria-toggle-field-name"] = ["field-name-missing"],
        ["aria-tooltip-name"] = ["control-name-missing"],
        ["aria-treeitem-name"] = ["control-name-missing"],
        ["aria-valid-attr"] = ["aria-attribute-unknown"],
        ["aria-valid-attr-value"] = ["aria-value-invalid", "aria-reference-broken"],
        ["autocomplete-valid"] = ["autocomplete-invalid"],
        ["avoid-inline-spacing"] = ["spacing-locked"],
        ["button-name"] = ["button-name-missing"],
        ["color-contrast"] = ["contrast-low"],
        ["definition-list"] = ["list-structure"],
        ["dlitem"] = ["list-structure"],
        ["empty-heading"] = ["heading-empty"],
        ["empty-table-header"] = ["table-header-empty"],
        ["frame-title"] = ["frame-title-missing"],
        ["image-alt"] = ["image-alt-missing"],
        ["input-button-name"] = ["button-name-missing"],
        ["input-image-alt"] = ["button-name-missing"],
        ["label"] = ["field-name-missing"],
        ["link-name"] = ["link-name-missing"],
        ["list"] = ["list-structure"],
        ["listitem"] = ["list-structure"],
        ["nested-interactive"] = ["control-in-control"],
        ["object-alt"] = ["image-alt-missing"],
        ["presentation-role-conflict"] = ["role-none-conflict"],
        ["role-img-alt"] = ["image-alt-missing"],
        ["scope-attr-valid"] = ["table-scope-invalid"],
        ["select-name"] = ["field-name-missing"],
        ["summary-name"] = ["control-name-missing"],
        ["svg-img-alt"] = ["image-alt-missing"],
        ["tabindex"] = ["tabindex-positive"],
        ["td-headers-attr"] = ["table-headers-broken"],
        ["th-has-data-cells"] = ["table-header-alone"],
        ["valid-lang"] = ["lang-part-invalid"],
    };

    readonly ScratchFolder scratch = new();

    [Fact]
    public async Task What_check_and_axe_say_of_pages_differs_only_where_a_reason_is_listed()
    {
        var axe = OutsidePart.Need(OutsidePart.ToolFile("axe-core", "axe.min.js"), "The npm package axe-core");
        var pages = MutatedPages.Make(200).ToList();
        for (var i = 0; i < pages.Count; i++)
        {
            await File.WriteAllTextAsync(scratch.Path(Name(i)), pages[i].Page, TestContext.Current.CancellationToken);
        }
        var ours = await OursAsync();
        var window = await chromium.OpenAsync();
        var differences = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        for (var i = 0; i < pages.Count; i++)
        {
            await window.SetContentAsync(pages[i].Page);
            if (!await window.EvaluateAsync<bool>("typeof axe === 'object'"))
            {
                await window.AddScriptTagAsync(new() { Path = axe });
            }
            var violations = await window.EvaluateAsync<string[]>(
                "async rules => (await axe.run(document, { resultTypes: ['violations'], runOnly: { type: "
                    + "'rule', values: rules } })).violations.map(v => v.id)",
                Families.Keys.ToArray()
            );
            var found = ours[Name(i)].ToHashSet(StringComparer.Ordinal);
            var theirs = violations.SelectMany(rule => Families[rule]).ToHashSet(StringComparer.Ordinal);
            foreach (var rule in violations.Where(rule => !Families[rule].Any(found.Contains)))
            {
                Note($"only axe: {rule}", pages[i].Piece);
            }
            foreach (
                var rule in found.Where(rule => Families.Values.Any(f => f.Contains(rule)) && !theirs.Contains(rule))
            )
            {
                Note($"only check: {rule}", pages[i].Piece);
            }
        }
        var listed = await File.ReadAllLinesAsync(
            Repository.Path("tests", "HarrisTrip.BrowserTests", "Axe", "differences.txt"),
            TestContext.Current.CancellationToken
        );
        var reasons = listed
            .Where(line => line.StartsWith("only ", StringComparison.Ordinal))
            .ToDictionary(line => line.Split(" - ")[0], line => line.Split(" - ", 2)[1]);
        Expect.None([
            .. differences
                .Where(d => !reasons.ContainsKey(d.Key))
                .Select(d => $"{d.Key} - not listed: {string.Join("   ", d.Value.Take(4))}"),
            .. reasons
                .Keys.Where(kind => !differences.ContainsKey(kind))
                .Select(kind => $"{kind} - listed, but they agree: take it off."),
        ]);

        void Note(string kind, string piece) =>
            (differences.TryGetValue(kind, out var seen) ? seen : differences[kind] = []).Add(piece);
    }

    public void Dispose() => scratch.Dispose();

    static string Name(int page) => $"{page:000}.html";

    /// <summary>The rules that each page breaks, by its name.</summary>
    async Task<ILookup<string, string>> OursAsync()
    {
        var ran = await RealProgram.RunAsync(["check", scratch.Root, "--only", "aria,access"]);
        return Finding()
            .Matches(ran.Out + ran.Error)
            .ToLookup(m => m.Groups["page"].Value, m => m.Groups["rule"].Value, StringComparer.Ordinal);
    }

    [GeneratedRegex(
        @"(?<page>\d{3}\.html):\d+:\d+: (error|warning) (?<rule>[a-z0-9-]+):",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Finding();
}
