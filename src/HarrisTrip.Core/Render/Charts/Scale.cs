namespace HarrisTrip.Render.Charts;

/// <summary>A range of numbers with round ones to mark on it.</summary>
/// <param name="Low">The least, which may be a mark.</param>
/// <param name="Step">The distance of two marks: 1, 2 or 5 times a power of ten.</param>
readonly record struct Scale(double Low, double High, decimal Step)
{
    /// <summary>From mark to mark around all numbers, with at most as many steps as are wanted.</summary>
    public static Scale Around(IReadOnlyList<decimal> numbers, int steps)
    {
        var (low, high) = (numbers.Min(), numbers.Max());
        // A scale that begins near zero begins there: half a truth is the more easily misread.
        if (low >= 0 && low <= high * 0.6m)
        {
            low = 0;
        }
        else if (high <= 0 && high >= low * 0.6m)
        {
            high = 0;
        }
        if (low == high)
        {
            (low, high) = (
                Math.Min(low, 0),
                high > 0 ? high
                : low < 0 ? 0
                : 1
            );
        }
        var step = RoundUp((high - low) / steps);
        while (Math.Ceiling(high / step) - Math.Floor(low / step) > steps + 1)
        {
            step = RoundUp(step * 1.01m);
        }
        return new Scale((double)(Math.Floor(low / step) * step), (double)(Math.Ceiling(high / step) * step), step);
    }

    public IEnumerable<decimal> Marks
    {
        get
        {
            var first = Math.Round((decimal)Low / Step);
            var count = (int)Math.Round(((decimal)High - (decimal)Low) / Step);
            for (var i = 0; i <= count; i++)
            {
                yield return (first + i) * Step;
            }
        }
    }

    /// <summary>Where a number lies: 0 at the low end, 1 at the high one.</summary>
    public double Of(decimal number) => ((double)number - Low) / (High - Low);

    static decimal RoundUp(decimal step)
    {
        var power = 1m;
        while (power < step)
        {
            power *= 10;
        }
        while (power / 10 >= step && power > 0.000_000_000_001m)
        {
            power /= 10;
        }
        return power / 5 >= step ? power / 5
            : power / 2 >= step ? power / 2
            : power;
    }
}
