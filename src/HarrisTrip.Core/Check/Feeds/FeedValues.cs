using System.Globalization;
using System.Text.RegularExpressions;
using HarrisTrip.Html;
using HarrisTrip.Values;

namespace HarrisTrip.Check.Feeds;

/// <summary>How values other than dates and addresses are written.</summary>
static partial class FeedValues
{
    public static Flaw? NotBlank(string value) =>
        string.IsNullOrWhiteSpace(value)
            ? new Flaw(FeedFormatRules.FeedValueBlank, "is empty.", "Write something, or remove it.")
            : null;

    /// <summary>Text that readers show as it is.</summary>
    public static Flaw? Plain(string value) => NotBlank(value) ?? PlainOrBlank(value);

    public static Flaw? PlainOrBlank(string value) =>
        CharacterReference().IsMatch(value)
        // What is no name of an element stands between such signs in plain text: an address, a comparison.
        || HtmlTag.In(value).Any(tag => tag.Name.All(char.IsAsciiLetterOrDigit))
            ? new Flaw(
                FeedFormatRules.FeedMarkupInText,
                $"holds HTML, which readers show as it is: {Faults.Quote(value.Trim())}.",
                "Write plain text."
            )
            : null;

    /// <summary>Text that may be HTML.</summary>
    public static Flaw? EscapedHtml(string value) => NotBlank(value);

    public static Grammar Number(int min, int max = int.MaxValue) =>
        value =>
            int.TryParse(value.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= min
            && number <= max
                ? null
                : Wrong(
                    value,
                    $"is not a whole number {(max == int.MaxValue ? $"from {min} up" : $"from {min} to {max}")}",
                    "Correct it."
                );

    /// <summary>A whole number of any length, not below 0.</summary>
    public static Flaw? Count(string value) =>
        value.Trim() is { Length: > 0 } digits && digits.All(char.IsAsciiDigit)
            ? null
            : Wrong(value, "is not a whole number from 0 up", "Write a number without a unit.");

    public static Grammar Decimal(double min, double max) =>
        value =>
            double.TryParse(
                value.Trim(),
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var number
            )
            && number >= min
            && number <= max
                ? null
                : Wrong(
                    value,
                    double.IsInfinity(max)
                        ? "is not a number"
                        : string.Create(CultureInfo.InvariantCulture, $"is not a number from {min} to {max}"),
                    "Correct it."
                );

    public static Grammar OneOf(params string[] words) =>
        value =>
            words.Contains(value.Trim(), StringComparer.Ordinal)
                ? null
                : Wrong(
                    value,
                    $"is not one of {string.Join(", ", words)}",
                    Suggestion.For(value.Trim(), words) ?? "Choose one of them."
                );

    public static Grammar AnyCaseOf(params string[] words) =>
        value =>
            words.Contains(value.Trim(), StringComparer.OrdinalIgnoreCase)
                ? null
                : Wrong(
                    value,
                    $"is not one of {string.Join(", ", words)}",
                    Suggestion.For(value.Trim(), words) ?? "Choose one of them."
                );

    public static Flaw? MediaType(string value) =>
        MediaTypeForm().IsMatch(value.Trim())
            ? null
            : Wrong(value, "is not a media type", "Write it like `image/jpeg`.");

    public static Flaw? Language(string value)
    {
        var tag = value.Trim();
        var primary = LanguageTag.Primary(tag);
        return
            (primary is "i" or "x" && PrivateTag().IsMatch(tag))
            || (LanguageTag.IsValid(tag) && (primary.Length != 2 || LanguageRegistry.Knows(primary)))
            ? null
            : Wrong(value, "is not a language (BCP 47)", "Write it like `en` or `pt-BR`.");
    }

    /// <summary>RSS: an address, with the name in brackets behind it.</summary>
    public static Flaw? Person(string value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return NotBlank(value);
        }
        return MailForm().Match(value) is not { Success: true } match
                ? new Flaw(
                    FeedFormatRules.FeedMail,
                    $"has no email address: {Faults.Quote(value.Trim())}.",
                    "Write it like `ann@example.org (Ann Author)`; for a name alone use dc:creator."
                )
            : !NamedMailForm().IsMatch(value.Trim()) || !MailAddress.IsValid(match.Value)
                ? new Flaw(
                    FeedFormatRules.FeedRecommended,
                    $"is not an address with a name in brackets: {Faults.Quote(value.Trim())}.",
                    "Write it like `ann@example.org (Ann Author)`."
                )
            : null;
    }

    public static Flaw? Mail(string value) =>
        MailAddress.IsValid(value.Trim())
            ? null
            : new Flaw(
                FeedFormatRules.FeedMail,
                $"is not an email address: {Faults.Quote(value.Trim())}.",
                "Write it like `ann@example.org`."
            );

    public static Flaw Wrong(string value, string what, string help) =>
        new(FeedFormatRules.FeedValue, $"{what}: {Faults.Quote(value.Trim())}.", help);

    const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"&(#[0-9]+|#x[0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);", Options)]
    private static partial Regex CharacterReference();

    [GeneratedRegex(
        @"^[A-Za-z0-9!#$&^_.+-]+/[A-Za-z0-9!#$&^_.+-]+\s*(;\s*[^;=\s]+=([^;\s""]+|""[^""]*"")\s*)*;?\z",
        Options
    )]
    private static partial Regex MediaTypeForm();

    [GeneratedRegex(@"^[ixIX](-[A-Za-z0-9]{1,8})+\z", Options)]
    private static partial Regex PrivateTag();

    [GeneratedRegex(@"[^\s@()<>,;:""\[\]]{1,64}@[A-Za-z0-9.-]{1,255}", Options)]
    private static partial Regex MailForm();

    [GeneratedRegex(@"^[^\s@()<>]+@[^\s@()<>]+\s+\([^()]+\)\z", Options)]
    private static partial Regex NamedMailForm();
}
