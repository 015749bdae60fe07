using System.Text;
using System.Text.RegularExpressions;
using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Model.Articles;
using HarrisTrip.Model.Sites;
using HarrisTrip.Parse.Body;
using HarrisTrip.Parse.Fields;
using HarrisTrip.Parse.Yaml;
using HarrisTrip.Values;

namespace HarrisTrip.Render.Templating;

/// <summary>
/// Blocks of the publication's own: a template in the folder <c>blocks</c> of its theme, with a head in YAML between two
/// lines <c>---</c> that declares the block.
/// </summary>
public static partial class BlockTemplates
{
    /// <summary>Their folder in the theme.</summary>
    public const string Folder = "blocks";

    const string Extension = ".html";
    const string Fence = "---";

    /// <summary>More are refused.</summary>
    const int MaxCount = 100;

    public static bool IsOne(string path) =>
        Paths.FolderOf(path) == Folder && path.EndsWith(Extension, StringComparison.Ordinal);

    /// <summary>The template of a block, in the theme.</summary>
    public static string FileOf(string block) => $"{Folder}/{block}{Extension}";

    /// <summary>What all of them declare, in ordinal order; what cannot be used is reported.</summary>
    public static IReadOnlyList<OwnBlock> In(ThemeFiles theme, Report report)
    {
        var found = new List<OwnBlock>();
        foreach (var path in theme.OwnBlocks())
        {
            if (theme.Text(path, report) is not { } file)
            {
                continue;
            }
            var name = Paths.NameOf(path)[..^Extension.Length];
            var (message, help) =
                BlockKinds.Find(name) is not null
                    ? ($"`{name}` is a block of every site already.", "Give the file another name.")
                : !NamePattern().IsMatch(name)
                    ? (
                        $"`{Excerpt.Of(name, 40)}` is no name for a block.",
                        "Use small letters, figures and _, and begin with a letter, as in info_box.html."
                    )
                : found.Count == MaxCount ? ($"There are more than {MaxCount} blocks.", "Keep those that articles use.")
                : HeadOf(file.Text) is null
                    ? (
                        "This template does not say what its block is.",
                        "Begin it with a line `---`, `meaning:` with one sentence, and another `---`."
                    )
                : default;
            if (message is not null)
            {
                report.Add(SiteRules.BlockUndeclared, Location.StartOf(file.Path), message, help!);
                continue;
            }
            var (start, end, _) = HeadOf(file.Text)!.Value;
            found.Add(
                OwnBlock.Table.Read(
                    YamlReader.Read(file, start, end, report),
                    Location.StartOf(file.Path),
                    new FieldReader(report, Draft: false, QuoteMarks.English)
                ) with
                {
                    Name = name,
                }
            );
        }
        return found;
    }

    /// <summary>What a template declares, as far as articles depend on it.</summary>
    public static string DeclarationIn(byte[] template) =>
        Encoding.UTF8.GetString(template) is var text && HeadOf(text) is var (start, end, _) ? text[start..end] : "";

    /// <summary>
    /// A template without its head, each line of it at its place: what is left of the head prints nothing.
    /// </summary>
    public static SourceText WithoutHead(SourceText file) =>
        HeadOf(file.Text) is var (_, _, after)
            ? new SourceText(
                file.Path,
                "{{" + new string('\n', file.Text.AsSpan(0, after).Count('\n') - 1) + "~}}\n" + file.Text[after..]
            )
            : file;

    /// <summary>The lines between the fences, and where the template begins, as 0-based offsets; null without a head.
    /// </summary>
    static (int Start, int End, int After)? HeadOf(string text)
    {
        if (TextLine.From(text, 0) != Fence)
        {
            return null;
        }
        var start = TextLine.Next(text, 0);
        for (var line = start; line < text.Length; line = TextLine.Next(text, line))
        {
            if (TextLine.From(text, line) == Fence)
            {
                return TextLine.End(text, line) < text.Length ? (start, line, TextLine.Next(text, line)) : null;
            }
        }
        return null;
    }

    [GeneratedRegex(@"^[a-z][a-z0-9_]{0,39}\z", RegexOptions.CultureInvariant)]
    private static partial Regex NamePattern();
}
