using HarrisTrip.Diagnostics;

namespace HarrisTrip.Tests.Safety;

/// <summary>What holds of every diagnostic, whatever it is about.</summary>
static class Sound
{
    /// <param name="text">The text of a file as it is read; null for one that has none, such as a folder.</param>
    public static void Assert(IEnumerable<Diagnostic> diagnostics, Func<string, string?> text)
    {
        foreach (var diagnostic in diagnostics)
        {
            Xunit.Assert.True(RuleBook.All.ContainsKey(diagnostic.Rule.Name), diagnostic.ToString());
            Xunit.Assert.True(
                diagnostic.Message.TrimEnd() is [.., '.' or '?'],
                $"The message ends without a stop: {diagnostic}"
            );
            Xunit.Assert.True(
                diagnostic.Help.TrimEnd() is [.., '.' or '?'],
                $"The help ends without a stop: {diagnostic}"
            );
            Xunit.Assert.DoesNotContain(
                diagnostic.ToString(),
                c => c is '\n' or '\r' or '\u2028' or '\u2029' or '\u0085'
            );
            AssertInside(diagnostic, text(diagnostic.At.Path));
        }
    }

    static void AssertInside(Diagnostic diagnostic, string? text)
    {
        if (text is null || diagnostic.At is { Line: 1, Column: 1 })
        {
            Xunit.Assert.True(diagnostic.At is { Line: 1, Column: 1 }, $"There is no such place: {diagnostic}");
            return;
        }
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
        Xunit.Assert.True(
            diagnostic.At.Line >= 1
                && diagnostic.At.Line <= lines.Length
                && diagnostic.At.Column >= 1
                && diagnostic.At.Column <= lines[diagnostic.At.Line - 1].Length + 1,
            $"There is no such place: {diagnostic}"
        );
    }
}
