using HarrisTrip.Diagnostics;
using HarrisTrip.Model.Locales;
using HarrisTrip.Render.Templating;
using HarrisTrip.Values;
using Xunit;

namespace HarrisTrip.Tests.Sites;

/// <summary>
/// The words around articles: the program's own languages, and those that a publisher adds with one file.
/// </summary>
public class LanguageTests
{
    static readonly string[] ours = ["ar", "de", "en", "es", "fr", "pt"];

    const string Standfirst =
        "standfirst: The new quay takes its first ship after four years of work on the harbour wall.\n";

    static string Article(string lang) =>
        $"---\ntitle: Harbour opens\npublished: 2026-03-01T09:05:00+01:00\nlang: {lang}\n{Standfirst}---\n\nText with \"quotes\".\n";

    [Theory]
    [InlineData("en", "1 March 2026, 09:05 UTC+1", "“quotes”")]
    [InlineData("es", "1 de marzo de 2026, 09:05 UTC+1", "«quotes»")]
    [InlineData("fr", "1er mars 2026 à 09h05 (UTC+1)", "«\u00A0quotes\u00A0»")]
    [InlineData("de", "1. März 2026, 09:05 Uhr (UTC+1)", "„quotes“")]
    [InlineData("pt", "1º de março de 2026, 09h05 (UTC+1)", "“quotes”")]
    [InlineData("ar", "1 مارس 2026، 09:05 بتوقيت غرينتش+1", "«quotes»")]
    public void Dates_and_quotation_marks_are_those_of_the_articles_language(string lang, string date, string quotes)
    {
        var (result, bundle) = Build.Article(Article(lang));
        Assert.DoesNotContain(result.Diagnostics, d => d.Rule.Name is "words-missing" or "words-wrong");
        Assert.Contains($">{date}</time>", bundle.Text("index.html"), StringComparison.Ordinal);
        Assert.Contains($"Text with {quotes}.", bundle.Text("index.html"), StringComparison.Ordinal);
        Assert.Contains(
            lang == "ar" ? " dir=\"rtl\"" : " dir=\"ltr\"",
            bundle.Text("index.html"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("en", "7", "1,234", "56,789", "1,234,567")]
    [InlineData("es", "7", "1234", "56\u202F789", "1\u202F234\u202F567")]
    [InlineData("fr", "7", "1\u202F234", "56\u202F789", "1\u202F234\u202F567")]
    [InlineData("de", "7", "1.234", "56.789", "1.234.567")]
    [InlineData("pt", "7", "1.234", "56.789", "1.234.567")]
    [InlineData("ar", "7", "1,234", "56,789", "1,234,567")]
    [InlineData("tlh", "7", "1,234", "56,789", "1,234,567")]
    public void Numbers_are_written_as_the_language_does(string lang, params string[] written)
    {
        var language = Known().For(lang);
        Assert.Equal(written, new[] { 7, 1234, 56789, 1234567 }.Select(language.Number));
    }

    [Fact]
    public void A_language_with_figures_of_its_own_writes_all_numbers_in_them()
    {
        var language = Known(("ar-EG", "numbers: [\"٠\", \"١٬٢٣٤\", \"٥٦٬٧٨٩\"]\n")).For("ar-EG");
        Assert.Equal("١٬٢٣٤٬٥٦٧", language.Number(1234567));
        Assert.Equal(
            "٩ مارس ٢٠٢٦، ٠٩:٠٥ بتوقيت غرينتش",
            language.Format(new Moment(new DateTimeOffset(2026, 3, 9, 9, 5, 0, TimeSpan.Zero), HasTime: true))
        );
    }

    [Fact]
    public void Every_language_of_the_program_has_every_word()
    {
        var report = new Report();
        _ = new Languages(ThemeFiles.BuiltInWords(), report);
        Assert.Equal("", report.Sorted().Lines());
        Assert.All(ours, lang => Assert.Equal(lang, Known().For(lang).Tag));
    }

    [Fact]
    public void A_language_is_added_by_one_file()
    {
        var english = System.Text.Encoding.UTF8.GetString(new ThemeFiles(null, "").Bytes("words/en.yaml")!);
        var italian = english
            .Replace("language_name: English", "language_name: Italiano", StringComparison.Ordinal)
            .Replace("published: Published", "published: Pubblicato il", StringComparison.Ordinal)
            .Replace("March,", "marzo,", StringComparison.Ordinal);
        var (result, bundle) = Build.Article(
            Article("it"),
            o => o with { Theme = new MemoryFolder().With("words/it.yaml", italian), ThemeName = "my-theme" }
        );
        Assert.DoesNotContain(result.Diagnostics, d => d.Rule.Name is "words-missing" or "words-wrong");
        Assert.Contains(
            "<span>Pubblicato il <time dir=\"auto\" datetime=\"2026-03-01T09:05:00+01:00\">1 marzo 2026, 09:05 UTC+1</time></span>",
            bundle.Text("index.html"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_an_added_language_lacks_is_said_in_English_with_a_warning()
    {
        var (result, bundle) = Build.Article(
            Article("it"),
            o =>
                o with
                {
                    Theme = new MemoryFolder().With("words/it.yaml", "published: Pubblicato il\n"),
                    ThemeName = "my-theme",
                }
        );
        Assert.False(result.Failed, result.Diagnostics.Lines());
        var fault = Assert.Single(result.Diagnostics, d => d.Rule.Name == "words-missing");
        Assert.StartsWith(
            "my-theme/words/it.yaml:1:1: warning words-missing: ",
            fault.ToString(),
            StringComparison.Ordinal
        );
        Assert.Contains("<span>Pubblicato il <time", bundle.Text("index.html"), StringComparison.Ordinal);
        Assert.Contains(">Skip to the content</a>", bundle.Text("index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void One_word_of_ones_own_leaves_all_others_as_they_are()
    {
        var (result, bundle) = Build.Article(
            Article("fr-CA"),
            o =>
                o with
                {
                    Theme = new MemoryFolder()
                        .With("words/fr-CA.yaml", "published: Paru le\n")
                        .With("words/fr.yaml", "back_to_top: Tout en haut\n"),
                    ThemeName = "my-theme",
                }
        );
        Assert.DoesNotContain(result.Diagnostics, d => d.Rule.Name is "words-missing" or "words-wrong");
        Assert.Contains("<span>Paru le <time", bundle.Text("index.html"), StringComparison.Ordinal);
        Assert.Contains(">Tout en haut</a>", bundle.Text("index.html"), StringComparison.Ordinal);
        Assert.Contains(">Aller au contenu</a>", bundle.Text("index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("date: \"{day} {mnth} {year}\"", "`date` contains `{mnth}`, which nothing fills in.")]
    [InlineData("months: [one, two]", "`months` has to be a list of 12 texts.")]
    [InlineData("by: [By]", "`by` has to be a text.")]
    [InlineData("by:", "`by` has to be a text.")]
    public void A_word_that_cannot_be_used_is_told_and_the_programs_own_stays(string line, string message)
    {
        var (result, bundle) = Build.Article(
            Article("en"),
            o => o with { Theme = new MemoryFolder().With("words/en.yaml", line + "\n"), ThemeName = "my-theme" }
        );
        Assert.Equal(message, Assert.Single(result.Diagnostics, d => d.Rule.Name == "words-wrong").Message);
        Assert.Contains(">1 March 2026, 09:05 UTC+1</time>", bundle.Text("index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_Arabic_word_may_be_joined_to_what_it_quotes()
    {
        var (_, bundle) = Build.Article(
            $"---\ntitle: الميناء\npublished: 2026-03-01T09:05:00+01:00\nlang: ar\n{Standfirst}---\n\nقال و\"أضاف\" وكتب في \"النهار\".\n"
        );
        Assert.Contains("قال و«أضاف» وكتب في «النهار».", bundle.Text("index.html"), StringComparison.Ordinal);
    }

    static Languages Known(params (string Tag, string Yaml)[] more) =>
        new(ThemeFiles.BuiltInWords().Concat(more.Select(m => (m.Tag, new SourceText(m.Tag, m.Yaml)))), new Report());
}
