using HarrisTrip.Html.Css;

namespace HarrisTrip.Check.Access;

/// <summary>How far a declaration rotates its element (CSS Transforms 2).</summary>
static class Rotation
{
    /// <summary>In degrees, 0 where it does not rotate or the angle is not known.</summary>
    public static double Degrees(CssDeclaration declaration) =>
        declaration.Name switch
        {
            "rotate" => Angle(declaration.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^1]),
            "transform" or "-webkit-transform" => Functions(declaration.Value).Sum(f => Turned(f.Name, f.Arguments)),
            _ => 0,
        };

    static IEnumerable<(string Name, List<string> Arguments)> Functions(IReadOnlyList<CssToken> value)
    {
        for (var at = 0; at < value.Count; at++)
        {
            if (value[at].Kind == CssKind.Function)
            {
                var end = CssBrackets.EndOf(value, at);
                yield return (
                    value[at].Text.ToLowerInvariant(),
                    CssTokens
                        .Split([.. value.Skip(at + 1).Take(end - at - 1)], ",")
                        .ConvertAll(argument => CssTokens.Written(CssTokens.Trim(argument)))
                );
                at = end;
            }
        }
    }

    static double Turned(string function, List<string> values) =>
        function switch
        {
            "rotate" or "rotatez" => Angle(values[0]),
            "rotate3d" when values.Count == 4 && values[0] is "0" && values[1] is "0" => Angle(values[3]),
            "matrix" when values.Count == 6 => Angle(values[0], values[1]),
            "matrix3d" when values.Count == 16 => Angle(values[0], values[1]),
            _ => 0,
        };

    static double Angle(string a, string b) =>
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
