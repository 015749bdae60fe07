using HarrisTrip.Check.Html;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class CharsetWrong
{
    public static readonly RuleInfo Info = new()
    {
        Name = "charset-wrong",
        Severity = Severity.Error,
        Why = "A browser that learns the encoding too late, or twice, starts reading the page in the wrong one.",
        Standard = "HTML Living Standard 4.2.5.4",
        Bad = """
            <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta charset="utf-8">
            <title>Harbour opens</title></head><body><p>Today.</p></body></html>
            """,
        Good = """
            <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Harbour opens</title></head><body>
            <p>Today.</p></body></html>
            """,
        Groups = [RuleGroup.Html],
    };

    /// <summary>Browsers look for it in the first kilobyte.</summary>
    const int ScannedBytes = 1024;

    public static readonly Rule Rule = new(Info)
    {
        Elements = ["meta"],
        OnElement = static (meta, page) =>
        {
            if (
                !ElementKind.IsHtml(meta)
                || !(
                    meta.HasAttribute("charset")
                    || "content-type".Equals(meta.GetAttribute("http-equiv"), StringComparison.OrdinalIgnoreCase)
                )
            )
            {
                return;
            }
            var seen = page.Memo.Get(static () => new State());
            if (seen.Any)
            {
                page.Add(Info, meta, "The page declares its encoding twice.", "Keep the first.");
            }
            seen.Any = true;
            if (
                meta.SourceReference?.Position.Index is { } at and > 0
                && System.Text.Encoding.UTF8.GetByteCount(
                    page.Input.Html.AsSpan(0, Math.Min(at, page.Input.Html.Length))
                ) > ScannedBytes
            )
            {
                page.Add(
                    Info,
                    meta,
                    "The page declares its encoding after the first 1,024 bytes, where browsers no longer look.",
                    "Put <meta charset=\"utf-8\"> first in <head>."
                );
            }
        },
    };

    sealed class State
    {
        public bool Any { get; set; }
    }
}
