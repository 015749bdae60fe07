using System.Collections.Frozen;
using AngleSharp.Dom;
using HarrisTrip.Html;

namespace HarrisTrip.Check.Html;

/// <summary>
/// The elements of SVG (SVG 1.1 and 2, Filter Effects, Masking) and of MathML (3 and Core), and all their attributes.
/// </summary>
static class ForeignTable
{
    static readonly FrozenSet<string> svg = WordList.SetOf(
        """
        a altGlyph altGlyphDef altGlyphItem animate animateColor animateMotion animateTransform circle clipPath
        color-profile cursor defs desc ellipse feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix
        feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR
        feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight
        feTile feTurbulence filter font font-face font-face-format font-face-name font-face-src font-face-uri
        foreignObject g glyph glyphRef hkern image line linearGradient marker mask metadata missing-glyph mpath path
        pattern polygon polyline radialGradient rect script set stop style svg switch symbol text textPath title tref
        tspan use view vkern
        """
    );

    static readonly FrozenSet<string> svgAttributes = WordList.SetOf(
        """
        accent-height accumulate additive alignment-baseline alphabetic amplitude arabic-form ascent attributeName attributeType azimuth baseFrequency
        baseProfile baseline-shift bbox begin bias by calcMode cap-height class clip clip-path clip-rule clipPathUnits color color-interpolation
        color-interpolation-filters color-profile color-rendering contentScriptType contentStyleType crossorigin cursor cx cy d descent diffuseConstant direction
        display divisor dominant-baseline download dur dx dy edgeMode elevation enable-background end exponent externalResourcesRequired fill fill-opacity
        fill-rule filter filterRes filterUnits flood-color flood-opacity font-family font-size font-size-adjust font-stretch font-style font-variant font-weight
        format fr from fx fy g1 g2 glyph-name glyph-orientation-horizontal glyph-orientation-vertical glyphRef gradientTransform gradientUnits hanging height
        horiz-adv-x horiz-origin-x horiz-origin-y href hreflang id ideographic image-rendering in in2 intercept k k1 k2 k3 k4 kernelMatrix kernelUnitLength
        kerning keyPoints keySplines keyTimes lang lengthAdjust letter-spacing lighting-color limitingConeAngle local marker marker-end marker-mid marker-start
        markerHeight markerUnits markerWidth mask maskContentUnits maskUnits mathematical max media method min mode name numOctaves offset onbegin onend onrepeat onzoom
        opacity operator order orient orientation origin overflow overline-position overline-thickness panose-1 paint-order path pathLength patternContentUnits
        patternTransform patternUnits ping pointer-events points pointsAtX pointsAtY pointsAtZ preserveAlpha preserveAspectRatio primitiveUnits r radius
        referrerpolicy refX refY rel rendering-intent repeatCount repeatDur requiredExtensions requiredFeatures requiredFonts requiredFormats restart result
        rotate rx ry scale seed shape-rendering side slope spacing specularConstant specularExponent spreadMethod startOffset stdDeviation stemh stemv stitchTiles
        stop-color stop-opacity strikethrough-position strikethrough-thickness string stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin
        stroke-miterlimit stroke-opacity stroke-width style surfaceScale systemLanguage tabindex tableValues target targetX targetY text-anchor text-decoration
        text-overflow text-rendering textLength title to transform transform-box transform-origin type u1 u2 underline-position underline-thickness unicode unicode-bidi unicode-range
        units-per-em v-alphabetic v-hanging v-ideographic v-mathematical values vector-effect version vert-adv-y vert-origin-x vert-origin-y viewBox viewTarget
        visibility white-space width widths word-spacing writing-mode x x-height x1 x2 xChannelSelector xml:base xml:lang xml:space xlink:actuate xlink:arcrole
        xlink:href xlink:role xlink:show xlink:title xlink:type y y1 y2 yChannelSelector z zoomAndPan role autofocus nonce fetchpriority decoding mask-type mix-blend-mode isolation
        async defer integrity
        focusable
        onactivate onfocusin onfocusout
        about content datatype inlist prefix property resource rev typeof vocab
        """
    );

    static readonly FrozenSet<string> math = WordList.SetOf(
        """
        abs and annotation annotation-xml apply approx arccos arccosh arccot arccoth arccsc arccsch arcsec arcsech
        arcsin arcsinh arctan arctanh arg bind bvar card cartesianproduct cbytes ceiling cerror ci cn codomain
        complexes compose condition conjugate cos cosh cot coth cs csc csch csymbol curl declare degree determinant
        diff divergence divide domain domainofapplication emptyset eq equivalent eulergamma exists exp exponentiale
        factorial factorof false floor fn forall gcd geq grad gt ident image imaginary imaginaryi implies in infinity
        int integers intersect interval inverse lambda laplacian lcm leq limit list ln log logbase lowlimit lt maction
        maligngroup malignmark math matrix matrixrow max mean median menclose merror mfenced mfrac mfraction mglyph mi
        min minus mlabeledtr mlongdiv mmultiscripts mn mo mode moment momentabout mover mpadded mphantom mprescripts
        mroot mrow ms mscarries mscarry msgroup msline mspace msqrt msrow mstack mstyle msub msubsup msup mtable mtd
        mtext mtr munder munderover naturalnumbers neq none not notanumber notin notprsubset notsubset or otherwise
        outerproduct partialdiff pi piece piecewise plus power primes product prsubset quotient rationals real reals
        reln rem root scalarproduct sdev sec sech selector semantics sep set setdiff share sin sinh subset sum tan tanh
        tendsto times transpose true union uplimit variance vector vectorproduct xor
        """
    );

    static readonly FrozenSet<string> mathAttributes = WordList.SetOf(
        """
        accent accentunder actiontype align alignmentscope altimg altimg-height altimg-valign altimg-width alttext
        background base bevelled cd cdgroup charalign charspacing class close closure color columnalign columnlines
        columnspacing columnspan columnwidth crossout decimalpoint definitionURL denomalign depth dir display
        displaystyle edge encoding equalcolumns equalrows fence fontfamily fontsize fontstyle fontweight form frame
        framespacing groupalign height href id indentalign indentalignfirst indentalignlast indentshift
        indentshiftfirst indentshiftlast indenttarget infixlinebreakstyle largeop leftoverhang length linebreak
        linebreakmultchar linebreakstyle lineleading linethickness location longdivstyle lquote lspace macros
        mathbackground mathcolor mathsize mathvariant maxsize maxwidth mediummathspace minlabelspacing minsize mode
        movablelimits mslinethickness name nargs notation numalign occurrence open order other overflow position
        rightoverhang rowalign rowlines rowspacing rowspan rquote rspace schemaLocation scope scriptlevel scriptminsize
        scriptsizemultiplier selection separator separators shift side src stackalign stretchy style subscriptshift
        superscriptshift symmetric thickmathspace title type valign verythickmathspace verythinmathspace
        veryverythickmathspace veryverythinmathspace voffset width xref thinmathspace tabindex lang nonce autofocus
        role alt intent arg about content datatype inlist prefix property rel resource rev typeof vocab
        """
    );

    /// <summary>Attributes of SVG that only some of its elements have.</summary>
    static readonly FrozenDictionary<string, string[]> svgOwners = """
        async: script
        crossorigin: feImage image script
        decoding: image
        defer: script
        download: a
        fetchpriority: image script
        href: a altGlyph animate animateMotion animateTransform animateColor cursor feImage filter font-face-uri glyphRef image linearGradient mpath pattern radialGradient script set textPath tref use color-profile
        hreflang: a
        integrity: script
        max: animate animateColor animateMotion animateTransform audio set video
        media: style
        method: textPath
        min: animate animateColor animateMotion animateTransform audio set video
        name: color-profile font-face-name
        ping: a
        referrerpolicy: a image script
        rel: a
        target: a
        title: style
        type: a animateTransform feColorMatrix feFuncA feFuncB feFuncG feFuncR feTurbulence script style
        version: svg
        viewBox: marker pattern svg symbol view
        xlink:href: a altGlyph animate animateMotion animateTransform animateColor cursor feImage filter font-face-uri glyphRef image linearGradient mpath pattern radialGradient script set textPath tref use color-profile
        """.Split('\n').Select(row => row.Split(": ")).ToFrozenDictionary(
        row => row[0],
        row => row[1].Split(' '),
        StringComparer.Ordinal
    );

    /// <summary>
    /// The elements of the language that an element belongs to; null when it is HTML or a language that we do not know.
    /// </summary>
    public static FrozenSet<string>? NamesOf(IElement element) =>
        element.NamespaceUri switch
        {
            NamespaceNamesOf.Svg => svg,
            NamespaceNamesOf.Math => math,
            _ => null,
        };

    public static bool HasAttribute(IElement element, string attribute) =>
        (
            element.NamespaceUri == NamespaceNamesOf.Svg
                ? svgAttributes.Contains(attribute)
                    && (!svgOwners.TryGetValue(attribute, out var owners) || owners.Contains(element.LocalName))
                : mathAttributes.Contains(attribute)
        )
        || attribute.StartsWith("data-", StringComparison.Ordinal)
        || attribute.StartsWith("aria-", StringComparison.Ordinal)
        || attribute.StartsWith("its-", StringComparison.Ordinal)
        || (attribute.StartsWith("on", StringComparison.Ordinal) && Attributes.Of("svg", attribute) is not null);

    static class NamespaceNamesOf
    {
        public const string Svg = "http://www.w3.org/2000/svg";
        public const string Math = "http://www.w3.org/1998/Math/MathML";
    }
}
