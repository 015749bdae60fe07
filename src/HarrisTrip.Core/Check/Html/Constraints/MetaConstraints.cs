using System.Text.RegularExpressions;
using AngleSharp.Dom;
using HarrisTrip.Check.Html.Css;
using HarrisTrip.Check.Views;
using HarrisTrip.Html;

namespace HarrisTrip.Check.Html.Constraints;

/// <summary>
/// What attributes of meta ask of each other, and what their content has to be (HTML Living Standard 4.2.5).
/// </summary>
static partial class MetaConstraints
{
    public static Fault? FaultOf(IElement meta)
    {
        var content = meta.GetAttribute("content");
        var equiv = meta.GetAttribute("http-equiv")?.ToLowerInvariant();
        var name = meta.GetAttribute("name")?.ToLowerInvariant();
        var isNamed =
            name is not null || equiv is not null || meta.HasAttribute("itemprop") || meta.HasAttribute("property");
        if (!isNamed && !meta.HasAttribute("charset"))
        {
            return new Fault(
                "A `<meta>` does not say what it describes.",
                "Add name, property, itemprop, http-equiv or charset."
            );
        }
        if (isNamed && content is null)
        {
            return new Fault("A `<meta>` has no `content`.", "Add it.");
        }
        if (meta.HasAttribute("charset") && (isNamed || content is not null))
        {
            return new Fault("A `<meta>` declares the encoding and something else.", "Split it into two elements.");
        }
        if (name is not null && equiv is not null)
        {
            return new Fault("A `<meta>` has both `name` and `http-equiv`.", "Split it into two elements.");
        }
        if ((name ?? equiv) is not null && meta.HasAttribute("itemprop"))
        {
            return new Fault(
                $"A `<meta>` has both `itemprop` and `{(name is null ? "http-equiv" : "name")}`.",
                "Split it into two elements."
            );
        }
        if (meta.HasAttribute("media") && name != "theme-color")
        {
            return new Fault("A `<meta>` has `media`, which is for the theme colour only.", "Remove it.");
        }
        return equiv is not null && content is not null ? Header(equiv, content)
            : name is not null && content is not null ? Named(name, content)
            : null;
    }

    static Fault? Header(string equiv, string content) =>
        equiv switch
        {
            "refresh" when !IsRefresh(content) => new Fault(
                $"`content=\"{Quoted.Value(content)}\"` cannot be read as seconds and an address.",
                "Write seconds, or seconds and an address: 0; url=https://example.org/."
            ),
            "x-ua-compatible" when !content.Equals("IE=edge", StringComparison.OrdinalIgnoreCase) => new Fault(
                "`X-UA-Compatible` can only be IE=edge.",
                "Remove the element: no current browser uses it."
            ),
            "content-type" when !ContentType().IsMatch(content) => new Fault(
                $"`content=\"{Quoted.Value(content)}\"` does not declare the encoding.",
                "Write <meta charset=\"utf-8\">."
            ),
            "content-language" => new Fault("The language in a `<meta>` is obsolete.", "Put lang on the html element."),
            "set-cookie" => new Fault(
                "A cookie in a `<meta>` is obsolete, and browsers ignore it.",
                "Send it as a header."
            ),
            // Policies are judged by the rule `policy-invalid`.
            _ => null,
        };

    static Fault? Named(string name, string content) =>
        name switch
        {
            "theme-color" when !CssValues.IsColor(content) => new Fault(
                $"`{Quoted.Value(content)}` is not a colour.",
                "Write a CSS colour, such as #204060."
            ),
            "color-scheme" when content.Length > 0 && !ColorScheme().IsMatch(content) => new Fault(
                $"`{Quoted.Value(content)}` is not a colour scheme.",
                "Write light, dark, or both."
            ),
            "referrer"
                when Grammars.Named("referrerpolicy", "referrer")(content) is { } wanted
                    && content.ToLowerInvariant()
                        is not ("never" or "default" or "always" or "origin-when-crossorigin") => new Fault(
                $"`{Quoted.Value(content)}` is not a referrer policy.",
                $"It has to be {wanted}."
            ),
            _ => null,
        };

    static bool IsRefresh(string content) =>
        Refresh().Match(content) is { Success: true } match
        && (
            !match.Groups[1].Success
            || (Address.Fault(match.Groups[1].Value) is null && match.Groups[1].Value is not ['"' or '\'', ..])
        );

    [GeneratedRegex(@"^[0-9]+(?:;[ \t\n\f\r]+[uU][rR][lL]=(.+))?\z", RegexOptions.Singleline)]
    private static partial Regex Refresh();

    [GeneratedRegex(@"^text/html;[ \t\n\f\r]*charset=utf-8\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ContentType();

    [GeneratedRegex(
        @"^\s*(normal|((only|light|dark|[a-zA-Z-]+)(\s+|\s*\z))+)\s*\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex ColorScheme();
}
