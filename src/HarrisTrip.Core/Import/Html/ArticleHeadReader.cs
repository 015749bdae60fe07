using System.Text.RegularExpressions;
using AngleSharp.Dom;
using HarrisTrip.Import.Plain;

namespace HarrisTrip.Import.Html;

/// <summary>
/// What a page shows above its text: headline, standfirst, byline, dates. Where readers see something else than the
/// page's metadata say, what readers see is taken and the other noted.
/// </summary>
sealed partial class ArticleHeadReader(PageMetadata metadata, PageText source, List<ImportNote> notes)
{
    /// <summary>In UTF-16 units: bylines and dates are shorter.</summary>
    const int MaxLineLength = 300,
        MaxStandfirstLength = 1_000;

    readonly HashSet<Block> taken = [];
    string? title,
        standfirst;
    PageDate? published,
        updated;
    IReadOnlyList<ImportedAuthor>? byline;
    ImportedArticle settings = new() { Title = "", Body = "" };

    /// <summary>The article without its body; blocks that became something else are taken away.</summary>
    public ImportedArticle Read(List<Block> blocks, string? pageTitle)
    {
        Headline(blocks, pageTitle);
        var isAbove = true;
        foreach (var block in blocks)
        {
            if (
                taken.Contains(block)
                || block.Kind is PageBlockKind.Picture or PageBlockKind.Rule or PageBlockKind.Embed
            )
            {
                continue;
            }
            if (!IsFurniture(block) && !(isAbove && Opens(block)))
            {
                isAbove &= !(block.IsKept && block.Kind != PageBlockKind.Heading);
            }
        }
        blocks.RemoveAll(taken.Contains);
        return settings with
        {
            Title = title!,
            Standfirst = standfirst ?? metadata.Description,
            Published = (metadata.Published ?? published)?.Iso,
            Updated = Later(metadata.Updated ?? updated),
            Authors = byline ?? metadata.Authors,
            Category = metadata.Category,
            Tags = metadata.Tags.Count > 0 ? metadata.Tags : settings.Tags,
            Lang = metadata.Lang,
        };
    }

    /// <summary>Takes what belongs to the page and stands for a setting, or for tags.</summary>
    bool IsFurniture(Block block)
    {
        if (block.Words.Length > MaxLineLength)
        {
            return false;
        }
        if (IsCalled(block, PageParts.TagNames()) && block.Kind is not PageBlockKind.Heading)
        {
            var tags = Names(block);
            notes.Add(
                new ImportNote(
                    NoteKind.Became,
                    block.At,
                    metadata.Tags.Count > 0
                        ? $"“{block.Words}” are the page's tags; `tags` has those of its metadata."
                        : $"“{block.Words}” is `tags`."
                )
            );
            settings = settings with { Tags = [.. settings.Tags.Concat(tags).Distinct(StringComparer.Ordinal)] };
            return taken.Add(block);
        }
        if (block.Kind is PageBlockKind.Heading && block.IsKept || Furniture.Of(block.Words) is not { } furnishing)
        {
            return false;
        }
        settings = furnishing switch
        {
            FurnitureKind.Share => settings with { Share = true },
            FurnitureKind.Comments => settings with { Comments = settings.Comments ?? "open" },
            FurnitureKind.CommentsClosed => settings with { Comments = "closed" },
            _ => settings,
        };
        notes.Add(
            new ImportNote(
                NoteKind.LeftOut,
                block.At,
                $"“{block.Words}” belongs to the page, not to the article{furnishing switch
        {
            FurnitureKind.Share => "; `share: true` prints our own share panel",
            FurnitureKind.Comments => "; `comments: open` invites replies",
            FurnitureKind.CommentsClosed => "; `comments: closed` says the same",
            _ => "",
        }}."
            )
        );
        return taken.Add(block);
    }

    static IEnumerable<string> Names(Block block)
    {
        var links = block.Element.QuerySelectorAll("a").Select(PageText.Words).Where(w => w.Length > 0).ToList();
        return links.Count > 0
            ? links
            : block
                .Words[(block.Words.IndexOf(':', StringComparison.Ordinal) + 1)..]
                .Split([',', ';', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>True when an element, or one closely around it, is called so.</summary>
    static bool IsCalled(Block block, Regex names)
    {
        var element = block.Element;
        for (var i = 0; i < 3 && element is { LocalName: not ("article" or "main" or "body") }; i++)
        {
            if (PageParts.IsCalled(element, names))
            {
                return true;
            }
            element = element.ParentElement!;
        }
        return block
            .Element.ChildNodes.OfType<IElement>()
            .Take(3)
            .Any(e =>
                PageParts.IsCalled(e, names)
                && PageText.Words(e) is var words
                && words.Length * 2 > block.Words.Length
                && block.Words.Contains(words, StringComparison.Ordinal)
            );
    }
}
