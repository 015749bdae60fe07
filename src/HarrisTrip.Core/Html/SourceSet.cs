namespace HarrisTrip.Html;

/// <summary>
/// The addresses of a <c>srcset</c> (HTML Living Standard 4.8.4.3.11): a comma inside an address is part of it.
/// </summary>
static class SourceSet
{
    public static IEnumerable<string> Addresses(string candidates) =>
        Candidates(candidates).Select(candidate => candidate.Address);

    /// <summary>Each address with its width or density, such as <c>640w</c>; "" without one.</summary>
    public static IEnumerable<(string Address, string Descriptor)> Candidates(string candidates)
    {
        var at = 0;
        while (true)
        {
            while (at < candidates.Length && (candidates[at] == ',' || char.IsWhiteSpace(candidates[at])))
            {
                at++;
            }
            if (at == candidates.Length)
            {
                yield break;
            }
            var start = at;
            while (at < candidates.Length && !char.IsWhiteSpace(candidates[at]))
            {
                at++;
            }
            var address = candidates[start..at].TrimEnd(',');
            var descriptor = at;
            if (address.Length == at - start)
            {
                at = AfterDescriptors(candidates, at);
            }
            yield return (address, candidates[descriptor..at].Trim());
        }
    }

    /// <summary>Widths and densities reach to the next comma that stands in no brackets.</summary>
    static int AfterDescriptors(string candidates, int at)
    {
        var isInside = false;
        for (; at < candidates.Length; at++)
        {
            isInside = candidates[at] switch
            {
                '(' => true,
                ')' => false,
                _ => isInside,
            };
            if (candidates[at] == ',' && !isInside)
            {
                break;
            }
        }
        return at;
    }
}
