using HarrisTrip.Cli.Output;
using HarrisTrip.Cli.Output.Reports;
using HarrisTrip.Cli.Serving.Sites;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Cli.Serving;

/// <summary>Prints what came of each build; faults that are the same as before are not printed again.</summary>
/// <param name="quiet">Prints faults only, and when they are fixed.</param>
sealed class PreviewTerminal(ReportFormat format, bool quiet)
{
    IReadOnlyList<Diagnostic> reported = [];
    string? trouble;

    public void Tell(PreviewState state, BuildReason reason, TimeSpan took)
    {
        var isNew = !reported.SequenceEqual(state.Faults) || trouble != state.Trouble;
        var hadErrors = reported.Any(IsError) || trouble is not null;
        (reported, trouble) = (state.Faults, state.Trouble);
        if (isNew && trouble is not null)
        {
            Terminal.Error(trouble);
        }
        if (isNew && reported.Count > 0)
        {
            format.Print(new Findings(reported, []), toStandard: false);
        }
        if (!quiet)
        {
            Terminal.Note(Sentence(state, reason, took));
        }
        if (hadErrors && !reported.Any(IsError) && trouble is null)
        {
            Terminal.Note(reported.Count == 0 ? "All faults are fixed." : "All errors are fixed.");
        }
    }

    static string Sentence(PreviewState state, BuildReason reason, TimeSpan took)
    {
        var why =
            reason.Pictures == NewPictures.All ? "All pictures are made"
            : reason.Due is { } due ? DueWords.Why(due)
            : reason.Changes is not { } changes ? null
            : changes.Count == 1
                ? $"{changes.Articles.Concat(changes.Templates).Append("the rules file").First()} changed"
            : $"{Counted.Of(changes.Count, "file")} changed";
        var outcome =
            state.Trouble is not null ? "The site could not be built"
            : state.Faults.Count(IsError) is > 0 and var errors
                ? Counted.Of(errors, "error") + (state.Good is null ? "" : "; the browser shows the last good version")
            : Counted.Of(state.Latest!.Result.Pages, "page")
                + (state.Faults.Count > 0 ? $", {Counted.Of(state.Faults.Count, "warning")}" : "");
        return string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{(why is null ? "" : why + ": ")}{outcome}, in {took.TotalSeconds:0.00} s."
        );
    }

    static bool IsError(Diagnostic fault) => fault.Severity == Severity.Error;
}
