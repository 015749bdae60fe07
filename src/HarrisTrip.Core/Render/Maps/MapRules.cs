using HarrisTrip.Diagnostics;

namespace HarrisTrip.Render.Maps;

/// <summary>What can be wrong with a map's file.</summary>
public static class MapRules
{
    public static readonly RuleInfo MapUnread = new()
    {
        Name = "map-unread",
        Severity = Severity.Error,
        Why = "A map whose places cannot be read would be empty, or show them where they are not.",
        Standard = "RFC 7946; newsroom rule",
    };

    public static IReadOnlyList<RuleInfo> All { get; } = [MapUnread];
}
