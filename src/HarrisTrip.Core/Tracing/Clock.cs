namespace HarrisTrip.Tracing;

/// <summary>The pinned clock. Who only asks whether a moment has passed need not be asked again before it does.</summary>
public readonly record struct Clock(DateTimeOffset Now, Trace? Trace = null)
{
    public bool IsPast(DateTimeOffset moment)
    {
        Trace?.Ask(QuestionKind.IsPast, number: moment.UtcTicks);
        return Now >= moment;
    }
}
