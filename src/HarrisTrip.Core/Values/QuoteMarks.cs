namespace HarrisTrip.Values;

/// <summary>Quotation marks of a language.</summary>
public sealed record QuoteMarks(string OpenDouble, string CloseDouble, string OpenSingle, string CloseSingle)
{
    public static QuoteMarks English { get; } = new("“", "”", "‘", "’");
}
