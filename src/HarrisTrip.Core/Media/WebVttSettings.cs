using System.Globalization;

namespace HarrisTrip.Media;

/// <summary>The settings behind the times of a caption (WebVTT, 4.4).</summary>
static class WebVttSettings
{
    /// <summary>The first of them that is none; null when all are good.</summary>
    public static string? Fault(string settings)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var setting in settings.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = setting.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0 || !IsValid(setting[..colon], setting[(colon + 1)..]) || !seen.Add(setting[..colon]))
            {
                return setting;
            }
        }
        return null;
    }

    static bool IsValid(string name, string value)
    {
        var parts = value.Split(',');
        return name switch
        {
            "vertical" => value is "rl" or "lr",
            "align" => value is "start" or "center" or "end" or "left" or "right",
            "size" => IsShare(value),
            "position" => parts.Length <= 2
                && IsShare(parts[0])
                && (parts.Length == 1 || parts[1] is "line-left" or "center" or "line-right"),
            "line" => parts.Length <= 2
                && (
                    IsShare(parts[0])
                    || int.TryParse(parts[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)
                )
                && (parts.Length == 1 || parts[1] is "start" or "center" or "end"),
            _ => false,
        };
    }

    static bool IsShare(string value) =>
        value.EndsWith('%')
        && decimal.TryParse(value[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share)
        && share is >= 0 and <= 100;
}
