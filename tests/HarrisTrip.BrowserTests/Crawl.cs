using Microsoft.Playwright;
using Xunit;

namespace HarrisTrip.BrowserTests;

/// <summary>
/// Goes through a bundle from its first page, by every link inside it, as a reader with a phone and one with a desk
/// would.
/// </summary>
sealed class Crawl
{
    static readonly HttpClient Http = new();
    static readonly int[] Widths = [390, 1280];

    readonly IPage page;
    readonly Uri root;
    readonly SortedSet<string> faults = new(StringComparer.Ordinal);
    readonly Dictionary<string, PageFacts> pages = [];
    readonly HashSet<string> files = [];
    readonly List<(string From, Uri To)> links = [];
    Uri now;

    Crawl(IPage page, Uri root)
    {
        (this.page, this.root, now) = (page, root, root);
        page.Request += (_, request) => FaultUnless(IsOwn(request.Url), $"asks {request.Url}");
        page.RequestFailed += (_, request) => FaultUnless(false, $"cannot load {request.Url}: {request.Failure}");
        page.Response += (_, response) =>
            FaultUnless(
                response.Status < 400 || response.Request.IsNavigationRequest,
                $"gets {response.Status} for {response.Url}"
            );
        page.Console += (_, message) => FaultUnless(message.Type != "error", $"says in the console: {message.Text}");
        page.PageError += (_, error) => FaultUnless(false, $"has an error in a script: {error}");
    }

    /// <summary>Everything that is wrong with a bundle, and how many pages it has.</summary>
    /// <param name="root">The folder that is the bundle, with a slash at its end.</param>
    /// <param name="first">The page to begin with, from there.</param>
    public static async Task<(IReadOnlyCollection<string> Faults, int Pages)> ThroughAsync(
        IPage page,
        Uri root,
        string first
    )
    {
        var crawl = new Crawl(page, root);
        await crawl.FollowAsync(new Uri(root, first));
        crawl.CheckAnchors();
        return (crawl.faults, crawl.pages.Count);
    }

    async Task FollowAsync(Uri first)
    {
        var waiting = new Queue<Uri>([first]);
        while (waiting.TryDequeue(out var next))
        {
            if (pages.ContainsKey(next.AbsoluteUri) || !files.Add(next.AbsoluteUri))
            {
                continue;
            }
            now = next;
            var type = await TypeAsync(next);
            FaultUnless(type is not null, "is not there");
            if (type == "text/html")
            {
                var facts = await VisitAsync(next);
                pages.Add(next.AbsoluteUri, facts);
                foreach (var link in facts.Links.Concat(facts.Files).Select(link => new Uri(link)).Where(IsOnSite))
                {
                    FaultUnless(IsOwn(link.AbsoluteUri), $"leads out of the bundle, to {link}");
                    links.Add((next.AbsoluteUri, link));
                    waiting.Enqueue(WithoutFragment(link));
                }
            }
        }
    }

    async Task<PageFacts> VisitAsync(Uri address)
    {
        PageFacts? facts = null;
        foreach (var width in Widths)
        {
            await page.SetViewportSizeAsync(width, 800);
            await page.GotoAsync(address.AbsoluteUri);
            facts = await PageFacts.ReadAsync(page);
            foreach (var fault in facts.Faults)
            {
                FaultUnless(false, fault);
            }
        }
        return facts!;
    }

    void CheckAnchors()
    {
        foreach (var (from, to) in links.Where(link => link.To.Fragment.Length > 1))
        {
            if (
                pages.TryGetValue(WithoutFragment(to).AbsoluteUri, out var target)
                && !target.Ids.Contains(Uri.UnescapeDataString(to.Fragment[1..]))
            )
            {
                faults.Add($"{from} leads to {to}, which has no such place");
            }
        }
    }

    /// <summary>What a browser would take a file for; null when it is not there.</summary>
    static async Task<string?> TypeAsync(Uri address)
    {
        if (address.IsFile)
        {
            // A browser shows a folder on disk as a list of files, which is no page of ours.
            return !File.Exists(address.LocalPath) ? null
                : Path.GetExtension(address.LocalPath) == ".html" ? "text/html"
                : "";
        }
        using var answer = await Http.GetAsync(address, TestContext.Current.CancellationToken);
        return answer.IsSuccessStatusCode ? answer.Content.Headers.ContentType?.MediaType ?? "" : null;
    }

    bool IsOwn(string address) =>
        address.StartsWith(root.AbsoluteUri, StringComparison.Ordinal)
        || address.StartsWith("data:", StringComparison.Ordinal);

    bool IsOnSite(Uri address) => address.Scheme == root.Scheme && address.Authority == root.Authority;

    static Uri WithoutFragment(Uri address) => new(address.GetLeftPart(UriPartial.Query));

    void FaultUnless(bool good, string fault)
    {
        if (!good)
        {
            // Events come on threads of their own.
            lock (faults)
            {
                faults.Add($"{now} {fault}");
            }
        }
    }
}
