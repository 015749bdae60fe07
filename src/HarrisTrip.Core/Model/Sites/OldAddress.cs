using HarrisTrip.Diagnostics;

namespace HarrisTrip.Model.Sites;

/// <summary>An old address of an article.</summary>
/// <param name="Number">Which of its aliases it is, from 0 up.</param>
/// <param name="File">The file in the bundle that a browser gets there.</param>
/// <param name="Taken">The file that some disks take it for: that of the article's page, or of an earlier alias; null
/// when no file is in its way.</param>
public sealed record OldAddress(Text Alias, int Number, string File, string? Taken)
{
    /// <summary>The old addresses of an article that can be made, in its order.</summary>
    public static IEnumerable<OldAddress> Of(ArticleHead head)
    {
        var page = AddressLimits.FileOf(head.Address);
        var known = new Dictionary<string, string>(AddressLimits.DiskComparer) { [page] = page };
        foreach (var (number, alias) in head.Aliases.Index())
        {
            if (AddressLimits.FaultOfAlias(alias.Value) is null)
            {
                var file = AddressLimits.FileOfAlias(alias.Value);
                // An alias that is the page's own address is reported with all other addresses that are taken.
                yield return new OldAddress(
                    alias,
                    number,
                    file,
                    known.TryAdd(file, file) || file == page ? null : known[file]
                );
            }
        }
    }
}
