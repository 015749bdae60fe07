using System.Text;
using System.Text.Unicode;
using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Model.Sites;
using HarrisTrip.Render.Outputs.Hosts;
using HarrisTrip.Values;

namespace HarrisTrip.Render.Outputs;

/// <summary>
/// The publisher's own files for the root of the site, such as ads.txt: as they are, and looked at like all others.
/// </summary>
static class StaticFiles
{
    public static IEnumerable<PlannedFile> Plan(Site site) =>
        site.StaticFiles.Select(file => new PlannedStatic(
            file,
            Paths.IsPage(file.Path) ? PageKind.Foreign : PageKind.None,
            Recipe
        ));

    static readonly Recipe Recipe = new("static", (scope, plan) => Make(scope, ((PlannedStatic)plan).Source));

    static RenderedFile? Make(RenderScope scope, StaticFile file)
    {
        if (scope.Sources.Bytes(file.Source) is not { } bytes)
        {
            ChangedSource.AddTo(scope.Report, file.At);
            return null;
        }
        if (!Utf8.IsValid(bytes))
        {
            if (Paths.IsPage(file.Path) || ContentTypes.IsCompressible(file.Path))
            {
                scope.Report.Add(
                    TextRules.Encoding,
                    file.At,
                    $"`{file.Path}` is not in UTF-8, as hosts say that it is.",
                    "Save it as UTF-8."
                );
            }
            return new BinaryFile(bytes);
        }
        var source = new SourceText(file.At.Path, Encoding.UTF8.GetString(bytes));
        var map = new SourceMap();
        for (int at = 0, next; at < source.Text.Length; at = next)
        {
            map.Mark(at, source.Locate(at), authored: true);
            next = source.Text.IndexOf('\n', at) is >= 0 and var end ? end + 1 : source.Text.Length;
        }
        // What proves to others whose site it is has a page's name, and no markup in it.
        return Paths.IsPage(file.Path) && source.Text.Contains('<', StringComparison.Ordinal)
            ? new Page(new SafeHtml(source.Text, map), Canonical: null)
            : new PlainFile(source.Text, map);
    }
}

/// <summary>One of them.</summary>
sealed record PlannedStatic(StaticFile Source, PageKind Kind, Recipe Recipe)
    : PlannedFile(Source.Path, Kind, null, 0, Recipe)
{
    public override Location At(Site site) => Source.At;
}
