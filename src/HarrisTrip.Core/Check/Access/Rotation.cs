namespace HarrisTrip.Check.Access;

/// <summary>How far a declaration turns what it stands for (CSS Transforms 2).</summary>
static class Rotation
{
    /// <summary>In degrees, 0 where it does not turn or cannot be told.</summary>
    public static double Degrees(Declaration declaration)
    {
        if (declaration.Name == "rotate")
        {
            return Angle(declaration.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^1]);
        }
        if (declaration.Name is not ("transform" or "-webkit-transform"))
        {
            return 0;
        }
        return CssText.Split(declaration.Value.Replace(") ", ")|", StringComparison.Ordinal), '|').Sum(Function);
    }

    static double Function(string written)
    {
        var open = written.IndexOf('(');
        if (open < 0)
        {
            return 0;
        }
        var values = written[(open + 1)..].TrimEnd().TrimEnd(')').Split(',').Select(v => v.Trim()).ToList();
        return written[..open].Trim().ToLowerInvariant() switch
        {
            "rotate" or "rotatez" => Angle(values[0]),
            "rotate3d" when values.Count == 4 && values[0] is "0" && values[1] is "0" => Angle(values[3]),
            "matrix" when values.Count == 6 => Turned(values[0], values[1]),
            "matrix3d" when values.Count == 16 => Turned(values[0], values[1]),
            _ => 0,
        };
    }

    static double Turned(string a, string b) =>
        CssLength.Parse(a) is { } cos && CssLength.Parse(b) is { } sin
            ? Math.Atan2(sin.Number, cos.Number) * 180 / Math.PI
            : 0;

    static double Angle(string written) =>
        CssLength.Parse(written) is not { } angle
            ? 0
            : angle.Unit switch
            {
                "deg" => angle.Number,
                "rad" => angle.Number * 180 / Math.PI,
                "turn" => angle.Number * 360,
                "grad" => angle.Number * 0.9,
                _ => 0,
            };
}
