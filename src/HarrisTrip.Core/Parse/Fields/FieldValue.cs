using HarrisTrip.Diagnostics;
using HarrisTrip.Values;

namespace HarrisTrip.Parse.Fields;

/// <summary>A value of a field that the publication declared itself.</summary>
public abstract record FieldValue
{
    /// <summary>What a template sees.</summary>
    public abstract object Shown { get; }

    /// <summary>The value in words, each item of a list for itself.</summary>
    public abstract IEnumerable<string> Words { get; }
}

/// <summary>Words, or an address.</summary>
public sealed record TextValue(Text Text) : FieldValue
{
    public override object Shown => Text;

    public override IEnumerable<string> Words => [Text.Value];
}

/// <summary>A list of texts, never empty.</summary>
public sealed record TextsValue(IReadOnlyList<Text> Texts) : FieldValue
{
    public override object Shown => Texts;

    public override IEnumerable<string> Words => Texts.Select(text => text.Value);
}

/// <param name="Written">As <see cref="WrittenDecimal"/> reads it: <c>4.50</c> keeps its last figure.</param>
public sealed record NumberValue(string Written) : FieldValue
{
    public decimal Number => WrittenDecimal.Read(Written) ?? 0;

    public override object Shown => WrittenDecimal.Shown(Number);

    public override IEnumerable<string> Words => [Written];
}

public sealed record FlagValue(bool IsTrue) : FieldValue
{
    public override object Shown => IsTrue;

    public override IEnumerable<string> Words => [IsTrue ? "true" : "false"];
}

/// <summary>A day, or a moment.</summary>
public sealed record MomentValue(Moment Moment) : FieldValue
{
    public override object Shown => Moment;

    public override IEnumerable<string> Words => [Moment.Iso];
}
