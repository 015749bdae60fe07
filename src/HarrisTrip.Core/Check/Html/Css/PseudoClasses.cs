using System.Collections.Frozen;

namespace HarrisTrip.Check.Html.Css;

/// <summary>
/// Pseudo-classes and pseudo-elements of CSS, and what browsers call their own with a hyphen in front.
/// </summary>
static class PseudoClasses
{
    static readonly FrozenSet<string> known = """
        active active-view-transition active-view-transition-type after animated-image any-link autofill backdrop before
        blank buffering checked checkmark clear-icon color-swatch column cue cue-region current default defined
        details-content dir disabled empty enabled field-component field-content field-separator file-selector-button
        first first-child first-letter first-line first-of-page first-of-type focus focus-visible focus-within
        fullscreen future grammar-error has has-slotted heading high-value highlight host host-context hover in-range
        indeterminate interest-source interest-target invalid is lang last-child last-of-page last-of-type left link
        link-to local-link low-value marker matches modal muted navigation-source not nth nth-child nth-col nth-fragment
        nth-last-child nth-last-col nth-last-of-type nth-of-page nth-of-type only-child only-of-type open optimal-value
        optional out-of-range part past paused picker picker-icon picture-in-picture placeholder placeholder-shown
        playing popover-open read-only read-write required reveal-icon right root scope scroll-button scroll-marker
        scroll-marker-group search-text seeking selection slider-fill slider-thumb slider-track slotted snapped
        snapped-block snapped-inline snapped-x snapped-y spelling-error stalled start-of-page state step-control
        step-down step-up target target-after target-before target-current target-text target-within unchecked
        user-invalid user-valid valid view-transition view-transition-group view-transition-group-children
        view-transition-image-pair view-transition-new view-transition-old visited volume-locked where xr-overlay
        """.Split([' ', '\n']).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool IsKnown(string name) => known.Contains(name) || name.StartsWith('-');
}
