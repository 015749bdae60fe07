using HarrisTrip.Diagnostics;
using HarrisTrip.Parse.Fields;
using HarrisTrip.Values;

namespace HarrisTrip.Building.Storage;

/// <summary>Values of fields, as they are remembered.</summary>
static class ValueCodec
{
    enum Kind
    {
        Text,
        Texts,
        Number,
        Flag,
        Moment,
    }

    public static void Write(StateWriter to, FieldValue value)
    {
        switch (value)
        {
            case TextValue text:
                to.Number((int)Kind.Text);
                Write(to, text.Text);
                break;
            case TextsValue texts:
                to.Number((int)Kind.Texts);
                to.List(texts.Texts, text => Write(to, text));
                break;
            case NumberValue number:
                to.Number((int)Kind.Number);
                to.Text(number.Written);
                break;
            case FlagValue flag:
                to.Number((int)Kind.Flag);
                to.Flag(flag.IsTrue);
                break;
            case MomentValue moment:
                to.Number((int)Kind.Moment);
                Write(to, moment.Moment);
                break;
            default:
                throw new ArgumentException($"{value.GetType().Name} cannot be remembered.", nameof(value));
        }
    }

    public static FieldValue Read(StateReader from) =>
        (Kind)from.Int() switch
        {
            Kind.Text => new TextValue(Text(from)),
            Kind.Texts => new TextsValue(from.List(() => Text(from))),
            Kind.Number => new NumberValue(from.Text()),
            Kind.Flag => new FlagValue(from.Flag()),
            Kind.Moment => new MomentValue(Moment(from)),
            var other => throw new InvalidDataException($"There is no value of the kind {other}."),
        };

    public static void Write(StateWriter to, Moment moment)
    {
        to.Time(moment.Value);
        to.Flag(moment.HasTime);
        to.Maybe(moment.ChangedEnd, to.Time);
    }

    public static Moment Moment(StateReader from) => new(from.Time(), from.Flag(), from.MaybeValue(from.Time));

    public static void Write(StateWriter to, Text text)
    {
        to.Text(text.Value);
        to.Place(text.At);
    }

    public static Text Text(StateReader from) => new(from.Text(), from.Place());
}
