using System.Globalization;

namespace HarrisTrip.Html.Css;

/// <summary>A colour of CSS: red, green and blue from 0 to 255, and how opaque it is, from 0 to 1.</summary>
readonly record struct CssColor(double Red, double Green, double Blue, double Alpha = 1)
{
    public static readonly CssColor White = new(255, 255, 255);
    public static readonly CssColor Black = new(0, 0, 0);

    /// <summary>How bright it looks, from 0 to 1 (WCAG 2.2, relative luminance).</summary>
    public double Luminance => 0.2126 * Linear(Red) + 0.7152 * Linear(Green) + 0.0722 * Linear(Blue);

    /// <summary>This colour laid over another that is opaque.</summary>
    public CssColor Over(CssColor ground) =>
        new(Mix(Red, ground.Red), Mix(Green, ground.Green), Mix(Blue, ground.Blue));

    /// <summary>From 1 to 21 (WCAG 2.2, contrast ratio).</summary>
    public static double Contrast(CssColor one, CssColor other)
    {
        var (light, dark) = (Math.Max(one.Luminance, other.Luminance), Math.Min(one.Luminance, other.Luminance));
        return (light + 0.05) / (dark + 0.05);
    }

    /// <summary>As <c>#rrggbb</c>, however opaque it is.</summary>
    public string Hex() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"#{(int)Math.Round(Red):x2}{(int)Math.Round(Green):x2}{(int)Math.Round(Blue):x2}"
        );

    /// <summary>This colour and so much of another, from 0 to 1.</summary>
    public CssColor Toward(CssColor other, double share) => (other with { Alpha = share }).Over(this);

    /// <summary>Hex, rgb(), hsl() and the names of CSS; null for anything else.</summary>
    public static CssColor? Parse(string value) =>
        CssTokens.Trim(CssTokens.Read(value)) switch
        {
            [{ Kind: CssKind.Hash } digits] => OfDigits(digits.Text),
            [{ Kind: CssKind.Ident } name] => Named(name.Text.ToLowerInvariant()),
            [{ Kind: CssKind.Function } function, .., { Source: ")" }] all => Function(
                function.Text.ToLowerInvariant(),
                all.Skip(1).SkipLast(1)
            ),
            _ => null,
        };

    static CssColor? Named(string name) =>
        name == "transparent" ? new CssColor(0, 0, 0, 0)
        : CssColorNames.Find(name) is { } number ? new CssColor(number >> 16, (number >> 8) & 255, number & 255)
        : null;

    static CssColor? OfDigits(string digits)
    {
        if (digits.Length is 3 or 4)
        {
            digits = string.Concat(digits.Select(d => new string(d, 2)));
        }
        return
            digits.Length is 6 or 8
            && uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number)
            ? digits.Length == 6
                ? new CssColor(number >> 16, (number >> 8) & 255, number & 255)
                : new CssColor(number >> 24, (number >> 16) & 255, (number >> 8) & 255, (number & 255) / 255.0)
            : null;
    }

    static CssColor? Function(string name, IEnumerable<CssToken> arguments)
    {
        var parts = arguments
            .Where(token => !(token.Kind is CssKind.Whitespace or CssKind.Comma || token.Source == "/"))
            .Select(CssLength.Of)
            .ToList();
        if (parts.Count is not (3 or 4) || parts.Any(p => p is null))
        {
            return null;
        }
        var alpha =
            parts.Count == 4
                ? Math.Clamp(parts[3]!.Value.Unit == "%" ? parts[3]!.Value.Number / 100 : parts[3]!.Value.Number, 0, 1)
                : 1;
        double Share(int i, double whole) =>
            Math.Clamp(
                parts[i]!.Value.Unit == "%" ? parts[i]!.Value.Number / 100 * whole : parts[i]!.Value.Number,
                0,
                whole
            );
        return name switch
        {
            "rgb" or "rgba" => new CssColor(Share(0, 255), Share(1, 255), Share(2, 255), alpha),
            "hsl" or "hsla" when parts[0]!.Value.Unit is "" or "deg" => Hsl(
                parts[0]!.Value.Number,
                Share(1, 1),
                Share(2, 1)
            ) with
            {
                Alpha = alpha,
            },
            _ => null,
        };
    }

    static CssColor Hsl(double hue, double saturation, double lightness)
    {
        double Part(double n)
        {
            var k = (n + (hue % 360 + 360) % 360 / 30) % 12;
            return 255
                * (
                    lightness
                    - saturation
                        * Math.Min(lightness, 1 - lightness)
                        * Math.Max(-1, Math.Min(Math.Min(k - 3, 9 - k), 1))
                );
        }
        return new CssColor(Part(0), Part(8), Part(4));
    }

    static double Linear(double part) =>
        part / 255 is var share && share <= 0.04045 ? share / 12.92 : Math.Pow((part / 255 + 0.055) / 1.055, 2.4);

    double Mix(double over, double under) => over * Alpha + under * (1 - Alpha);
}
