using System.Globalization;
using System.Text;
using HarrisTrip.Diagnostics;
using HarrisTrip.Model.Locales;
using HarrisTrip.Values;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace HarrisTrip.Render.Templating;

/// <summary>
/// The context of one page: escapes what it prints, refuses what is missing, and notes which source wrote what.
/// </summary>
sealed class PageContext : TemplateContext
{
    /// <summary>
    /// Several times what the longest article needs. A template that takes more never ends.
    /// </summary>
    const int MaxSteps = 20_000_000;

    /// <summary>In UTF-16 units: a longer text counts as several steps, since to make it takes as long.</summary>
    const int CharactersPerStep = 100;

    /// <summary>In UTF-16 units, of a page or of one text in it.</summary>
    const int MaxCharacters = 100_000_000;

    readonly Func<string, SourceSpan, Template> find;
    int includes;
    int steps;
    SourceSpan printing;

    public PageContext(
        ScriptObject builtins,
        Func<string, SourceSpan, Template> find,
        Func<string, string?> asset,
        Language language
    )
        : base(builtins)
    {
        this.find = find;
        PageLanguage = language;
        Asset = asset;
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedTargetAccess = false;
        EnableRelaxedFunctionAccess = false;
        EnableRelaxedIndexerAccess = false;
        // The library's own limits end its internal loops, such as a range that a function counts.
        LoopLimit = MaxSteps / 10;
        LimitToString = MaxCharacters;
        AutoIndent = false;
        NewLine = "\n";
        PushOutput(new StringBuilderOutput(Html));
    }

    public StringBuilder Html { get; } = new();

    public SourceMap Map { get; } = new();

    public Func<string, string?> Asset { get; }

    public Language PageLanguage { get; }

    public static Location Locate(SourceSpan span) =>
        // At the end of a file the engine's own column can be -1.
        new(span.FileName ?? "template", Math.Max(0, span.Start.Line) + 1, Math.Max(0, span.Start.Column) + 1);

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
            case decimal number:
                Html.Append(number.ToString(CultureInfo.InvariantCulture));
                break;
            default:
                throw new ScriptRuntimeException(printing, $"This cannot be printed: it is {Describe(textAsObject)}");
        }
        return this;
    }

    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        if (++steps > MaxSteps || Html.Length > MaxCharacters)
        {
            throw new ScriptRuntimeException(
                scriptNode?.Span ?? CurrentSpan,
                "The template never ends: it is stopped here"
            );
        }
        switch (scriptNode)
        {
            case ScriptRawStatement raw:
                MarkLines(raw);
                break;
            case ScriptCaptureStatement:
                throw new ScriptRuntimeException(
                    scriptNode.Span,
                    "`capture` is not available: it would lose where the text came from"
                );
            case ScriptExpressionStatement { CanOutput: true } statement:
                var value = base.Evaluate(statement, aliasReturnedFunction);
                printing = statement.Span;
                return value
                    ?? throw new ScriptRuntimeException(
                        statement.Span,
                        $"`{statement.Expression}` has no value on this page; print it only after `if`"
                    );
        }
        var made = base.Evaluate(scriptNode, aliasReturnedFunction);
        steps += made is string text ? text.Length / CharactersPerStep : 0;
        return made;
    }

    /// <summary>Text objects take part in comparisons and in the functions for texts.</summary>
    public override string? ObjectToString(object? value, bool nested = false) =>
        value is Text text ? text.Value : base.ObjectToString(value, nested);

    /// <summary>Puts another template in at this place: it prints straight into the page.</summary>
    public void Include(string name, SourceSpan span)
    {
        var template = find(name, span);
        if (++includes > 40)
        {
            throw new ScriptRuntimeException(span, $"`{name}` includes itself");
        }
        base.Evaluate(template.Page, aliasReturnedFunction: false);
        includes--;
    }

    protected override IObjectAccessor? GetMemberAccessorImpl(object target) =>
        target is IScriptObject or string ? base.GetMemberAccessorImpl(target) : null;

    /// <summary>What the template itself prints comes from the template's lines.</summary>
    void MarkLines(ScriptRawStatement raw)
    {
        var at = Locate(raw.Span);
        Map.Mark(Html.Length, at, authored: false);
        var text = raw.Text.ToString();
        for (int next = text.IndexOf('\n'), line = at.Line + 1; next >= 0; next = text.IndexOf('\n', next + 1), line++)
        {
            Map.Mark(Html.Length + next + 1, new Location(at.Path, line, 1), authored: false);
        }
    }

    static string Describe(object? value) =>
        value switch
        {
            ScriptArray => "a list",
            IScriptObject => "a group of values",
            bool => "true or false",
            IScriptCustomFunction => "a function",
            _ => "not a text",
        };
}

/// <summary>Ends a page whose fault has been reported.</summary>
sealed class FaultReportedException(SourceSpan span) : ScriptRuntimeException(span, "The fault has been reported");
