using System.Text;
using HarrisTrip.Diagnostics;
using HarrisTrip.Model.Articles;
using HarrisTrip.Parse.Fields;
using HarrisTrip.Values;

namespace HarrisTrip.Model.Sites;

/// <summary>Whether addresses can be made, and whether every disk and host can hold them.</summary>
static class AddressLimits
{
    /// <summary>
    /// In UTF-16 units. Windows takes 260 for a whole path, the folder that the bundle lies in and the names of files
    /// beside the page included.
    /// </summary>
    const int MaxLength = 200;

    /// <summary>
    /// In UTF-8, each of which may become three characters: sitemaps take addresses of less than 2,048.
    /// </summary>
    const int MaxBytes = 600;

    /// <summary>Reports what is wrong with the address of an article, and with its old ones.</summary>
    public static void Check(ArticleHead head, Report report)
    {
        if (head.NeedsCategory && head.Category is null)
        {
            report.Add(
                new Diagnostic(
                    FieldRules.KeyMissing,
                    head.IsDraft ? Severity.Warning : Severity.Error,
                    head.At,
                    "`category` is missing, but the address is made from it.",
                    "Add `category:`, or set `permalink` for this article."
                )
            );
        }
        if (Fault(head.Address.TrimEnd('/')) is { } fault)
        {
            report.Add(
                ArticleRules.PermalinkInvalid,
                head.At,
                $"The address `{head.Address}` {fault.Message}",
                fault.Help
            );
        }
        foreach (var alias in head.Aliases)
        {
            if (FaultOfAlias(alias.Value) is { } wrong)
            {
                report.Add(ArticleRules.SlugInvalid, alias.At, $"`aliases` {wrong.Message}", wrong.Help);
            }
        }
    }

    /// <summary>What is wrong with a folder or page under the site's root, or null.</summary>
    public static (string Message, string Help)? Fault(string address) =>
        address.Split('/').Select(Slug.Fault).FirstOrDefault(fault => fault is not null) is { } wrong ? wrong
        : address.Length > MaxLength || Encoding.UTF8.GetByteCount(address) > MaxBytes
            ? ($"is too long: some systems allow no more than {MaxLength} characters.", "Shorten it.")
        : null;

    /// <summary>
    /// What is wrong with an old address, or null. It may end in the name of a page's file, as other systems have it.
    /// </summary>
    public static (string Message, string Help)? FaultOfAlias(string alias) =>
        Fault(IsFile(alias) ? alias[..alias.LastIndexOf('.')].TrimStart('/') : alias.Trim('/'));

    /// <summary>The file in the bundle that a browser gets at an old address.</summary>
    public static string FileOfAlias(string alias) => FileOf(OfAlias(alias));

    /// <summary>The old address as readers see it, without slashes around it but for that of a folder.</summary>
    public static string OfAlias(string alias) =>
        UnicodeNormalization.Compose(alias.Trim('/')) + (IsFile(alias) ? "" : "/");

    /// <summary>The file in the bundle that a browser gets at an address; that of a folder ends in a slash.</summary>
    public static string FileOf(string address) => address.EndsWith('/') ? address + "index.html" : address;

    /// <summary>
    /// The address at which a file of the bundle is read: that of its folder, with a slash at its end, where it is the
    /// folder's page.
    /// </summary>
    public static string OfFile(string file) =>
        Files.Paths.NameOf(file) == "index.html" ? file[..^"index.html".Length] : file;

    static bool IsFile(string alias) =>
        alias.EndsWith(".html", StringComparison.OrdinalIgnoreCase)
        || alias.EndsWith(".htm", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Takes two paths for one where some disk or host does: ignoring case, and how accents are encoded
    /// (Unicode Standard Annex 15).
    /// </summary>
    public static IEqualityComparer<string> DiskComparer { get; } =
        EqualityComparer<string>.Create(
            (one, other) =>
                StringComparer.OrdinalIgnoreCase.Equals(
                    UnicodeNormalization.Compose(one!),
                    UnicodeNormalization.Compose(other!)
                ),
            path => StringComparer.OrdinalIgnoreCase.GetHashCode(UnicodeNormalization.Compose(path))
        );
}
