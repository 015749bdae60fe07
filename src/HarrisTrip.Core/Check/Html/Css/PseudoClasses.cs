using System.Collections.Frozen;

namespace HarrisTrip.Check.Html.Css;

/// <summary>Pseudo-classes and pseudo-elements of CSS, and what browsers call their own with a hyphen in front.</summary>
static class PseudoClasses
{
    static readonly FrozenSet<string> known = """
        active active-view-transition active-view-transition-type after any-link autofill backdrop before blank buffering checked checkmark column cue cue-region current
        default defined details-content dir disabled empty enabled file-selector-button first first-child first-letter first-line first-of-type focus focus-visible
        focus-within fullscreen future grammar-error has has-slotted highlight host host-context hover in-range indeterminate invalid is lang last-child
        last-of-type left link local-link marker matches modal muted not nth-child nth-col nth-last-child nth-last-col nth-last-of-type nth-of-type only-child
        only-of-type open optional out-of-range part past paused picker picker-icon picture-in-picture placeholder placeholder-shown playing popover-open read-only read-write
        required right root scope scroll-button scroll-marker scroll-marker-group search-text seeking selection slotted spelling-error stalled state
        target target-current target-text target-within user-invalid user-valid valid view-transition view-transition-group view-transition-image-pair
        view-transition-new view-transition-old visited volume-locked where xr-overlay
        """.Split([' ', '\n']).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool IsKnown(string name) => known.Contains(name) || name.StartsWith('-');
}
