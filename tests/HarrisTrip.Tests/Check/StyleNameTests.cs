using Xunit;

namespace HarrisTrip.Tests.Check;

/// <summary>Names of CSS in the styles of pages.</summary>
public class StyleNameTests
{
    [Theory]
    [InlineData("animation-range-end: 50%")]
    [InlineData("background-repeat-y: repeat")]
    [InlineData("border-block-start-width: 1px")]
    [InlineData("border-bottom-style: solid")]
    [InlineData("border-right-color: red")]
    [InlineData("box-snap: none")]
    [InlineData("contain-intrinsic-inline-size: 4px")]
    [InlineData("font-variant-numeric: tabular-nums")]
    [InlineData("hanging-punctuation: first")]
    [InlineData("inset-inline-start: 0")]
    [InlineData("mask-border-slice: 1")]
    [InlineData("min-width: 0")]
    [InlineData("page-break-inside: avoid")]
    [InlineData("scroll-snap-align: start")]
    [InlineData("stroke-miterlimit: 4")]
    [InlineData("text-decoration-style: wavy")]
    [InlineData("text-transform: uppercase")]
    [InlineData("text-underline-offset: .2em")]
    [InlineData("transform-box: fill-box")]
    [InlineData("transition-timing-function: ease")]
    [InlineData("view-timeline-name: --a")]
    [InlineData("word-spacing: 1px")]
    [InlineData("interactivity: inert")]
    [InlineData("color: ThreeDShadow")]
    [InlineData("clear: both-inline")]
    public void A_property_of_CSS_is_known(string declaration) => Assert.Empty(Faults(declaration));

    [Theory]
    [InlineData("min-: 0")]
    [InlineData("border-: 0")]
    [InlineData("text-: 0")]
    [InlineData("transition-timing-: ease")]
    [InlineData("minwidth: 0")]
    [InlineData("font-varient: normal")]
    public void A_piece_of_one_is_not(string declaration) => Assert.Single(Faults(declaration));

    static IReadOnlyList<HarrisTrip.Diagnostics.Diagnostic> Faults(string declaration) =>
        new Folder().With("index.html", "<p>Pier</p>", $"<style>p {{ {declaration} }}</style>").Faults("css-syntax");
}
