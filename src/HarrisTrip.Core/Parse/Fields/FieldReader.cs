using HarrisTrip.Diagnostics;
using HarrisTrip.Parse.Yaml;
using HarrisTrip.Values;

namespace HarrisTrip.Parse.Fields;

/// <summary>
/// What reading fields needs to know: where faults go, and whether what is merely missing may still be missing.
/// </summary>
/// <param name="Draft">In a draft that is built with --drafts, a missing value is a warning.</param>
/// <param name="Marks">The quotation marks of the language that the texts are in.</param>
/// <param name="Zone">Of moments that name none; null where each has to.</param>
public sealed record FieldReader(Report Report, bool Draft, QuoteMarks Marks, PublicationZone? Zone = null)
{
    /// <summary>The severity of something that is not there yet.</summary>
    public Severity Missing => Draft ? Severity.Warning : Severity.Error;

    public void Wrong(YamlNode node, string name, string wants, string help) =>
        Report.Add(FieldRules.ValueType, node.At, $"`{name}` has to be {wants}, but this is {Describe(node)}.", help);

    /// <summary>
    /// Reports words after a text that would be lost as a comment; after quotes and after nothing a comment may
    /// stand.
    /// </summary>
    public void CheckCut(YamlScalar text, string name)
    {
        if (text.Comment is { } comment && (comment.IsGlued || !(text.Quoted || text.IsNull)))
        {
            ReportCut(comment, name);
        }
    }

    public void ReportCut(YamlComment comment, string name) =>
        Report.Add(
            YamlRules.CommentInValue,
            comment.At,
            $"`{name}` ends here: a # after a space begins a comment, and what follows it would be lost.",
            "Put the whole value in quotes; a comment goes on a line of its own."
        );

    public void ReportMissing(RuleInfo rule, Location at, string message, string help) =>
        Report.Add(new Diagnostic(rule, Missing, at, message, help));

    static string Describe(YamlNode node) =>
        node switch
        {
            YamlSequence => "a list",
            YamlMapping => "a group of keys",
            YamlScalar { IsNull: true } => "nothing",
            YamlScalar scalar => $"`{Excerpt.Of(scalar.Value, 40)}`",
            _ => "something else",
        };
}
