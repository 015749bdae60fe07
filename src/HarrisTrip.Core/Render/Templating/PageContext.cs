using System.Globalization;
using System.Text;
using HarrisTrip.Diagnostics;
using HarrisTrip.Parse;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace HarrisTrip.Render.Templating;

/// <summary>One page in the making: escapes what it prints, refuses what is missing, and notes which source wrote what.</summary>
sealed class PageContext : TemplateContext
{
    readonly Func<string, Template?> find;
    int includes;

    public PageContext(ScriptObject builtins, Func<string, Template?> find, Func<string, string?> asset)
        : base(builtins)
    {
        this.find = find;
        Asset = asset;
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedTargetAccess = false;
        EnableRelaxedFunctionAccess = false;
        EnableRelaxedIndexerAccess = false;
        LoopLimit = 0;
        LimitToString = 0;
        AutoIndent = false;
        NewLine = "\n";
        PushOutput(new StringBuilderOutput(Html));
    }

    public StringBuilder Html { get; } = new();

    public SourceMap Map { get; } = new();

    public Func<string, string?> Asset { get; }

    public static Location Locate(SourceSpan span) => new(span.FileName ?? "template", span.Start.Line + 1, span.Start.Column + 1);

    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        switch (textAsObject)
        {
            case SafeHtml safe:
                Map.Insert(Html.Length, safe.Map);
                Html.Append(safe.Html);
                break;
            case Text text:
                Map.Mark(Html.Length, text.At, authored: true);
                Html.Append(SafeHtml.Escape(text.Value));
                break;
            case string plain:
                Html.Append(SafeHtml.Escape(plain));
                break;
            case int number:
                Html.Append(number.ToString(CultureInfo.InvariantCulture));
                break;
            case long number:
                Html.Append(number.ToString(CultureInfo.InvariantCulture));
                break;
            default:
                throw new ScriptRuntimeException(CurrentSpan, $"This cannot be printed: it is {Describe(textAsObject)}");
        }
        return this;
    }

    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        switch (scriptNode)
        {
            case ScriptRawStatement:
                Map.Mark(Html.Length, Locate(scriptNode.Span), authored: false);
                break;
            case ScriptCaptureStatement:
                throw new ScriptRuntimeException(scriptNode.Span, "`capture` is not available: it would lose where the text came from");
            case ScriptExpressionStatement { CanOutput: true } statement:
                return base.Evaluate(statement, aliasReturnedFunction)
                    ?? throw new ScriptRuntimeException(statement.Span, $"`{statement.Expression}` has no value on this page; print it only after `if`");
        }
        return base.Evaluate(scriptNode, aliasReturnedFunction);
    }

    /// <summary>Text objects take part in comparisons and in the functions for texts.</summary>
    public override string? ObjectToString(object? value, bool nested = false) =>
        value is Text text ? text.Value : base.ObjectToString(value, nested);

    /// <summary>Puts another template in at this place: it prints straight into the page.</summary>
    public void Include(string name, SourceSpan span)
    {
        if (find(name) is not { } template)
        {
            throw new ScriptRuntimeException(span, $"There is no template `{name}` to include");
        }
        if (++includes > 40)
        {
            throw new ScriptRuntimeException(span, $"`{name}` includes itself");
        }
        base.Evaluate(template.Page, aliasReturnedFunction: false);
        includes--;
    }

    protected override IObjectAccessor? GetMemberAccessorImpl(object target) =>
        target is IScriptObject or string ? base.GetMemberAccessorImpl(target) : null;

    static string Describe(object? value) => value switch
    {
        ScriptArray => "a list",
        IScriptObject => "a group of values",
        bool => "true or false",
        IScriptCustomFunction => "a function",
        _ => "not a text",
    };
}
