using HarrisTrip.Diagnostics;
using HarrisTrip.Html.Css;

namespace HarrisTrip.Check.Views;

/// <summary>One file that is no page as the rules see it.</summary>
public sealed class FileView
{
    readonly EnabledRules rules;
    readonly Report report;
    readonly SourceText source;

    internal FileView(FileInput input, IPublishedFolder folder, EnabledRules rules, Report report)
    {
        (Input, Folder, this.rules, this.report) = (input, folder, rules, report);
        source = new SourceText(input.Shown.Path, input.Text);
    }

    public FileInput Input { get; }

    public IPublishedFolder Folder { get; }

    internal Memo Memo { get; } = new();

    /// <summary>The file as a style sheet.</summary>
    internal CssSheet Style => Memo.Get(() => new CssSheet(Input.Text));

    internal List<Fact> Facts { get; } = [];

    /// <summary>
    /// Keeps something of this file for <see cref="Rule.OnSite"/>.
    /// </summary>
    internal void Keep(Fact fact) => Facts.Add(fact);

    /// <summary>Reports a fault at a 0-based offset of the text, in UTF-16 units.</summary>
    /// <param name="severity">The severity here, where it differs from the rule's.</param>
    public void AddAt(RuleInfo rule, int offset, string message, string help, Severity? severity = null) =>
        Add(rule, Locate(offset), message, help, severity);

    public void Add(RuleInfo rule, Location at, string message, string help, Severity? severity = null)
    {
        if (rules.Has(rule))
        {
            report.Add(new Diagnostic(rule, severity ?? rule.Severity, at, message, help));
        }
    }

    /// <summary>Where what stands at a line and column of the file was written.</summary>
    public Location Origin(Location at) => Input.Map.IsEmpty ? at : Locate(source.OffsetOf(at.Line, at.Column));

    /// <summary>Where what stands at a 0-based offset was written, in UTF-16 units.</summary>
    public Location Locate(int offset) =>
        Input.Map.IsEmpty ? source.Locate(offset) : Input.Map.Locate(offset, () => offset + 1)?.At ?? Input.Shown;
}
