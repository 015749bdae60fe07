namespace HarrisTrip.Html;

/// <summary>Takes what is wrong with how a page is written.</summary>
/// <param name="at">A 0-based offset.</param>
/// <param name="code">The standard's name of the fault.</param>
delegate void ParseErrorHandler(int at, string code, string what, string help);

static class ParseErrorHandlers
{
    /// <summary>A character with the code 0, wherever it stands.</summary>
    public static void ReportNull(this ParseErrorHandler report, int at) =>
        report(at, "unexpected-null-character", "This is a character with the code 0.", "Delete it.");
}
