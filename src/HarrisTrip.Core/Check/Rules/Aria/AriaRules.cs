using HarrisTrip.Check.Views;

namespace HarrisTrip.Check.Rules;

/// <summary>The rules about roles, states and properties (WAI-ARIA, ARIA in HTML).</summary>
static class AriaRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        AriaAttributeUnknown.Rule,
        AriaValueInvalid.Rule,
        AriaReferenceBroken.Rule,
        AriaNotAllowed.Rule,
        RoleUnknown.Rule,
        RoleDeprecated.Rule,
        RoleStateMissing.Rule,
        RoleParentMissing.Rule,
        RoleChildWrong.Rule,
        RoleNoneConflict.Rule,
        AriaHiddenFocus.Rule,
        AriaHiddenBody.Rule,
        ControlInControl.Rule,
        AriaRepeatsHtml.Rule,
        AriaBrailleAlone.Rule,
        RoleDescriptionAlone.Rule,
        RoleNotAllowed.Rule,
        RoleRedundant.Rule,
    ];
}
