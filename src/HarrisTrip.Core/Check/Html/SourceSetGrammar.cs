using System.Globalization;
using HarrisTrip.Html;

namespace HarrisTrip.Check.Html;

/// <summary>The value of srcset (HTML Living Standard 4.8.4.2.1).</summary>
static class SourceSetGrammar
{
    /// <summary>One picture to choose from: as wide as this in pixels, or meant for this many pixels a point.</summary>
    public sealed record Candidate(string Address, string Descriptor);

    public static string? Fault(string value)
    {
        if (Read(value, out var fault) is not { Count: > 0 } candidates)
        {
            return fault ?? "pictures with commas between them, such as small.jpg 480w, large.jpg 960w";
        }
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var kinds = candidates.Select(c => c.Descriptor is [.., 'w'] ? 'w' : 'x').Distinct().Count();
        foreach (var candidate in candidates)
        {
            if (Address.FaultNotEmpty(candidate.Address) is { } wrong)
            {
                return wrong;
            }
            if (!seen.Add(Canonical(candidate.Descriptor)))
            {
                return $"made of pictures that differ: "
                    + $"{(candidate.Descriptor.Length == 0 ? "1x" : candidate.Descriptor)} is there twice";
            }
        }
        return kinds > 1 ? "made of pictures that all have a width, such as 480w, or none" : null;
    }

    /// <summary>The candidates of a value; null when it is broken.</summary>
    public static List<Candidate>? Read(string value, out string? fault)
    {
        fault = null;
        var found = new List<Candidate>();
        var at = 0;
        while (true)
        {
            at = SkipSpace(value, at);
            if (at == value.Length)
            {
                return found;
            }
            if (value[at] == ',')
            {
                fault = "made of pictures with a single comma between each two";
                return null;
            }
            var start = at;
            while (at < value.Length && !WordList.IsSpace(value[at]))
            {
                at++;
            }
            var address = value[start..at];
            var descriptor = "";
            if (address.EndsWith(','))
            {
                address = address[..^1];
                if (address.EndsWith(','))
                {
                    fault = "made of pictures with a single comma between each two";
                    return null;
                }
            }
            else
            {
                start = at = SkipSpace(value, at);
                while (at < value.Length && value[at] != ',')
                {
                    at++;
                }
                descriptor = WordList.Trim(value[start..at]);
                at += at < value.Length ? 1 : 0;
                if (!IsDescriptor(descriptor))
                {
                    fault =
                        $"made of addresses each followed by a width such as 480w or a density such as 2x, "
                        + $"not “{descriptor}”";
                    return null;
                }
            }
            found.Add(new Candidate(address, descriptor));
            if (at >= value.Length && value.TrimEnd(' ', '\t', '\n', '\f', '\r').EndsWith(','))
            {
                fault = "made of pictures with commas between them, and none at the end";
                return null;
            }
        }
    }

    static bool IsDescriptor(string descriptor) =>
        descriptor.Length == 0
        || (descriptor[^1] == 'w' && Numbers.Positive(descriptor[..^1]) is null)
        || (descriptor[^1] == 'x' && Numbers.Parse(descriptor[..^1]) > 0);

    static string Canonical(string descriptor) =>
        descriptor is "" ? "1x"
        : descriptor[^1] == 'x' ? Numbers.Parse(descriptor[..^1])!.Value.ToString(CultureInfo.InvariantCulture) + "x"
        : descriptor.TrimStart('0');

    static int SkipSpace(string value, int at)
    {
        while (at < value.Length && WordList.IsSpace(value[at]))
        {
            at++;
        }
        return at;
    }
}
