using System.Text;

namespace HarrisTrip.Render;

/// <summary>
/// The pictures of each article's page, by their names beside it: what sitemaps tell of them. One is kept for every
/// article, so they are packed.
/// </summary>
/// <param name="articles">How many are published.</param>
public sealed class PictureUsage(int articles)
{
    readonly byte[]?[] names = new byte[articles][];

    /// <param name="article">The article's number among those that are published; another has no place in
    /// sitemaps.</param>
    /// <param name="addresses">Relative to its page, percent-encoded.</param>
    public void Keep(int article, IEnumerable<string> addresses)
    {
        if (article >= 0 && Encoding.ASCII.GetBytes(string.Join('\n', addresses)) is { Length: > 0 } packed)
        {
            names[article] = packed;
        }
    }

    public IEnumerable<string> Of(int article) =>
        names[article] is { } packed ? Encoding.ASCII.GetString(packed).Split('\n') : [];
}
