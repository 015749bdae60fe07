using HarrisTrip.Check.Views;

namespace HarrisTrip.Check.Rules;

/// <summary>The rules about the HTML Living Standard.</summary>
static class HtmlRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        HtmlParseError.Rule,
        DuplicateId.Rule,
        ElementUnknown.Rule,
        ElementObsolete.Rule,
        ElementMisplaced.Rule,
        ElementOrder.Rule,
        ElementChildMissing.Rule,
        TextMisplaced.Rule,
        AttributeUnknown.Rule,
        AttributeObsolete.Rule,
        AttributeValue.Rule,
        AttributeConflict.Rule,
        ReferenceBroken.Rule,
        PropertyOfNothing.Rule,
        MainTwice.Rule,
        ForeignMisplaced.Rule,
        TableModel.Rule,
        DoctypeMissing.Rule,
        CharsetWrong.Rule,
        CssSyntax.Rule,
    ];
}
