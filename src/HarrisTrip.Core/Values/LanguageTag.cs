using System.Text.RegularExpressions;

namespace HarrisTrip.Values;

/// <summary>BCP 47 language tags: language, script, region, variants, extensions, private use.</summary>
public static partial class LanguageTag
{
    public static bool IsValid(string tag) => tag.Length <= 64 && Pattern().IsMatch(tag);

    /// <summary>The primary language, in lower case: <c>pt</c> of <c>pt-BR</c>.</summary>
    public static string Primary(string tag) => tag.Split('-')[0].ToLowerInvariant();

    /// <summary>The writing direction for the <c>dir</c> attribute.</summary>
    public static string Direction(string tag)
    {
        var script = tag.Split('-').FirstOrDefault(part => part.Length == 4 && char.IsLetter(part[0]));
        var rightToLeft = script is null
            ? Primary(tag)
                is "ar"
                    or "arc"
                    or "ckb"
                    or "dv"
                    or "fa"
                    or "he"
                    or "ks"
                    or "ps"
                    or "sd"
                    or "ug"
                    or "ur"
                    or "yi"
            : script.ToLowerInvariant() is "arab" or "hebr" or "thaa" or "syrc" or "nkoo" or "adlm" or "rohg";
        return rightToLeft ? "rtl" : "ltr";
    }

    [GeneratedRegex(
        @"^[A-Za-z]{2,3}(-[A-Za-z]{3}){0,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?(-([A-Za-z0-9]{5,8}"
            + @"|[0-9][A-Za-z0-9]{3}))*(-[0-9A-WY-Za-wy-z](-[A-Za-z0-9]{2,8})+)*(-[xX](-[A-Za-z0-9]{1,8})+)?\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Pattern();
}
