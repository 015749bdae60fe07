using System.Net;
using System.Text;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Media;

/// <summary>The text of a caption: words, and marks such as &lt;v Ann&gt; and &lt;i&gt; (WebVTT, 4.2).</summary>
static class WebVttText
{
    static readonly HashSet<string> spans = ["c", "i", "b", "u", "ruby", "rt", "v", "lang"];

    /// <summary>What is wrong with it, each with its 0-based place.</summary>
    public static IEnumerable<(int At, string Message, string Help)> Faults(
        string text,
        TimeSpan start,
        TimeSpan end,
        bool isTitle
    )
    {
        var open = new Stack<(string Name, int At)>();
        var last = start;
        for (var at = text.IndexOf('<', StringComparison.Ordinal); at >= 0; at = text.IndexOf('<', at + 1))
        {
            var close = text.IndexOf('>', at);
            if (close < 0)
            {
                yield return (at, "A mark begins here that does not end.", "Write `&lt;` for the sign itself.");
                yield break;
            }
            var mark = text[(at + 1)..close];
            if (isTitle)
            {
                yield return (at, $"A chapter's title has no marks such as `<{Excerpt.Of(mark, 40)}>`.", "Delete it.");
                continue;
            }
            if (mark.Length > 0 && char.IsAsciiDigit(mark[0]))
            {
                if (WebVtt.TimeOf(mark) is not { } time || time <= last || time >= end)
                {
                    yield return (
                        at,
                        $"`<{Excerpt.Of(mark, 40)}>` is no time between that before it and the end of this caption.",
                        "Correct or delete it."
                    );
                }
                else
                {
                    last = time;
                }
                continue;
            }
            var isEnd = mark.StartsWith('/');
            var name = mark.TrimStart('/').Split([' ', '\t', '\n', '.'], 2)[0];
            if (!spans.Contains(name))
            {
                yield return (
                    at,
                    $"`<{Excerpt.Of(mark, 40)}>` is no mark of captions.",
                    "Delete it; write `&lt;` for the sign itself."
                );
            }
            else if (!isEnd)
            {
                if (name is "v" or "lang" && !mark.Contains(' ', StringComparison.Ordinal))
                {
                    yield return (
                        at,
                        $"`<{Excerpt.Of(mark, 40)}>` does not say {(name == "v" ? "who speaks" : "which language it is")}.",
                        name == "v" ? "Write it as `<v Ann Author>`." : "Write it as `<lang fr>`."
                    );
                }
                if (name == "rt" && (open.Count == 0 || open.Peek().Name != "ruby"))
                {
                    yield return (at, "`<rt>` stands outside of `<ruby>`.", "Put it into one.");
                }
                open.Push((name, at));
            }
            else if (open.Count == 0 || open.Pop() is var (opened, _) && opened != name)
            {
                yield return (at, $"`</{name}>` ends what did not begin last.", "End the marks in reverse order.");
                yield break;
            }
        }
        // Whoever speaks to the end of a caption need not be ended.
        if (open.TryPop(out var left) && !(left.Name == "v" && open.Count == 0))
        {
            yield return (left.At, $"`<{left.Name}>` is not ended.", $"Write `</{left.Name}>` where it ends.");
        }
    }

    /// <summary>What is read, on one line.</summary>
    public static string Words(string text)
    {
        var words = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var close = text[at] == '<' ? text.IndexOf('>', at) : -1;
            if (close > 0)
            {
                at = close;
            }
            else
            {
                words.Append(text[at] is '\n' ? ' ' : text[at]);
            }
        }
        return WebUtility.HtmlDecode(words.ToString()).Trim();
    }
}
