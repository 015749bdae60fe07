namespace HarrisTrip.Tracing;

/// <param name="Key">What it is asked of: a path, a name, a language.</param>
/// <param name="Number">Which of several, where there are any.</param>
public readonly record struct Question(QuestionKind Kind, string Key, long Number)
{
    public override string ToString() => $"{Kind} {Key} {Number}";
}
