namespace HarrisTrip.Diagnostics;

/// <summary>A value, and where its author wrote it.</summary>
public record Located<T>(T Value, Location At);

/// <summary>Text that somebody wrote: never markup, always escaped when it is printed.</summary>
public sealed record Text(string Value, Location At) : Located<string>(Value, At)
{
    public override string ToString() => Value;
}
