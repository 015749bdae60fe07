using HarrisTrip.Check.Views;

namespace HarrisTrip.Check.Rules;

/// <summary>The rules about what could run, leak or be changed on the way.</summary>
static class SecurityRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        MixedContent.Rule,
        InlineHandler.Rule,
        PolicyConflict.Rule,
        PolicyInvalid.Rule,
        PolicyWithoutEffect.Rule,
        PolicyWeak.Rule,
        IntegrityMissing.Rule,
        IntegrityInvalid.Rule,
        IntegrityBlocked.Rule,
        IntegrityMismatch.Rule,
        SecretLeaked.Rule,
        SecretPossible.Rule,
        PasswordInAddress.Rule,
        LocalPathLeaked.Rule,
        SourceMapPublished.Rule,
        FormInsecure.Rule,
        PasswordInsecure.Rule,
        FrameSandboxOpen.Rule,
        ReferrerLeaks.Rule,
        PrivateFile.Rule,
        SecurityTextInvalid.Rule,
        StrayFile.Rule,
        SymlinkOutside.Rule,
        SpecialFile.Rule,
        ImageLocation.Rule,
        ImageSerial.Rule,
    ];
}
