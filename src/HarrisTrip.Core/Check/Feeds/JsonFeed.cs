using HarrisTrip.Check.Views;
using HarrisTrip.Parse.Json;

namespace HarrisTrip.Check.Feeds;

/// <summary>JSON Feed 1.0 and 1.1.</summary>
static class JsonFeed
{
    const string Mark = "https://jsonfeed.org/version/";

    public static void Check(FileView file, Faults faults)
    {
        // A file of JSON is a feed only if it says so.
        if (
            !file.Input.Text.Contains(Mark, StringComparison.Ordinal)
            && !file.Input.Text.Contains("https:\\/\\/jsonfeed.org\\/version", StringComparison.Ordinal)
        )
        {
            return;
        }
        var (root, fault) = JsonSource.Read(file.Input.Text);
        if (fault is not null)
        {
            var at = file.Locate(fault.Offset);
            faults.Add(
                FeedFormatRules.FeedUnreadable,
                at.Line,
                at.Column,
                $"This is not JSON: {fault.What}.",
                fault.Help
            );
        }
        else if (JsonSource.Text(root, "version") is { } version && version.StartsWith(Mark, StringComparison.Ordinal))
        {
            new JsonFeedCheck(file, faults).CheckFeed(root, version);
        }
    }
}
