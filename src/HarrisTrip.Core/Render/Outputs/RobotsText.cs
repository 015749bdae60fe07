using HarrisTrip.Diagnostics;
using HarrisTrip.Model;

namespace HarrisTrip.Render.Outputs;

/// <summary>What robots may read: all of it (RFC 9309). Without the file, hosts log a fault for each visit of each robot.</summary>
static class RobotsText
{
    public static IEnumerable<PlannedFile> Plan(Site site)
    {
        yield return new PlannedFile("robots.txt", PageMake.None, null, 0, static (_, _) => new PlainFile("User-agent: *\nAllow: /\n", SourceMap.Empty));
    }
}
