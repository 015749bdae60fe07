using HarrisTrip.Check.Views;

namespace HarrisTrip.Check.Rules;

/// <summary>The rules about who made a picture, and on which terms it is shown.</summary>
static class RightsRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [ImageCreditMissing.Rule, RightsMismatch.Rule, RightsLost.Rule, AiLabelMissing.Rule];
}
