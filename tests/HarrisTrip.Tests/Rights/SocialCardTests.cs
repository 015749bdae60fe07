using HarrisTrip.Images;
using HarrisTrip.Images.Metadata;
using HarrisTrip.Tests.Sites;
using NetVips;
using Xunit;

namespace HarrisTrip.Tests.Rights;

/// <summary>What is shown of an article without a lead picture when it is shared, as it is really drawn.</summary>
public class SocialCardTests
{
    [Theory]
    [InlineData("en", "Harbour opens")]
    [InlineData(
        "en",
        "Officials say that the four-year rebuilding of the northern harbour wall, "
            + "delayed twice by storms & lawsuits, will cost <twice> what the \"council\" was told"
    )]
    [InlineData("en", "WWWWWWWWWW MMMMMMMMMMMMMM WWWWWWWWWWWWWWWWWW MMMMMMMM WWWWWWWWWWW")]
    [InlineData("de", "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft")]
    [InlineData("ru", "Порт открылся: первая волна судов вошла в гавань после четырёх лет строительства")]
    [InlineData("el", "Το λιμάνι άνοιξε μετά από τέσσερα χρόνια εργασιών στον κυματοθραύστη")]
    [InlineData("ar", "وزير الخارجية يعلن افتتاح الميناء الجديد بعد أربع سنوات من العمل على جدار المرفأ")]
    [InlineData("he", "הנמל נפתח: הספינה הראשונה נכנסה אחרי ארבע שנים של עבודה")]
    [InlineData("hi", "चार साल के काम के बाद बंदरगाह खुला और पहला जहाज़ घाट पर पहुँचा")]
    [InlineData("th", "ท่าเรือใหม่เปิดแล้วหลังจากก่อสร้างมาสี่ปีและเรือลำแรกเข้าเทียบท่าเมื่อเช้าวันจันทร์")]
    [InlineData("vi", "Bến cảng mở cửa sau bốn năm xây dựng bức tường chắn sóng")]
    public void A_headline_stands_within_the_margins_in_any_script(string lang, string headline)
    {
        var (result, bundle) = Publish(lang, headline);
        Assert.False(result.Failed, result.Diagnostics.Lines());
        using var card = Image.NewFromBuffer(bundle.Files[CardOf(bundle)]);
        Assert.Equal((1200, 630), (card.Width, card.Height));
        Assert.True(IsBare(card, 0, 20, 70, 600), "the left margin is not free");
        Assert.True(IsBare(card, 1130, 20, 70, 600), "the right margin is not free");
        Assert.True(IsBare(card, 0, 120, 1200, 15), "the headline reaches into the category");
        Assert.True(IsBare(card, 0, 505, 1200, 20), "the headline reaches into the publication");
        Assert.False(IsBare(card, 70, 160, 1060, 320), "there is no headline");
        // A short line ends before the other side, and which side that is tells the direction.
        Assert.Equal(lang is "ar" or "he", IsBare(card, 80, 70, 300, 50));
    }

    [Fact]
    public void A_headline_that_has_no_room_at_all_is_cut_off()
    {
        var (result, bundle) = Publish("en", string.Join(' ', Enumerable.Repeat("harbour", 120)));
        Assert.False(result.Failed, result.Diagnostics.Lines());
        using var card = Image.NewFromBuffer(bundle.Files[CardOf(bundle)]);
        Assert.True(IsBare(card, 0, 505, 1200, 20) && IsBare(card, 1130, 20, 70, 600));
    }

    [Fact]
    public void Without_letters_for_a_headline_there_is_no_card_but_a_warning()
    {
        var (result, bundle) = Publish("zh", "新港口开放");
        Assert.Contains("share-image-missing", result.Rules());
        Assert.False(result.Failed);
        Assert.DoesNotContain(bundle.Files.Keys, f => f.Contains("card", StringComparison.Ordinal));
        Assert.DoesNotContain("og:image", bundle.Text("story/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_card_is_named_in_the_preview_and_in_the_structured_data_and_carries_its_credit()
    {
        var (_, bundle) = Publish("en", "Harbour opens");
        var (page, address) = (bundle.Text("story/index.html"), "https://example.org/news/" + CardOf(bundle));
        Assert.Contains($"<meta property=\"og:image\" content=\"{address}\">", page, StringComparison.Ordinal);
        Assert.Contains("<meta property=\"og:image:alt\" content=\"Harbour opens\">", page, StringComparison.Ordinal);
        Assert.Contains($"\"contentUrl\":\"{address}\"", page, StringComparison.Ordinal);
        Assert.Equal("The Post", ImageProbe.Read(bundle.Files[CardOf(bundle)])!.Embedded.Credit);
    }

    [Fact]
    public void A_template_that_cannot_be_drawn_is_told()
    {
        var theme = new MemoryFolder().With(
            "card.svg",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{{ width }}\"><text>{{ publication }}</svg>"
        );
        var (result, _) = Publish("en", "Harbour opens", o => o with { Theme = theme, ThemeName = "my-theme" });
        Assert.Contains("template-error", result.Rules());
    }

    static string CardOf(MemoryBundle bundle) =>
        bundle.Files.Keys.Single(f => f.StartsWith("story/card.", StringComparison.Ordinal));

    /// <summary>True when a part of the picture shows nothing but the ground.</summary>
    static bool IsBare(Image card, int left, int top, int width, int height)
    {
        using var part = card.ExtractArea(left, top, width, height).Flatten();
        return part.Max() - part.Min() < 30 && part.Min() > 200;
    }

    static (BuildResult Result, MemoryBundle Bundle) Publish(
        string lang,
        string headline,
        Func<BuildOptions, BuildOptions>? options = null
    ) =>
        Build.Site(
            new MemoryFolder()
                .With("site.yaml", "title: The Post\n")
                .With(
                    "story/index.md",
                    $"---\ntitle: '{headline}'\nlang: {lang}\n"
                        + $"category: {(lang == "ar" ? "العالم" : lang == "he" ? "עולם" : "World")}\n"
                        + $"published: 2026-01-02T09:00:00Z\n"
                        + $"standfirst: The new quay takes its first ship after four years of work on the harbour "
                        + $"wall.\n---\n\nThe quay is open.\n"
                ),
            o => (options?.Invoke(o) ?? o) with { Pictures = new PictureMaker(null, 2) }
        );
}
