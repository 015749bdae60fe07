using System.Globalization;
using System.Text;
using HarrisTrip.Parse.Yaml;
using HarrisTrip.Values;

namespace HarrisTrip.Model.Locales;

/// <summary>
/// The page furniture in one language: words, quotation marks, and how dates and numbers are written.
/// </summary>
/// <param name="standsIn">True where it is read for a language that the theme does not know.</param>
public sealed class Language(string tag, IReadOnlyDictionary<string, YamlNode> entries, bool standsIn = false)
{
    readonly NumberStyle numbers = NumberStyle.Of(List(entries, "numbers"));
    readonly IReadOnlyList<string> months = List(entries, "months");

    public string Tag { get; } = tag;

    /// <summary>The language of the words where it is not the page's own; else null.</summary>
    public string? ForeignTag { get; } = standsIn ? tag : null;

    /// <summary>All words by their key.</summary>
    public IEnumerable<KeyValuePair<string, string>> Words =>
        entries.Where(e => e.Value is YamlScalar).Select(e => KeyValuePair.Create(e.Key, ((YamlScalar)e.Value).Value));

    public string this[string key] =>
        entries.TryGetValue(key, out var node) && node is YamlScalar scalar ? scalar.Value : key;

    public QuoteMarks QuoteMarks { get; } =
        List(entries, "quotes") is [var od, var cd, var os, var cs]
            ? new QuoteMarks(od, cd, os, cs)
            : QuoteMarks.English;

    public NumberMarks NumberMarks => numbers.Marks;

    /// <summary>
    /// A text with braces, filled in: <c>{name}</c> by the value of that name. What a value holds is not filled in
    /// again.
    /// </summary>
    public string Fill(string key, params ReadOnlySpan<(string Name, string Value)> values) =>
        Pattern.Fill(this[key], values);

    /// <summary>A whole number, grouped as this language does.</summary>
    public string Number(int value) => numbers.Write(value);

    /// <summary>
    /// A number, grouped as this language does, but for those who write decimals in another way than most of it.
    /// </summary>
    /// <param name="mark">The mark before decimals; null for that of the language.</param>
    public string Number(decimal value, char? mark) => numbers.Write(value, mark);

    /// <summary>A day as a reader of this language reads it.</summary>
    public string Format(DateOnly day) =>
        Fill(
            "date",
            ("day", day.Day == 1 ? this["first_day"] : numbers.Write(day.Day)),
            ("month", MonthName(day.Month)),
            ("year", numbers.Digits(day.Year, 4))
        );

    /// <summary>A moment as a reader of this language reads it, in the zone that its author wrote.</summary>
    public string Format(Moment moment)
    {
        var when = moment.Value;
        return Fill(
            moment.HasTime ? "date_time" : "date",
            ("day", when.Day == 1 ? this["first_day"] : numbers.Write(when.Day)),
            ("month", MonthName(when.Month)),
            ("year", numbers.Digits(when.Year, 4)),
            ("hour", numbers.Digits(when.Hour, 2)),
            ("minute", numbers.Digits(when.Minute, 2)),
            ("zone", Zone(when.Offset))
        );
    }

    /// <summary>A month as it stands in a sentence: "July 2021".</summary>
    public string Month(int year, int month) =>
        Fill("month_year", ("month", MonthName(month)), ("year", numbers.Digits(year, 4)));

    /// <summary>The name of a month as it stands in a sentence.</summary>
    /// <param name="month">From 1 up.</param>
    public string MonthName(int month) => months.Count == 12 ? months[month - 1] : numbers.Digits(month, 2);

    /// <summary>A year in this language's digits.</summary>
    public string Year(int year) => numbers.Digits(year, 4);

    /// <summary>
    /// Words as they stand at the beginning of a line: names of months are not capitals in every language.
    /// </summary>
    public static string AsHeading(string words) =>
        words.Length == 0 || !char.IsLower(words[0]) ? words : char.ToUpperInvariant(words[0]) + words[1..];

    static IReadOnlyList<string> List(IReadOnlyDictionary<string, YamlNode> entries, string key) =>
        entries.TryGetValue(key, out var node) && node is YamlSequence sequence
            ? [.. sequence.Items.OfType<YamlScalar>().Select(s => s.Value)]
            : [];

    string Zone(TimeSpan offset)
    {
        if (offset == TimeSpan.Zero)
        {
            return this["utc"];
        }
        var sign = offset < TimeSpan.Zero ? "−" : "+";
        var minutes = offset.Minutes == 0 ? "" : ":" + numbers.Digits(Math.Abs(offset.Minutes), 2);
        return $"{this["utc"]}{sign}{numbers.Digits(Math.Abs(offset.Hours), 1)}{minutes}";
    }

    /// <summary>How a language writes whole numbers, read from its way to write 0, 1234 and 56789.</summary>
    sealed record NumberStyle(string[] Figures, string? Thousands, string? TenThousands)
    {
        public static NumberStyle Of(IReadOnlyList<string> samples)
        {
            var all = string.Concat(samples).EnumerateRunes().ToList();
            var figures = all.Where(Rune.IsDigit).Select(r => r.ToString()).ToArray();
            return samples.Count == 3 && figures.Length == 10
                ? new NumberStyle(
                    figures,
                    Between(samples[1], figures[1], figures[2]),
                    Between(samples[2], figures[6], figures[7])
                )
                : new NumberStyle(["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"], null, null);
        }

        public NumberMarks Marks => NumberMarks.Of(TenThousands ?? Thousands);

        public string Digits(int value, int minDigits) =>
            string.Concat(
                value
                    .ToString("D" + minDigits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
                    .Select(c => Figures[c - '0'])
            );

        public string Write(int value)
        {
            var separator =
                value < 1_000 ? null
                : value < 10_000 ? Thousands
                : TenThousands;
            return separator is null
                ? Digits(value, 1)
                : string.Join(
                    separator,
                    value
                        .ToString("N0", CultureInfo.InvariantCulture)
                        .Split(',')
                        .Select(part => Digits(int.Parse(part, CultureInfo.InvariantCulture), part.Length))
                );
        }

        public string Write(decimal value, char? mark)
        {
            var arabic = Figures[0] == "٠";
            var written = mark ?? Marks.Decimal ?? (arabic ? '٫' : '.');
            var plain = Math.Abs(value).ToString("#,0.############", CultureInfo.InvariantCulture);
            var parts = plain.Split('.');
            var separator =
                Math.Abs(value) < 1_000 ? ""
                : written != Marks.Decimal && !arabic ? "\u202f"
                : (Math.Abs(value) < 10_000 ? Thousands : TenThousands) ?? "";
            var whole = string.Join(separator, parts[0].Split(',').Select(InFigures));
            var sign = value < 0 ? "−" : "";
            return sign + (parts.Length > 1 ? whole + written + InFigures(parts[1]) : whole);
        }

        string InFigures(string digits) => string.Concat(digits.Select(c => Figures[c - '0']));

        static string? Between(string sample, string before, string after)
        {
            var start = sample.IndexOf(before, StringComparison.Ordinal) + before.Length;
            var end = sample.IndexOf(after, StringComparison.Ordinal);
            return end > start ? sample[start..end] : null;
        }
    }
}
