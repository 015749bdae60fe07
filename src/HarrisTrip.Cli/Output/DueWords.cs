using System.Globalization;
using HarrisTrip.Model.Sites;

namespace HarrisTrip.Cli.Output;

/// <summary>When the next build is due, and why, in words.</summary>
static class DueWords
{
    /// <summary>In UTC, as ISO 8601 has it.</summary>
    public static string Iso(Due due) =>
        due.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>A clause without a full stop.</summary>
    public static string Why(Due due) =>
        due.Reason switch
        {
            DueReason.EmbargoEnds => $"the embargo of {due.Head.At.Path} ends",
            DueReason.ArticleExpires => $"{due.Head.At.Path} expires",
            DueReason.PictureRightsEnd => $"the rights to a picture of {due.Head.At.Path} end",
            DueReason.LeavesNewsSitemap => $"{due.Head.At.Path} leaves the news sitemap",
            _ => throw new ArgumentOutOfRangeException(nameof(due)),
        };

    /// <summary>The reason as scripts read it.</summary>
    public static string Name(DueReason reason) =>
        reason switch
        {
            DueReason.EmbargoEnds => "embargo",
            DueReason.ArticleExpires => "expiry",
            DueReason.PictureRightsEnd => "picture-rights",
            DueReason.LeavesNewsSitemap => "news-sitemap",
            _ => throw new ArgumentOutOfRangeException(nameof(reason)),
        };
}
