using HarrisTrip.Diagnostics;

namespace HarrisTrip.Building.Storage;

/// <summary>A fault, as it is remembered: its rule by name.</summary>
public static class FaultCodec
{
    public static void Write(StateWriter to, Diagnostic fault)
    {
        to.Text(fault.Rule.Name);
        to.Number((int)fault.Severity);
        to.Place(fault.At);
        to.Text(fault.Message);
        to.Text(fault.Help);
        to.Maybe(fault.Page, to.Place);
    }

    public static Diagnostic Read(StateReader from) =>
        new(from.Rule(), (Severity)from.Int(), from.Place(), from.Text(), from.Text())
        {
            Page = from.MaybeValue(from.Place),
        };
}
