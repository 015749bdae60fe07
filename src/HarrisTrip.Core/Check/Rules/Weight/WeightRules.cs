using HarrisTrip.Check.Views;

namespace HarrisTrip.Check.Rules;

/// <summary>The rules about bytes, and how fast a page shows.</summary>
static class WeightRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        ImageSizeMissing.Rule,
        ImageSizeDiffers.Rule,
        ImageKindDiffers.Rule,
        ImageBroken.Rule,
        ImageTooHeavy.Rule,
        MediaTooHeavy.Rule,
        ImageOversized.Rule,
        SrcsetWidthDiffers.Rule,
        LeadImageLazy.Rule,
        PageTooHeavy.Rule,
        PageTooLarge.Rule,
        ScriptBlocking.Rule,
        ScriptTwice.Rule,
        FontDisplayMissing.Rule,
        FontPreloadTwice.Rule,
        PreloadsTooMany.Rule,
    ];
}
