using System.Collections.Frozen;

namespace HarrisTrip.Images.Drawings;

/// <summary>
/// What may stay in a drawing: SVG 2, Filter Effects 1, Masking 1, Compositing 1, and of CSS what is drawn.
/// </summary>
static class DrawingWords
{
    public static FrozenSet<string> Elements { get; } =
        Set(
            """
            a circle clipPath defs desc ellipse feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix
            feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR
            feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting
            feSpotLight feTile feTurbulence filter g image line linearGradient marker mask path pattern polygon
            polyline radialGradient rect stop style svg switch symbol text textPath title tspan use view
            """
        );

    /// <summary>Attributes whose values are not read as CSS.</summary>
    public static FrozenSet<string> Attributes { get; } =
        Set(
            """
            amplitude azimuth baseFrequency baseProfile bias class clipPathUnits cx cy d diffuseConstant divisor dx dy edgeMode elevation
            enable-background exponent filterRes filterUnits fr fx fy gradientTransform gradientUnits height id in in2 intercept k1 k2 k3 k4
            kernelMatrix kernelUnitLength lang lengthAdjust limitingConeAngle markerHeight markerUnits markerWidth maskContentUnits maskUnits media
            method mode numOctaves offset operator order orient pathLength patternContentUnits patternTransform patternUnits points pointsAtX
            pointsAtY pointsAtZ preserveAlpha preserveAspectRatio primitiveUnits r radius refX refY requiredExtensions result role rotate rx ry
            scale seed side slope spacing specularConstant specularExponent spreadMethod startOffset stdDeviation stitchTiles surfaceScale
            systemLanguage tableValues targetX targetY textLength type values version viewBox width x x1 x2 xChannelSelector y y1 y2
            yChannelSelector z xml:lang xml:space
            """
        );

    /// <summary>Properties of CSS; many of them are attributes as well.</summary>
    public static FrozenSet<string> Properties { get; } =
        Set(
            """
            alignment-baseline all animation animation-composition animation-delay animation-direction
            animation-duration animation-fill-mode animation-iteration-count animation-name animation-play-state
            animation-timing-function background background-blend-mode background-color background-image
            background-position background-repeat background-size baseline-shift clip clip-path clip-rule color
            color-adjust color-interpolation color-interpolation-filters color-rendering color-scheme cursor cx cy d
            direction display dominant-baseline fill fill-opacity fill-rule filter flood-color flood-opacity font
            font-family font-feature-settings font-kerning font-size font-size-adjust font-stretch font-style
            font-synthesis font-variant font-variant-alternates font-variant-caps font-variant-east-asian
            font-variant-ligatures font-variant-numeric font-variant-position font-variation-settings font-weight
            forced-color-adjust glyph-orientation-horizontal glyph-orientation-vertical height hyphens
            image-orientation image-rendering inline-size isolation kerning letter-spacing lighting-color line-height
            margin marker marker-end marker-mid marker-start mask mask-clip mask-composite mask-image mask-mode
            mask-origin mask-position mask-repeat mask-size mask-type max-height max-width mix-blend-mode offset
            offset-anchor offset-distance offset-path offset-position offset-rotate opacity outline overflow overflow-x
            overflow-y paint-order perspective perspective-origin pointer-events position print-color-adjust r rotate
            rx ry scale shape-image-threshold shape-inside shape-margin shape-padding shape-rendering shape-subtract
            stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin
            stroke-miterlimit stroke-opacity stroke-width tab-size text-align text-align-last text-anchor
            text-decoration text-decoration-color text-decoration-fill text-decoration-line text-decoration-stroke
            text-decoration-style text-decoration-thickness text-indent text-orientation text-overflow text-rendering
            text-shadow text-transform text-underline-offset text-underline-position transform transform-box
            transform-origin transform-style transition transition-delay transition-duration transition-property
            transition-timing-function translate unicode-bidi user-select vector-effect visibility white-space
            white-space-collapse width will-change word-break word-spacing writing-mode x y
            """
        );

    /// <summary>Functions of values, in lower case.</summary>
    public static FrozenSet<string> Functions { get; } =
        Set(
            """
            abs acos asin atan atan2 blur brightness calc circle clamp color color-mix conic-gradient contrast cos
            cubic-bezier device-cmyk drop-shadow ellipse exp fit-content grayscale hsl hsla hue-rotate hwb hypot
            icc-color inset invert lab lch light-dark linear linear-gradient log matrix matrix3d max min mod oklab
            oklch opacity path perspective polygon pow radial-gradient ray rect rem repeating-conic-gradient
            repeating-linear-gradient repeating-radial-gradient rgb rgba rotate rotate3d rotatex rotatey rotatez round
            saturate scale scale3d scalex scaley scalez sepia shape sign sin skew skewx skewy sqrt steps tan translate
            translate3d translatex translatey translatez var xywh
            """
        );

    /// <summary>Functions that load pictures by strings, in lower case without prefixes.</summary>
    public static FrozenSet<string> Loading { get; } = Set("cross-fade image image-set");

    /// <summary>Rules that hold rules, in lower case without prefixes.</summary>
    public static FrozenSet<string> AtRules { get; } =
        Set("container keyframes layer media scope starting-style supports");

    /// <summary>Elements that run code, or are animated.</summary>
    public static FrozenSet<string> ActiveElements { get; } =
        """
            script foreignObject iframe embed object audio video canvas handler listener animate animateMotion
            animateTransform animateColor set discard
            """.Split([' ', '\n']).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Namespaces whose elements are active wherever they are.</summary>
    public static FrozenSet<string> ActiveNamespaces { get; } =
        Set("http://www.w3.org/1999/xhtml http://www.w3.org/1998/Math/MathML http://www.w3.org/2001/xml-events");

    /// <summary>A word of CSS without the prefix of a browser's maker.</summary>
    public static string Plain(string word)
    {
        foreach (var prefix in (string[])["-webkit-", "-moz-", "-ms-", "-o-"])
        {
            if (word.StartsWith(prefix, StringComparison.Ordinal))
            {
                return word[prefix.Length..];
            }
        }
        return word;
    }

    static FrozenSet<string> Set(string words) =>
        words.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
