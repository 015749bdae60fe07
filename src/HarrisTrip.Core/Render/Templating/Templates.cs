using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using HarrisTrip.Diagnostics;
using HarrisTrip.Model.Locales;
using HarrisTrip.Model.Sites;
using HarrisTrip.Tracing;
using HarrisTrip.Values;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace HarrisTrip.Render.Templating;

/// <summary>The theme's templates. Each is parsed once; any thread may render.</summary>
public sealed class Templates
{
    // Those of the program are read once for all sites.
    static readonly ConditionalWeakTable<SourceText, Template> read = [];

    readonly ThemeFiles theme;
    readonly Report report;
    readonly ConcurrentDictionary<string, Template?> parsed;
    readonly ConcurrentDictionary<Language, ScriptObject> words;
    readonly ScriptObject builtins;
    readonly TemplateData data;
    readonly Trace? trace;

    public Templates(ThemeFiles theme, DataFiles data, Report report)
    {
        (this.theme, this.report, builtins) = (theme, report, TemplateFunctions.Builtins());
        this.data = new TemplateData(data);
        parsed = new(StringComparer.Ordinal);
        words = new();
    }

    Templates(Templates all, Trace trace) =>
        (theme, report, parsed, words, builtins, data, this.trace) = (
            all.theme,
            all.report,
            all.parsed,
            all.words,
            all.builtins,
            all.data,
            trace
        );

    /// <summary>The same templates, for a file whose questions are noted.</summary>
    public Templates With(Trace trace) => new(this, trace);

    /// <summary>Fills a template in.</summary>
    /// <param name="values">What the template may ask for, by name; see <see cref="TemplateValues"/>.</param>
    /// <param name="asset">The address of a theme file, for the page that is made.</param>
    /// <returns>The text; null after a fault, which is reported at the template's line.</returns>
    public SafeHtml? Render(
        string name,
        IReadOnlyDictionary<string, object?> values,
        Language language,
        Func<string, string?> asset
    )
    {
        var globals = TemplateValues.ToScript(values, language);
        globals.SetValue("words", words.GetOrAdd(language, WordsOf), readOnly: true);
        globals.SetValue("data", data.For(trace), readOnly: true);
        var page = new PageContext(builtins, Find, asset, language);
        page.PushGlobal(globals);
        try
        {
            page.Include(name, new SourceSpan(name, default, default));
            return new SafeHtml(page.Html.ToString(), page.Map);
        }
        catch (FaultReportedException)
        {
            return null;
        }
        catch (ScriptRuntimeException fault)
        {
            if (fault.InnerException is IOException or UnauthorizedAccessException or OperationCanceledException)
            {
                // A file that the template names could not be written, which is no fault of the template.
                ExceptionDispatchInfo.Throw(fault.InnerException);
            }
            report.Add(
                SiteRules.TemplateError,
                PageContext.Locate(fault.Span),
                Sentence(Plain(fault.OriginalMessage)),
                "See the list of values in the guide to templates."
            );
            return null;
        }
    }

    /// <summary>The templates that were read.</summary>
    internal IEnumerable<string> Used => parsed.Keys;

    /// <summary>Reads a template, so that what is wrong with it is told.</summary>
    public void Load(string name) => parsed.GetOrAdd(name, Parse);

    /// <param name="asked">Where it is included.</param>
    Template Find(string name, SourceSpan asked)
    {
        trace?.Ask(QuestionKind.Template, name);
        var file = parsed.GetOrAdd(name, Parse);
        return file is null ? throw new ScriptRuntimeException(asked, $"There is no template `{name}` to include")
            : file.HasErrors ? throw new FaultReportedException(asked)
            : file;
    }

    Template? Parse(string name)
    {
        if (theme.Text(name, report) is not { } file)
        {
            return null;
        }
        if (BlockTemplates.IsOne(name))
        {
            file = BlockTemplates.WithoutHead(file);
        }
        var template = read.GetValue(file, static text => Template.Parse(text.Text, text.Path));
        foreach (var fault in template.Messages.Where(m => m.Type == ParserMessageType.Error))
        {
            report.Add(
                SiteRules.TemplateError,
                PageContext.Locate(fault.Span),
                Sentence(fault.Message),
                "Correct the template."
            );
        }
        return template;
    }

    static ScriptObject WordsOf(Language language)
    {
        var words = new ScriptObject();
        foreach (var (key, text) in language.Words)
        {
            words.SetValue(key, text, readOnly: true);
        }
        words.SetValue("lang", language.ForeignTag, readOnly: true);
        words.IsReadOnly = true;
        return words;
    }

    /// <summary>The engine's words for what is not there, in those of a template's author.</summary>
    static string Plain(string message)
    {
        const string member = "Cannot get member with name ";
        return message.StartsWith(member, StringComparison.Ordinal)
            ? $"There is no value `{message[member.Length..].TrimEnd('.')}` here"
            : message;
    }

    static string Sentence(string message) =>
        message.Trim().TrimEnd('.') is var words && words.EndsWith('?') ? words : words + ".";
}
