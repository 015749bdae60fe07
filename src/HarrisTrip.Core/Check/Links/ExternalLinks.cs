using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Values;

namespace HarrisTrip.Check.Links;

/// <summary>The answer to a request for an address on another site.</summary>
public enum ExternalState
{
    /// <summary>It is there.</summary>
    Available,

    /// <summary>It is there, and redirects permanently.</summary>
    Moved,

    /// <summary>Its site says that it is not there, or there is no such site.</summary>
    Gone,

    /// <summary>Its site does not answer programs such as this one.</summary>
    Refused,

    /// <summary>No answer, or one that says nothing.</summary>
    Unknown,
}

/// <param name="Reason">What was answered, to follow the address in a sentence: "answers 404".</param>
/// <param name="To">Where it has moved to; null for any other.</param>
public sealed record ExternalOutcome(ExternalState State, string Reason, string? To = null);

/// <summary>Links to other sites. Here they are gathered and reported; requesting them is the caller's work.</summary>
public static class ExternalLinks
{
    public static readonly RuleInfo Gone = Info(
        "link-external-gone",
        Severity.Error,
        "A reader who follows the link finds that the page is gone.",
        "RFC 9110 15.5.5, 15.5.11",
        "https://example.com/no-such-page",
        "https://example.com/"
    );

    public static readonly RuleInfo Moved = Info(
        "link-external-moved",
        Severity.Warning,
        "An old address works only as long as its site keeps redirecting it.",
        "RFC 9110 15.4.2, 15.4.9",
        "http://example.com/old",
        "https://example.com/new"
    );

    public static readonly RuleInfo Refused = Info(
        "link-external-refused",
        Severity.Warning,
        "The site answers only people: somebody has to check whether the page is still there.",
        "RFC 9309; RFC 9110 15.5.4; RFC 6585 4",
        "https://example.com/members",
        "https://example.com/"
    );

    public static readonly RuleInfo Unsure = Info(
        "link-external-unsure",
        Severity.Warning,
        "The site gave no answer, which may be temporary: check again later.",
        "RFC 9110 15.6",
        "https://slow.example/",
        "https://example.com/"
    );

    public static IReadOnlyList<RuleInfo> All { get; } = [Gone, Moved, Refused, Unsure];

    /// <summary>Keeps the addresses of other sites. Part of a run only when they are to be requested.</summary>
    internal static Rule Collector { get; } =
        new(Gone)
        {
            OnPage = static page =>
            {
                foreach (var (link, target) in LinkRule.In(page))
                {
                    var address = LinkTargets.Plain(link.Address);
                    if (
                        target.Goal == LinkGoal.Elsewhere
                        && link.Use is LinkUse.Page or LinkUse.Frame or LinkUse.Asset
                        && UrlParts.IsWeb(address)
                        && UrlParts.Fault(address) is null
                    )
                    {
                        page.Keep(
                            new Outbound(WebAddress.Encode(Full(address)).Split('#')[0], page.Locate(link.Element))
                        );
                    }
                }
            },
        };

    /// <summary>
    /// Every address of another site that pages name, once, in ordinal order and without its fragment.
    /// </summary>
    public static IReadOnlyList<string> Of(IEnumerable<FileFacts> files) =>
        [
            .. files
                .SelectMany(file => file.Kept<Outbound>())
                .Select(o => o.Address)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>Reports what became of the addresses, at each place where one is named.</summary>
    public static void Report(
        IEnumerable<FileFacts> files,
        IReadOnlyDictionary<string, ExternalOutcome> outcomes,
        Report report
    )
    {
        foreach (var (address, at) in files.SelectMany(file => file.Kept<Outbound>()))
        {
            if (outcomes.GetValueOrDefault(address) is not { State: not ExternalState.Available } outcome)
            {
                continue;
            }
            var (rule, help) = outcome.State switch
            {
                ExternalState.Gone => (Gone, "Find where it is now, link to an archived copy, or remove the link."),
                ExternalState.Moved => (Moved, $"Write `{outcome.To}`."),
                ExternalState.Refused => (Refused, "Open it yourself to see whether it is there."),
                _ => (Unsure, "Check again later, or open it yourself."),
            };
            report.Add(rule, at, $"`{address}` {outcome.Reason}.", help);
        }
    }

    /// <summary>
    /// An address that begins with two slashes takes the scheme of its page: readers come over https.
    /// </summary>
    static string Full(string address) =>
        UrlParts.Scheme(address) is null ? "https:" + address.Replace('\\', '/') : address;

    static RuleInfo Info(string name, Severity severity, string why, string standard, string bad, string good) =>
        new()
        {
            Name = name,
            Severity = severity,
            Why = why,
            Standard = standard,
            Bad = $"<a href=\"{bad}\">The wall</a>",
            Good = $"<a href=\"{good}\">The wall</a>",
            Groups = [RuleGroup.Links],
        };

    /// <param name="Address">Full, without a fragment.</param>
    internal sealed record Outbound(string Address, Location At) : Fact;
}
