using System.Globalization;
using System.Text;
using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Model.Sites;
using HarrisTrip.Values;

namespace HarrisTrip;

/// <summary>
/// Looks for files among the articles that nothing published asks for: whoever put them there may take them for
/// published.
/// </summary>
/// <param name="sourceName">The source folder as the user named it.</param>
sealed class UnpublishedFiles(ISourceFolder source, string sourceName, Report report)
{
    /// <summary>Files that are told one by one; whoever moves an archive here has thousands.</summary>
    const int MaxTold = 30;

    /// <summary>Of folders below each other.</summary>
    const int MaxDepth = 16;

    /// <param name="listed">What lies at the top, each folder with what lies in it.</param>
    /// <param name="known">Paths of folders and files of which something else is said.</param>
    /// <param name="asked">The files that the bundle is made of.</param>
    public void Check(
        IEnumerable<(FolderEntry Entry, IReadOnlyList<FolderEntry> Files)> listed,
        IEnumerable<ArticleHead> heads,
        HashSet<string> known,
        IEnumerable<string> asked
    )
    {
        // Some disks take both spellings for one file.
        var used = asked.Select(UnicodeNormalization.Compose).ToHashSet(StringComparer.OrdinalIgnoreCase);
        used.UnionWith(heads.Select(head => head.Path));
        used.UnionWith(known);
        List<string> left = [];
        foreach (var (entry, files) in listed.Where(one => !used.Contains(one.Entry.Name)))
        {
            Gather(entry.IsFolder ? entry.Name : "", entry.IsFolder ? files : [entry], used, 0, left);
        }
        if (left.Count > 0)
        {
            var unread = new Lazy<string>(() => WordsOfUnread(heads));
            left.RemoveAll(path => source.IsSpecial(path) || Names(unread.Value, Paths.NameOf(path)));
        }
        Tell(left);
    }

    void Gather(string folder, IReadOnlyList<FolderEntry> entries, HashSet<string> used, int depth, List<string> left)
    {
        foreach (var entry in entries.Where(entry => entry.LinkTo is null && !IsAside(entry.Name)))
        {
            var path = Paths.Combine(folder, entry.Name);
            if (!entry.IsFolder && !used.Contains(UnicodeNormalization.Compose(path)))
            {
                left.Add(path);
            }
            else if (entry.IsFolder && depth < MaxDepth)
            {
                Gather(path, source.List(path), used, depth + 1, left);
            }
        }
    }

    /// <summary>What is meant for nobody, and what editors and systems leave behind.</summary>
    static bool IsAside(string name) =>
        name[0] is '_' or '.' or '~' or '#' || name[^1] == '~' || name == "README.md" || StaticFile.IsLitter(name);

    /// <summary>
    /// What is written in articles that are not made now, and in site.yaml: a file that one of them names is waiting for
    /// it.
    /// </summary>
    string WordsOfUnread(IEnumerable<ArticleHead> heads) =>
        string.Join(
            '\n',
            heads
                .Where(head => head.Standing is Standing.Draft or Standing.Expired)
                .Select(head => head.Path)
                .Append("site.yaml")
                .Select(path => source.Read(path) is { } bytes ? Encoding.UTF8.GetString(bytes) : "")
        );

    static bool Names(string words, string name) =>
        words.Contains(name, StringComparison.OrdinalIgnoreCase)
        || words.Contains(Paths.Encode(name), StringComparison.OrdinalIgnoreCase);

    void Tell(List<string> files)
    {
        foreach (var path in files.Take(MaxTold))
        {
            report.Add(
                SiteRules.FileUnpublished,
                Location.StartOf(Paths.Combine(sourceName, path)),
                $"`{path}` is published nowhere: no article shows it or links to it.",
                $"Link to it, or show it; put it into `{StaticFile.Folder}` to publish it at the root of the site; or "
                    + "begin its name with _ to keep it here for yourself."
            );
        }
        if (files.Count > MaxTold)
        {
            report.Add(
                SiteRules.FileUnpublished,
                Location.StartOf(Paths.Combine(sourceName, files[MaxTold])),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"This and {files.Count - MaxTold - 1:N0} more files are published nowhere."
                ),
                "A folder whose name begins with _ is for yourself."
            );
        }
    }
}
