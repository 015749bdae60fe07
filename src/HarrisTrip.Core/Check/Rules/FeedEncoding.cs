using HarrisTrip.Check.Feeds;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class FeedEncoding
{
    public static readonly RuleInfo Info = new(
        "feed-encoding",
        Severity.Error,
        "A file that is not in the encoding it names shows wrong letters, or nothing.",
        "XML 1.0, 4.3.3; RFC 7303",
        "==> feed.xml <==\n<?xml version=\"1.0\" encoding=\"utf-17\"?>"
            + FeedVersion.Info.Good["==> feed.xml <==\n".Length..],
        FeedVersion.Info.Good
    )
    {
        Groups = [RuleGroup.Feeds],
    };

    public static readonly Rule Rule = FeedFile.RuleOf(Info);
}
