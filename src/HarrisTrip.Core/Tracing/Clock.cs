namespace HarrisTrip.Tracing;

/// <summary>
/// The pinned clock. Who only asks whether a moment has passed need not be asked again before it does.
/// </summary>
public readonly record struct Clock(DateTimeOffset Now, Trace? Trace = null)
{
    public bool IsPast(DateTimeOffset moment)
    {
        Trace?.Ask(QuestionKind.IsPast, number: moment.UtcTicks);
        return Now >= moment;
    }

    /// <summary>The first moment after a clock that was asked for, in ticks of UTC; the last of all when there is none.
    /// </summary>
    public static long NextOf(IEnumerable<Question> asked, DateTimeOffset now) =>
        asked
            .Where(question => question.Kind == QuestionKind.IsPast && question.Number > now.UtcTicks)
            .Select(question => question.Number)
            .DefaultIfEmpty(long.MaxValue)
            .Min();
}
