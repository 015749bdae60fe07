using System.Buffers;

namespace HarrisTrip.Check.Security;

/// <summary>A secret in a text.</summary>
/// <param name="Offset">0-based, in UTF-16 units.</param>
/// <param name="What">What it gives access to, in an editor's words.</param>
/// <param name="Start">Its first letters, by which its owner knows it again; the rest is not repeated in any
/// report.</param>
/// <param name="IsSure">False for what is often public on purpose.</param>
readonly record struct Secret(int Offset, string What, string Start, bool IsSure);

/// <summary>
/// Finds keys, tokens and passwords by the forms that their issuers give them. One pass over the text for all
/// beginnings;
/// what follows one is looked at once, up to the longest that there is.
/// </summary>
static class Secrets
{
    /// <summary>More in one file say nothing new.</summary>
    const int MaxFound = 20;

    static readonly SearchValues<string> Beginnings = SearchValues.Create(
        [.. SecretForms.All.Select(form => form.Beginning).Distinct()],
        StringComparison.Ordinal
    );

    static readonly ILookup<string, SecretForm> ByBeginning = SecretForms.All.ToLookup(
        form => form.Beginning,
        StringComparer.Ordinal
    );

    static readonly string[] Longest =
    [
        .. SecretForms.All.Select(form => form.Beginning).Distinct().OrderByDescending(b => b.Length),
    ];

    public static IReadOnlyList<Secret> In(string text)
    {
        var found = new List<Secret>();
        for (var at = 0; found.Count < MaxFound && text.AsSpan(at).IndexOfAny(Beginnings) is >= 0 and var next; )
        {
            at += next;
            var start = at;
            var beginning = Array.Find(Longest, b => string.CompareOrdinal(text, start, b, 0, b.Length) == 0)!;
            var length = 0;
            foreach (var form in ByBeginning[beginning])
            {
                length = form.LengthAt(text, at);
                if (length > 0)
                {
                    found.Add(
                        new Secret(
                            at,
                            form.What,
                            beginning.Length > 10
                                ? beginning
                                : text.Substring(at, Math.Min(length, beginning.Length + 4)),
                            form.IsSure
                        )
                    );
                    break;
                }
            }
            at += Math.Max(length, 1);
        }
        return found;
    }
}
