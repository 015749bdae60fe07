using HarrisTrip.Model.Articles;
using HarrisTrip.Model.Sites;

namespace HarrisTrip.Building.Storage;

/// <summary>What the rest of a site knows of an article, as it is remembered.</summary>
public static class HeadCodec
{
    /// <summary>A head with its identity, which is the same in every run of one version of the program.</summary>
    public static ArticleHead Identified(ArticleHead head)
    {
        var to = new StateWriter();
        Write(to, head with { Fingerprint = default, Identity = default });
        return head with { Identity = to.Digest() };
    }

    public static void Write(StateWriter to, ArticleHead head)
    {
        to.Text(head.FolderName);
        to.Text(head.Slug);
        to.Text(head.Permalink.Pattern);
        to.Text(head.OtherPath);
        to.Hash(head.Fingerprint);
        to.Hash(head.Identity);
        to.Hash(head.OfPictures);
        to.Text(head.Lang);
        to.Number((int)head.Standing);
        to.Flag(head.IsDraft);
        to.Flag(head.IsReprint);
        Write(to, head.PackedTitle);
        Write(to, head.PackedStandfirst);
        Write(to, head.SharedCategory);
        Write(to, head.SharedKind);
        to.Maybe(head.PackedAliases, aliases => to.List(aliases, alias => Write(to, alias)));
        to.Maybe(head.Authors, authors => to.List(authors, to.Text));
        to.Maybe(head.Tags, tags => to.List(tags, to.Text));
        to.Maybe(head.Republish, to.Flag);
        to.Maybe(head.Markdown, to.Flag);
        to.Number(head.Pictures);
        to.Number(head.Corrections);
        to.Maybe(
            head.Series,
            series =>
            {
                to.Text(series.Name);
                to.Maybe(series.Part, part => to.Number(part));
            }
        );
        to.Maybe(head.Published, published => ValueCodec.Write(to, published));
        to.Number(head.ChangedAfter);
        to.Flag(head.IsChangedByDay);
        to.Number(head.ChangedOffset);
        to.Number(head.ExpiresTicks);
        to.Number(head.RightsEndTicks);
        to.Maybe(head.Related, related => to.List(related, text => ValueCodec.Write(to, text)));
        to.Maybe(
            head.Translations,
            translations =>
                to.List(
                    translations,
                    translation =>
                    {
                        to.Text(translation.Key);
                        ValueCodec.Write(to, translation.Value);
                    }
                )
        );
        to.Maybe(
            head.Fields,
            fields =>
                to.List(
                    fields,
                    field =>
                    {
                        to.Text(field.Key);
                        ValueCodec.Write(to, field.Value);
                    }
                )
        );
    }

    public static ArticleHead Read(StateReader from) =>
        new(from.Text(), from.Text(), Permalink.Of(from.Text()))
        {
            OtherPath = from.TextOrNone(),
            Fingerprint = from.LongHash(),
            Identity = from.LongHash(),
            OfPictures = from.LongHash(),
            Lang = from.Text(),
            Standing = (Standing)from.Int(),
            IsDraft = from.Flag(),
            IsReprint = from.Flag(),
            PackedTitle = Packed(from),
            PackedStandfirst = Packed(from),
            SharedCategory = Shared(from),
            SharedKind = Shared(from),
            PackedAliases = from.Maybe(() => from.List(() => Packed(from))),
            Authors = from.Maybe(() => from.List(from.Text)),
            Tags = from.Maybe(() => from.List(from.Text)),
            Republish = from.MaybeValue(from.Flag),
            Markdown = from.MaybeValue(from.Flag),
            Pictures = (ushort)from.Int(),
            Corrections = (ushort)from.Int(),
            Series = from.Maybe(() => new SeriesPart(from.Text(), from.MaybeValue(from.Int))),
            Published = from.MaybeValue(() => ValueCodec.Moment(from)),
            ChangedAfter = (uint)from.Number(),
            IsChangedByDay = from.Flag(),
            ChangedOffset = (short)from.Int(),
            ExpiresTicks = from.Number(),
            RightsEndTicks = from.Number(),
            Related = from.Maybe(() => from.List(() => ValueCodec.Text(from))),
            Translations = from.Maybe(() =>
                from.List(() => (Lang: from.Text(), Text: ValueCodec.Text(from)))
                    .ToDictionary(t => t.Lang, t => t.Text, StringComparer.Ordinal)
            ),
            Fields = from.Maybe(() =>
                from.List(() => (Name: from.Text(), Value: ValueCodec.Read(from)))
                    .ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal)
            ),
        };

    static void Write(StateWriter to, PackedText text)
    {
        to.Maybe(text.Words, words => to.Bytes(words));
        to.Number(text.Line);
        to.Number(text.Column);
    }

    static PackedText Packed(StateReader from) => new(from.Maybe(from.Bytes), from.Int(), from.Int());

    static void Write(StateWriter to, SharedText text)
    {
        to.Text(text.Words);
        to.Number(text.Line);
        to.Number(text.Column);
    }

    static SharedText Shared(StateReader from) => new(from.TextOrNone(), from.Int(), from.Int());
}
