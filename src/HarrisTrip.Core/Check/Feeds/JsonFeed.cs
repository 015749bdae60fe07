using System.Text.Json;
using HarrisTrip.Check.Rules;

namespace HarrisTrip.Check.Feeds;

/// <summary>JSON Feed 1.0 and 1.1.</summary>
static class JsonFeed
{
    const string Mark = "https://jsonfeed.org/version/";

    public static void Check(FileView file, Faults faults)
    {
        // A file of JSON is a feed only if it says so.
        if (!file.Input.Text.Contains(Mark, StringComparison.Ordinal) && !file.Input.Text.Contains("https:\\/\\/jsonfeed.org\\/version", StringComparison.Ordinal))
        {
            return;
        }
        try
        {
            using var document = JsonDocument.Parse(file.Input.Text);
            if (document.RootElement is { ValueKind: JsonValueKind.Object } root && JsonFeedCheck.Text(root, "version") is { } version && version.StartsWith(Mark, StringComparison.Ordinal))
            {
                new JsonFeedCheck(file, faults).CheckFeed(root, version);
            }
        }
        catch (JsonException fault)
        {
            faults.Add(FeedUnreadable.Info, (int)(fault.LineNumber ?? 0) + 1, 1, "This is not JSON that can be read.", "Look for a missing quotation mark, or a comma too many.");
        }
        catch (Exception fault) when (fault is ArgumentException or InvalidOperationException)
        {
            faults.Add(FeedUnreadable.Info, 1, 1, "The file holds half a character.", "Type the text anew.");
        }
    }
}
