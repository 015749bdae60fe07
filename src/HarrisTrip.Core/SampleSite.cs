using System.Globalization;
using System.Reflection;
using System.Text;
using HarrisTrip.Files;

namespace HarrisTrip;

/// <summary>
/// A small site with one of everything that a theme has to show. It is built into the program, and found good with the
/// program's own theme: what is wrong with its pages comes from another.
/// </summary>
sealed class SampleSite : ISourceFolder
{
    const string Root = "sample/";

    /// <summary>In short pieces: enough for a second page of lists.</summary>
    const int Pieces = 40;

    /// <summary>When it is built: later than all its dates.</summary>
    public static readonly DateTimeOffset Now = new(2026, 2, 1, 12, 0, 0, TimeSpan.Zero);

    static readonly Assembly program = typeof(SampleSite).Assembly;

    readonly Dictionary<string, byte[]> files = new(StringComparer.Ordinal);

    public SampleSite()
    {
        foreach (
            var name in program.GetManifestResourceNames().Where(n => n.StartsWith(Root, StringComparison.Ordinal))
        )
        {
            using var stream = program.GetManifestResourceStream(name)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            files[name[Root.Length..]] = bytes;
        }
        for (var piece = 1; piece <= Pieces; piece++)
        {
            files[string.Create(CultureInfo.InvariantCulture, $"ship-{piece}.md")] = Piece(piece);
        }
    }

    public IReadOnlyList<FolderEntry> List(string folder) =>
        [
            .. files
                .Keys.Where(path => Paths.IsInside(folder, path))
                .Select(path => folder.Length == 0 ? path : path[(folder.Length + 1)..])
                .Select(path =>
                    path.IndexOf('/') is >= 0 and var slash
                        ? new FolderEntry(path[..slash], true)
                        : new FolderEntry(path, false)
                )
                .Distinct()
                .OrderBy(entry => entry.Name, StringComparer.Ordinal),
        ];

    public byte[]? Read(string path) => files.GetValueOrDefault(path);

    static byte[] Piece(int number) =>
        Encoding.UTF8.GetBytes(
            string.Create(
                CultureInfo.InvariantCulture,
                $"""
                ---
                title: Ship number {number} has come in
                standfirst: It came in with the tide in the morning, took in {number} tons of salt, and left before night.
                published: 2025-{1 + number % 12:00}-{1 + number % 28:00}T09:00:00Z
                authors: [Ann Author]
                category: {(
                    number % 3 == 0 ? "Harbour"
                    : number % 3 == 1 ? "Town"
                    : "Sea"
                )}
                tags: [Ships]
                ---

                The salt was white, all {number} tons of it.

                """
            )
        );
}
