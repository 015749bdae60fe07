using HarrisTrip.Diagnostics;

namespace HarrisTrip.Import;

/// <summary>Says what an imported article lacks, and makes it a draft until it lacks nothing.</summary>
static class Publishable
{
    public static Imported Check(ImportedArticle article, Location at, IReadOnlyList<ImportNote> notes)
    {
        var missing = new List<ImportNote>();
        Missing(
            article.Published is null,
            "the date of publication. Write `published:` with the day, or with day, time and zone."
        );
        Missing(
            article.Standfirst is null,
            "the standfirst: a summary of 50 to 160 characters for lists and search engines."
        );
        Missing(
            article.Authors.Count == 0,
            "who wrote it. Write `authors:`, or leave it as an article of the whole newsroom."
        );
        foreach (var image in article.Images)
        {
            Missing(
                image.Source is null,
                $"the picture `{image.File}`. Put it beside the article under this name, or change the name in "
                    + $"`images`{(image.Lead ? "" : " and in the text")}."
            );
            Missing(
                image.Alt is null && !image.Decorative,
                $"what `{image.File}` shows, for those who cannot see it: `alt:` of its record."
            );
            Missing(image.Credit is null, $"the credit of `{image.File}`: `credit:` of its record.");
        }
        var isDraft =
            article.Draft
            || article.Published is null
            || article.Body.Contains("\n::: missing\n", StringComparison.Ordinal)
            || article.Images.Any(i => i.Source is null || i.Alt is null && !i.Decorative || i.Credit is null);
        return new Imported(article with { Draft = isDraft }, [.. notes.OrderBy(n => n.At), .. missing]);

        void Missing(bool isMissing, string what)
        {
            if (isMissing)
            {
                missing.Add(new ImportNote(NoteKind.Missing, at, what));
            }
        }
    }
}
