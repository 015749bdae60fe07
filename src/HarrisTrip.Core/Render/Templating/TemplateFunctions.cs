using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using HarrisTrip.Diagnostics;
using HarrisTrip.Values;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace HarrisTrip.Render.Templating;

/// <summary>
/// The functions that a template has: a few of the engine's own, and one for each place where plain escaping is not
/// enough.
/// </summary>
static class TemplateFunctions
{
    /// <summary>JSON that may stand in a script element: no character in it can end the element.</summary>
    public static JavaScriptEncoder ScriptSafe { get; } = JavaScriptEncoder.Create(UnicodeRanges.All);

    /// <summary>Shared by all pages, and read-only for that reason.</summary>
    public static ScriptObject Builtins()
    {
        // Left out: clocks (builds would differ), raw HTML, and what can run text as a template or search without
        // end.
        var builtins = new EngineFunctions();
        builtins.SetValue("empty", EmptyScriptObject.Default, readOnly: true);
        Add(
            builtins,
            "include",
            1,
            (page, span, arguments) =>
            {
                page.Include(Plain(arguments[0], span), span);
                return SafeHtml.Empty;
            }
        );
        Add(
            builtins,
            "attr",
            2,
            (_, span, arguments) =>
                arguments[1] is null
                    ? SafeHtml.Empty
                    : Traced(
                        arguments[1],
                        $" {Plain(arguments[0], span)}=\"{SafeHtml.Escape(Plain(arguments[1], span))}\""
                    )
        );
        Add(
            builtins,
            "url",
            1,
            (_, span, arguments) =>
                WebAddress.IsAllowedLink(Plain(arguments[0], span))
                    ? Traced(arguments[0], SafeHtml.Escape(Plain(arguments[0], span)))
                    : throw new ScriptRuntimeException(
                        span,
                        $"`{Plain(arguments[0], span)}` is not an address that readers can safely follow"
                    )
        );
        Add(builtins, "json", 1, (_, span, arguments) => Traced(arguments[0], Json(arguments[0], span)));
        Add(
            builtins,
            "moment",
            1,
            (page, span, arguments) =>
                Moment.ParseDayOrInstant(Plain(arguments[0], span)) is { Moment: { } moment }
                    ? TemplateValues.ToScript(moment, page.PageLanguage)
                    : throw new ScriptRuntimeException(
                        span,
                        $"`{Plain(arguments[0], span)}` is neither a date such as 2026-01-31 nor a moment with its zone"
                    )
        );
        Add(
            builtins,
            "asset",
            1,
            (page, span, arguments) =>
                page.Asset(Plain(arguments[0], span))
                ?? throw new ScriptRuntimeException(
                    span,
                    $"There is no file `assets/{Plain(arguments[0], span)}` in the theme"
                )
        );
        builtins.IsReadOnly = true;
        return builtins;
    }

    static void Add(
        ScriptObject group,
        string name,
        int parameters,
        Func<PageContext, SourceSpan, ScriptArray, object?> run
    ) => group.SetValue(name, new Function(name, parameters, run), readOnly: true);

    static string Plain(object? value, SourceSpan span) =>
        value switch
        {
            Text text => text.Value,
            string plain => plain,
            int or long or decimal => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{value}"),
            SafeHtml => throw new ScriptRuntimeException(span, "Markup cannot be used here, only text"),
            null => throw new ScriptRuntimeException(span, "This has no value on this page; use it only after `if`"),
            _ => throw new ScriptRuntimeException(span, "Only a text can be used here"),
        };

    /// <summary>Markup made of one value, with that value's origin.</summary>
    static SafeHtml Traced(object? value, string html)
    {
        var map = new SourceMap();
        if (value is Text text)
        {
            map.Mark(0, text.At, authored: true);
        }
        return new SafeHtml(html, map);
    }

    static string Json(object? value, SourceSpan span) =>
        value switch
        {
            null => "null",
            bool flag => flag ? "true" : "false",
            int or long or decimal => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{value}"),
            ScriptArray list => $"[{string.Join(',', list.Select(item => Json(item, span)))}]",
            ScriptObject group =>
                $"{{{string.Join(',', group.Keys.Select(key => $"{JsonString(key)}:{Json(group[key], span)}"))}}}",
            _ => JsonString(Plain(value, span)),
        };

    static string JsonString(string text) => $"\"{JsonEncodedText.Encode(text, ScriptSafe)}\"";

    sealed class Function(string name, int parameters, Func<PageContext, SourceSpan, ScriptArray, object?> run)
        : IScriptCustomFunction
    {
        public int RequiredParameterCount => parameters;

        public int ParameterCount => parameters;

        public ScriptVarParamKind VarParamKind => ScriptVarParamKind.None;

        public Type ReturnType => typeof(object);

        public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), $"value{index}");

        public object? Invoke(
            TemplateContext context,
            ScriptNode? callerContext,
            ScriptArray arguments,
            ScriptBlockStatement? blockStatement
        )
        {
            var span = callerContext?.Span ?? context.CurrentSpan;
            if (arguments.Count != parameters)
            {
                throw new ScriptRuntimeException(
                    span,
                    $"`{name}` takes {parameters} value{(parameters == 1 ? "" : "s")}, but is given {arguments.Count}"
                );
            }
            return run((PageContext)context, span, arguments);
        }

        public ValueTask<object?> InvokeAsync(
            TemplateContext context,
            ScriptNode? callerContext,
            ScriptArray arguments,
            ScriptBlockStatement? blockStatement
        ) => new(Invoke(context, callerContext, arguments, blockStatement));
    }
}
