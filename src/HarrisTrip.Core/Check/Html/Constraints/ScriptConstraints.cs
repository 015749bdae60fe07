using System.Collections.Frozen;
using System.Text.Json;
using AngleSharp.Dom;
using HarrisTrip.Check.Views;
using HarrisTrip.Html;
using HarrisTrip.Parse.Json;

namespace HarrisTrip.Check.Html.Constraints;

/// <summary>What attributes and content of scripts ask of each other (HTML Living Standard 4.12.1).</summary>
static class ScriptConstraints
{
    static readonly FrozenSet<string> javaScript = """
        application/ecmascript application/javascript application/x-ecmascript application/x-javascript text/ecmascript
        text/javascript text/javascript1.0 text/javascript1.1 text/javascript1.2 text/javascript1.3 text/javascript1.4
        text/javascript1.5 text/jscript text/livescript text/x-ecmascript text/x-javascript
        """.Split([' ', '\n']).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static Fault? FaultOf(IElement script)
    {
        var type = script.GetAttribute("type") is { } given ? WordList.Trim(given).ToLowerInvariant() : "";
        var hasSource = script.HasAttribute("src");
        var isModule = type == "module";
        var isClassic = type.Length == 0 || javaScript.Contains(type);
        if (type.IndexOf(';') is > 0 and var semicolon && javaScript.Contains(WordList.Trim(type[..semicolon])))
        {
            return new Fault("The `type` of a `<script>` is more than its language needs.", "Remove type.");
        }
        if (
            script.GetAttribute("charset") is { } charset
            && !charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)
        )
        {
            return new Fault(
                "A `<script>` declares an encoding other than UTF-8.",
                "Save it as UTF-8, and remove charset."
            );
        }
        if (
            !isClassic
            && !isModule
            && type is not ("importmap" or "speculationrules")
            && MediaType.Fault(type) is { } wanted
        )
        {
            return new Fault(
                $"`type=\"{Quoted.Value(type)}\"` of a `<script>` cannot be read.",
                $"It has to be {wanted}."
            );
        }
        if (hasSource && !IsComment(script.TextContent))
        {
            return new Fault(
                "A `<script>` has `src`, so the code inside it never runs.",
                "Split it into two elements."
            );
        }
        if (!isClassic && !isModule)
        {
            return
                script.Attributes.FirstOrDefault(a =>
                    a.LocalName
                        is "src"
                            or "async"
                            or "defer"
                            or "nomodule"
                            or "crossorigin"
                            or "integrity"
                            or "referrerpolicy"
                            or "blocking"
                            or "fetchpriority"
                )
                    is { } idle
                ? new Fault(
                    $"A `<script>` that holds data cannot have the attribute `{idle.LocalName}`.",
                    "Remove it, or correct its type."
                )
                : Data(type, script.TextContent);
        }
        if (isModule && (script.HasAttribute("defer") || script.HasAttribute("nomodule")))
        {
            return new Fault(
                "A module is always deferred, and old browsers do not run it: `defer` and `nomodule` do nothing.",
                "Remove them."
            );
        }
        if (!hasSource && script.HasAttribute("async") && !isModule)
        {
            return new Fault("A `<script>` has `async` and no `src`.", "Remove it: it does nothing.");
        }
        return
            !hasSource
            && script.Attributes.FirstOrDefault(a =>
                a.LocalName is "defer" or "integrity" or "charset"
                || (a.LocalName == "blocking" && !isModule)
                || (a.LocalName is "fetchpriority" && !isModule)
            )
                is { } alone
            ? new Fault($"A `<script>` has `{alone.LocalName}` and no `src`.", "Remove it: it does nothing.")
            : null;
    }

    /// <summary>True for nothing but white space and comments of JavaScript, each line with its end.</summary>
    static bool IsComment(string code)
    {
        for (var at = 0; at < code.Length; )
        {
            if (WordList.IsSpace(code[at]))
            {
                at++;
                continue;
            }
            var isLine = string.CompareOrdinal(code, at, "//", 0, 2) == 0;
            var end =
                isLine ? code.IndexOf('\n', at)
                : string.CompareOrdinal(code, at, "/*", 0, 2) == 0
                    ? code.IndexOf("*/", at + 2, StringComparison.Ordinal)
                : -1;
            if (end < 0)
            {
                return false;
            }
            at = end + (isLine ? 1 : 2);
        }
        return true;
    }

    static Fault? Data(string type, string text)
    {
        if (type is not ("importmap" or "speculationrules"))
        {
            return null;
        }
        var (json, fault) = JsonSource.Read(text);
        if (fault is not null)
        {
            return new Fault(
                $"The content of `<script type=\"{type}\">` is not JSON: {fault.What}.",
                $"{fault.Help} Browsers ignore all of it."
            )
            {
                Offset = fault.Offset,
            };
        }
        return (type == "importmap" ? ImportMap(json) : Speculation(json)) is { } what
            ? new Fault(
                $"The content of `<script type=\"{type}\">` is wrong: {what}.",
                "Correct it: browsers ignore all of it."
            )
            : null;
    }

    static string? ImportMap(JsonElement map)
    {
        if (map.ValueKind != JsonValueKind.Object)
        {
            return "it is not an object";
        }
        foreach (var part in map.EnumerateObject())
        {
            if (part.Name is not ("imports" or "scopes" or "integrity"))
            {
                return $"it has a key `{Quoted.Value(part.Name)}`, but only imports, scopes and integrity are allowed";
            }
            if (part.Value.ValueKind != JsonValueKind.Object)
            {
                return $"its {part.Name} is not an object";
            }
            foreach (var entry in part.Value.EnumerateObject())
            {
                if (
                    part.Name == "scopes"
                        ? Address.Fault(entry.Name) is not null
                            || entry.Value.ValueKind != JsonValueKind.Object
                            || !entry.Value.EnumerateObject().All(IsMapping)
                        : part.Name == "imports" && !IsMapping(entry)
                )
                {
                    return $"`{Quoted.Value(entry.Name)}` does not lead to an address";
                }
            }
        }
        return null;
    }

    static bool IsMapping(JsonProperty entry) =>
        entry.Name.Length > 0
        && entry.Value.ValueKind == JsonValueKind.String
        && entry.Value.GetString()! is var to
        && (
            to.StartsWith('/')
            || to.StartsWith("./", StringComparison.Ordinal)
            || to.StartsWith("../", StringComparison.Ordinal)
            || Microdata.IsAbsolute(to)
        )
        && (!entry.Name.EndsWith('/') || to.EndsWith('/'));

    static string? Speculation(JsonElement rules)
    {
        if (rules.ValueKind != JsonValueKind.Object)
        {
            return "it is not an object";
        }
        var lists = rules.EnumerateObject().Where(p => p.Name is "prefetch" or "prerender").ToList();
        if (lists.Count == 0)
        {
            return "it has neither prefetch nor prerender";
        }
        foreach (var part in lists)
        {
            if (
                part.Value.ValueKind != JsonValueKind.Array
                || part.Value.EnumerateArray().Any(rule => rule.ValueKind != JsonValueKind.Object)
            )
            {
                return $"its {part.Name} is not a list of rules";
            }
            foreach (var rule in part.Value.EnumerateArray())
            {
                var source = rule.TryGetProperty("source", out var named) ? named.ToString() : null;
                if (
                    source is not (null or "list" or "document")
                    || (source == "list" && !rule.TryGetProperty("urls", out _))
                )
                {
                    return "a rule has no urls, or a source that is neither list nor document";
                }
                if (
                    rule.TryGetProperty("eagerness", out var eagerness)
                    && eagerness.ToString() is not ("immediate" or "eager" or "moderate" or "conservative")
                )
                {
                    return "the eagerness of a rule is not a known word";
                }
            }
        }
        return null;
    }
}
