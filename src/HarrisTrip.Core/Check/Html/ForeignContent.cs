using System.Collections.Frozen;
using AngleSharp.Dom;
using HarrisTrip.Check.Views;
using HarrisTrip.Html;

namespace HarrisTrip.Check.Html;

/// <summary>What stands where in drawings and formulas, as far as it is certain.</summary>
static class ForeignContent
{
    /// <summary>Elements of SVG that hold no words.</summary>
    static readonly FrozenSet<string> wordless = WordList.SetOf(
        """
        svg g defs symbol marker clipPath mask pattern linearGradient radialGradient filter switch rect circle
        ellipse line polyline polygon path image use
        """
    );

    /// <summary>Elements of MathML that hold no words.</summary>
    static readonly FrozenSet<string> structural = WordList.SetOf(
        """
        math mrow mfrac msqrt mroot mstyle merror mpadded mphantom msub msup msubsup munder mover munderover
        mmultiscripts mtable mtr mtd
        """
    );

    static readonly FrozenDictionary<string, int> counts = new Dictionary<string, int>
    {
        ["mfrac"] = 2,
        ["mroot"] = 2,
        ["msub"] = 2,
        ["msup"] = 2,
        ["munder"] = 2,
        ["mover"] = 2,
        ["msubsup"] = 3,
        ["munderover"] = 3,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static Fault? FaultOf(IElement element)
    {
        var isSvg = element.NamespaceUri == NamespaceNames.SvgUri;
        if (!isSvg && element.NamespaceUri != NamespaceNames.MathMlUri)
        {
            return null;
        }
        var name = element.LocalName;
        if (
            (isSvg ? wordless : structural).Contains(name)
            && element.ChildNodes.FirstOrDefault(n =>
                n is IText text && text.Data.AsSpan().IndexOfAnyExcept(" \t\n\f\r") >= 0
            )
                is IText words
        )
        {
            return new Fault(
                $"The text “{Quoted.Value(words.Data)}” is not allowed directly in `{Quoted.Tag(element)}`.",
                isSvg ? "Put it into <text>." : "Put it into <mi>, <mn>, <mo> or <mtext>."
            );
        }
        if (isSvg)
        {
            return (name, element.ParentElement?.LocalName) switch
            {
                ("stop", not ("linearGradient" or "radialGradient")) => new Fault(
                    "A `<stop>` is not inside a gradient.",
                    "Put it into <linearGradient> or <radialGradient>."
                ),
                (
                    "tspan"
                        or "textPath",
                    not ("text" or "tspan" or "textPath" or "a" or "tref" or "switch" or "altGlyph")
                ) => new Fault($"`{Quoted.Tag(element)}` is not inside a `<text>`.", "Put it into <text>."),
                _ => null,
            };
        }
        if (counts.TryGetValue(name, out var count) && element.Children.Length != count)
        {
            return new Fault(
                $"`{Quoted.Tag(element)}` has to hold "
                    + $"{count.ToString(System.Globalization.CultureInfo.InvariantCulture)} parts.",
                "Group those that belong together in <mrow>."
            );
        }
        return
            name == "mtable"
            && element.Children.FirstOrDefault(c => c.LocalName is not ("mtr" or "mlabeledtr")) is { } odd
            ? new Fault($"`{Quoted.Tag(odd)}` is not allowed directly in `<mtable>`.", "Put it into <mtr> and <mtd>.")
            : null;
    }
}
