using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using HarrisTrip.Cli.Output;
using HarrisTrip.Cli.Serving.Answers;
using HarrisTrip.Cli.Serving.Desk;
using HarrisTrip.Cli.Serving.Sites;
using HarrisTrip.Render.Outputs.Hosts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;

namespace HarrisTrip.Cli.Serving;

/// <summary>
/// Answers requests: for the site as its hosts will, and beside it with the desk and with news of changes.
/// </summary>
/// <param name="today">The real time.</param>
/// <param name="over">The server ends.</param>
sealed class RequestHandler(
    LatestState states,
    RequestGuard guard,
    EditorLink editor,
    TimeProvider today,
    CancellationToken over
)
{
    const string Policy = "Content-Security-Policy",
        NoStore = "no-store",
        Plain = "text/plain; charset=utf-8";

    /// <summary>A browser that waits longer for the first build gets a page that says what it waits for.</summary>
    static readonly TimeSpan firstBuildTimeout = TimeSpan.FromSeconds(1);

    public async Task AnswerAsync(HttpContext context)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, over);
        try
        {
            await AnswerAsync(context, stop.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The reader has gone, or we do.
        }
        catch (Exception bug) when (bug is not BadHttpRequestException)
        {
            Terminal.Error(bug.ToString());
            throw;
        }
    }

    async Task AnswerAsync(HttpContext context, CancellationToken stop)
    {
        var (request, response) = (context.Request, context.Response);
        response.Headers.XContentTypeOptions = "nosniff";
        var path = RequestPath.Of(context.Features.Get<IHttpRequestFeature>()!.RawTarget);
        var isOurs = path?.StartsWith(OwnFiles.Root, StringComparison.Ordinal) == true;
        var source = new RequestSource(
            One(request.Headers.Host),
            One(request.Headers.Origin),
            One(request.Headers["Sec-Fetch-Site"]),
            One(request.Headers["Sec-Fetch-Mode"]),
            One(request.Headers["Sec-Fetch-Dest"])
        );
        if (guard.Refusal(source, context.Connection.LocalIpAddress, isOurs) is { } refusal)
        {
            await SayAsync(context, 403, refusal, stop).ConfigureAwait(false);
        }
        else if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            response.Headers.Allow = "GET, HEAD";
            await SayAsync(context, 405, "The preview answers only GET and HEAD requests.", stop).ConfigureAwait(false);
        }
        else if (path is null)
        {
            await SayAsync(context, 400, "This is not a valid address.", stop).ConfigureAwait(false);
        }
        else if (path == OwnFiles.Events)
        {
            await TellAsync(context, stop).ConfigureAwait(false);
        }
        else if (isOurs)
        {
            await ShowOwnAsync(context, path, stop).ConfigureAwait(false);
        }
        else
        {
            await ShowAsync(context, path, source, stop).ConfigureAwait(false);
        }
    }

    /// <summary>A file of the site, with what a host would send with it.</summary>
    async Task ShowAsync(HttpContext context, string path, RequestSource source, CancellationToken stop)
    {
        var response = context.Response;
        // Programs wait for the first build; who looks at a browser wants to know what it waits for.
        var state = await (
            source is { Destination: "document" }
                ? states.FirstAsync(firstBuildTimeout, stop)
                : states.AfterAsync(0, stop)
        ).ConfigureAwait(false);
        if (path == "/" && state.Shown is { Answers.Root: { Length: > 1 } root })
        {
            response.Headers.Location = Files.Paths.Encode(root);
            response.Headers.CacheControl = NoStore;
            response.StatusCode = 302;
            return;
        }
        var shown = PageAnswer.Of(state, path, today.GetUtcNow());
        foreach (var (name, value) in shown.Headers)
        {
            // Without HTTPS it may not be sent (RFC 6797, 7.2).
            if (name != "Strict-Transport-Security")
            {
                response.Headers[name] = value;
            }
        }
        response.Headers.CacheControl = shown.Cache;
        if (shown.Location is { } location)
        {
            response.Headers.Location = location;
            response.StatusCode = shown.Status;
            return;
        }
        var content = shown.Content;
        if (shown.Page is { } page)
        {
            var policy = new WidenedPolicy(
                OwnFiles.PageScriptHash,
                EventsAt(source.Host!),
                source is { Destination: "iframe", Site: "same-origin" }
            );
            content = Encoding.UTF8.GetBytes(page.WithScript(policy, shown.Version, shown.Mark));
            if (response.Headers[Policy] is [{ } sent])
            {
                response.Headers[Policy] = policy.Of(sent);
            }
        }
        await SendAsync(context, shown.Status, ContentTypes.Of(shown.File!), content, stop).ConfigureAwait(false);
    }

    /// <summary>The desk and its files.</summary>
    async Task ShowOwnAsync(HttpContext context, string path, CancellationToken stop)
    {
        var state = await states.AfterAsync(0, stop).ConfigureAwait(false);
        var answer = path switch
        {
            OwnFiles.Root => (
                "desk.html",
                DeskPage.Of(
                    state,
                    One(context.Request.Query["article"]),
                    One(context.Request.Query["find"]),
                    editor,
                    today.GetUtcNow()
                )
            ),
            OwnFiles.Root + "desk.css" or OwnFiles.Root + "desk.js" => (
                path,
                (string?)OwnFiles.Read(path[OwnFiles.Root.Length..])
            ),
            _ => (path, null),
        };
        if (answer is not (var name, { } text))
        {
            await SayAsync(context, 404, "There is nothing at this address.", stop).ConfigureAwait(false);
            return;
        }
        context.Response.Headers[Policy] = DeskPage.Policy;
        context.Response.Headers["Referrer-Policy"] = "same-origin";
        context.Response.Headers.CacheControl = "no-cache";
        await SendAsync(context, 200, ContentTypes.Of(name), Encoding.UTF8.GetBytes(text), stop).ConfigureAwait(false);
    }

    /// <summary>Tells a page of every build, as server-sent events (HTML Living Standard, 9.2).</summary>
    async Task TellAsync(HttpContext context, CancellationToken stop)
    {
        var address = One(context.Request.Query["page"]) ?? "/";
        var path = RequestPath.Of(address);
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = NoStore;
        if (HttpMethods.IsHead(context.Request.Method))
        {
            return;
        }
        await context.Response.WriteAsync("retry: 500\n\n", stop).ConfigureAwait(false);
        await context.Response.Body.FlushAsync(stop).ConfigureAwait(false);
        for (var build = 0; ; )
        {
            var state = await states.AfterAsync(build, stop).ConfigureAwait(false);
            build = state.Build;
            var shown = PageAnswer.Of(state, path ?? "/", today.GetUtcNow());
            await context
                .Response.WriteAsync($"event: state\ndata: {StateJson.Of(state, address, shown, editor)}\n\n", stop)
                .ConfigureAwait(false);
            await context.Response.Body.FlushAsync(stop).ConfigureAwait(false);
        }
    }

    /// <summary>Sends bytes, or the part of them that is wanted, or word that the reader has them (RFC 9110).</summary>
    static async Task SendAsync(HttpContext context, int status, string type, byte[] content, CancellationToken stop)
    {
        var (request, response) = (context.Request, context.Response);
        var tag = $"\"{Tag(content, response.Headers[Policy])}\"";
        var part = new ByteRange(0, content.LongLength - 1);
        response.Headers.ETag = tag;
        if (status == 200)
        {
            response.Headers.AcceptRanges = "bytes";
            if (Matches(request.Headers.IfNoneMatch, tag))
            {
                response.StatusCode = 304;
                return;
            }
            var (whole, wanted) =
                HttpMethods.IsGet(request.Method) && One(request.Headers.IfRange) is var on && (on is null || on == tag)
                    ? ByteRange.Of(One(request.Headers.Range), content.LongLength)
                    : (true, null);
            if (!whole && wanted is null)
            {
                response.Headers.ContentRange = $"bytes */{content.LongLength.ToString(CultureInfo.InvariantCulture)}";
                await SayAsync(context, 416, "The file does not have the requested range.", stop).ConfigureAwait(false);
                return;
            }
            if (wanted is { } range)
            {
                (part, status) = (range, 206);
                response.Headers.ContentRange = string.Create(
                    CultureInfo.InvariantCulture,
                    $"bytes {range.First}-{range.Last}/{content.LongLength}"
                );
            }
        }
        response.StatusCode = status;
        response.ContentType = type;
        response.ContentLength = part.Last - part.First + 1;
        if (HttpMethods.IsGet(request.Method))
        {
            await response
                .Body.WriteAsync(content.AsMemory((int)part.First, (int)(part.Last - part.First + 1)), stop)
                .ConfigureAwait(false);
        }
    }

    static async Task SayAsync(HttpContext context, int status, string text, CancellationToken stop)
    {
        var bytes = Encoding.UTF8.GetBytes(text + "\n");
        context.Response.StatusCode = status;
        context.Response.ContentType = Plain;
        context.Response.Headers.CacheControl = NoStore;
        context.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(bytes, stop).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// What the script asks for, as a policy names it. A policy cannot name an address in brackets (CSP 3, 2.3.1).
    /// </summary>
    static string EventsAt(string host) => host.StartsWith('[') ? "'self'" : $"http://{host}{OwnFiles.Root}";

    /// <summary>
    /// Browsers keep the policy of the first answer with what they keep, so that it belongs to the tag.
    /// </summary>
    static string Tag(byte[] content, StringValues policy)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(content);
        hash.AppendData(Encoding.UTF8.GetBytes(policy.ToString()));
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16));
    }

    static bool Matches(StringValues header, string tag) =>
        header
            .ToString()
            .Split(',', StringSplitOptions.TrimEntries)
            .Any(known => known == "*" || known == tag || known == "W/" + tag);

    /// <summary>The one value of a header; of several none that anything could equal.</summary>
    static string? One(StringValues values) => values.Count == 0 ? null : values.ToString();
}
