using System.Globalization;
using System.Text;
using HarrisTrip.Diagnostics;
using HarrisTrip.Values;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HarrisTrip.Parse.Body;

/// <summary>Writes a body as HTML, and notes for each element where its author wrote it.</summary>
sealed class BodyRenderer
{
    readonly Func<MarkdownObject, Location> at;
    readonly Func<HeadingBlock, int> numberOf;
    readonly IReadOnlyList<string> anchors;
    readonly QuoteMarks marks;
    readonly BodyHooks hooks;
    readonly StringBuilder output = new();
    readonly SourceMap map = new();
    readonly HtmlRenderer html;
    readonly CodeBlocks codes = new();

    /// <summary>How many tables the body has, and how many of them are written.</summary>
    int tables,
        written;

    public BodyRenderer(
        Func<MarkdownObject, Location> at,
        Func<HeadingBlock, int> numberOf,
        IReadOnlyList<string> anchors,
        QuoteMarks marks,
        BodyHooks hooks
    )
    {
        (this.at, this.numberOf, this.anchors, this.marks, this.hooks) = (at, numberOf, anchors, marks, hooks);
        html = new HtmlRenderer(new StringWriter(output, CultureInfo.InvariantCulture) { NewLine = "\n" });
        html.ObjectWriteBefore += (_, item) =>
        {
            // Containers that the parser implied around their content have no place of their own.
            if (item.Span.Length > 0)
            {
                map.Mark(output.Length, at(item), authored: true);
            }
        };
        On<HeadingBlock>(WriteHeading);
        On<ParagraphBlock>(WriteParagraph);
        On<CustomContainer>(WriteNamedBlock);
        On<Table>(WriteTable);
        On<CodeBlock>(code => codes.Write(html, code, hooks.IsCodeColoured));
        On<FootnoteGroup>(WriteFootnotes);
        On<FootnoteLink>(WriteFootnoteLink);
        On<EmphasisInline>(WriteEmphasis);
        On<LinkInline>(WriteLink);
        On<AutolinkInline>(auto =>
            WriteAnchor(auto.IsEmail ? "mailto:" + auto.Url : auto.Url, null, auto, () => html.WriteEscape(auto.Url))
        );
        On<HtmlBlock>(_ => { });
        On<HtmlInline>(_ => { });
        On<ThematicBreakBlock>(_ => html.EnsureLine().Write("<hr>").WriteLine());
        On<LineBreakInline>(line => (line.IsHard ? html.Write("<br>") : html).EnsureLine());
        On<LinkReferenceDefinitionGroup>(_ => { });
    }

    public SafeHtml Render(MarkdownDocument document)
    {
        tables = document.Descendants<Table>().Count(table => !IsDrawn(table));
        html.Write(document);
        WriteMissing(-1);
        return new SafeHtml(output.ToString(), map);
    }

    static bool IsDrawn(Table table) => table.Parent is CustomContainer block && ChartBlock.Of(block)?.Table == table;

    void On<T>(Action<T> write)
        where T : MarkdownObject
    {
        html.ObjectRenderers.RemoveAll(renderer => renderer is HtmlObjectRenderer<T>);
        html.ObjectRenderers.Add(new Writer<T>(write));
    }

    /// <summary>Where there are several, they are told apart by their numbers.</summary>
    void WriteTable(Table table) =>
        Tables.Write(
            html,
            table,
            tables < 2
                ? hooks.TableLabel
                : hooks.TableNumber.Replace(
                    "{number}",
                    (++written).ToString(CultureInfo.InvariantCulture),
                    StringComparison.Ordinal
                )
        );

    void WriteHeading(HeadingBlock heading)
    {
        var number = numberOf(heading);
        WriteMissing(number);
        html.EnsureLine();
        html.Write(
            number < 0 ? $"<h{heading.Level}>" : $"<h{heading.Level} id=\"{SafeHtml.Escape(anchors[number])}\">"
        );
        html.WriteLeafInline(heading);
        html.WriteLine($"</h{heading.Level}>");
    }

    void WriteMissing(int before)
    {
        foreach (var section in hooks.MissingBefore[before])
        {
            html.EnsureLine();
            map.Mark(output.Length, section.At, authored: true);
            html.Write($"<h2 id=\"{SafeHtml.Escape(section.Id)}\">").WriteEscape(section.Title).WriteLine("</h2>");
            html.Write("<aside class=\"missing\"><p>").WriteEscape(hooks.MissingText).WriteLine("</p></aside>");
        }
    }

    void WriteParagraph(ParagraphBlock paragraph)
    {
        if (MarkdownBody.LonePicture(paragraph) is { } picture)
        {
            html.EnsureLine();
            var figure = hooks.Figure(BodyInspection.Picture(picture, (picture.Parent as LinkInline)?.Url, at));
            Insert(figure);
            html.EnsureLine();
            return;
        }
        if (html.ImplicitParagraph)
        {
            html.WriteLeafInline(paragraph);
            return;
        }
        html.EnsureLine();
        html.Write("<p>");
        html.WriteLeafInline(paragraph);
        html.WriteLine("</p>");
    }

    void Insert(SafeHtml fragment)
    {
        map.Insert(output.Length, fragment.Map);
        html.Write(fragment.Html);
    }

    void WriteEmphasis(EmphasisInline emphasis)
    {
        var tag =
            emphasis.DelimiterChar == '~' ? "del"
            : emphasis.DelimiterCount == 2 ? "strong"
            : "em";
        html.Write($"<{tag}>");
        html.WriteChildren(emphasis);
        html.Write($"</{tag}>");
    }

    void WriteLink(LinkInline link)
    {
        if (link.IsImage)
        {
            // Refused with a diagnostic; its words stay readable in a preview.
            html.WriteChildren(link);
            return;
        }
        WriteAnchor(link.Url ?? "", link.Title, link, () => html.WriteChildren(link));
    }

    void WriteAnchor(string url, string? title, MarkdownObject link, Action writeWords)
    {
        if (!WebAddress.IsAllowedLink(url) || hooks.Link(url, at(link)) is not { } href)
        {
            writeWords();
            return;
        }
        html.Write("<a href=\"").Write(SafeHtml.Escape(WebAddress.Encode(href)));
        if (!string.IsNullOrWhiteSpace(title))
        {
            html.Write("\" title=\"").Write(SafeHtml.Escape(title));
        }
        html.Write("\">");
        writeWords();
        html.Write("</a>");
    }

    void WriteNamedBlock(CustomContainer block)
    {
        html.EnsureLine();
        var kind = BlockKinds.Of(block);
        switch (kind?.Name)
        {
            case not null when kind.IsOwn:
                var start = output.Length;
                html.WriteChildren(block);
                html.EnsureLine();
                var content = new SafeHtml(output.ToString(start, output.Length - start), map.Cut(start));
                output.Length = start;
                var made = hooks.OwnBlock(BodyInspection.Use(block, kind, at), content);
                Insert(new SafeHtml(made.Html.TrimEnd('\n'), made.Map));
                html.EnsureLine();
                break;
            case not null when kind.IsOfPage:
                Insert(hooks.Block(BodyInspection.Use(block, kind, at)));
                html.EnsureLine();
                break;
            case "note":
                html.Write("<aside class=\"note\">").WriteLine();
                WriteTitle(block, "<p class=\"note-title\">", "</p>");
                html.WriteChildren(block);
                html.EnsureLine().WriteLine("</aside>");
                break;
            case "pull_quote":
                html.Write("<aside class=\"pull-quote\">").WriteLine();
                PullQuotes.Write(html, block);
                html.EnsureLine().WriteLine("</aside>");
                break;
            case "missing":
                html.Write("<aside class=\"missing\">").WriteLine();
                html.WriteChildren(block);
                html.EnsureLine().WriteLine("</aside>");
                break;
            case "timeline":
                foreach (var list in block.OfType<ListBlock>())
                {
                    list.GetAttributes().AddClass("timeline");
                }
                html.WriteChildren(block);
                break;
            case "qa":
                html.Write("<div class=\"qa\">").WriteLine();
                html.WriteChildren(block);
                html.EnsureLine().WriteLine("</div>");
                break;
            case "map" when MapBlock.Of(block) is { } map:
                WriteMap(block, map);
                break;
            case "map":
                break;
            case "chart" when ChartBlock.Of(block) is { } chart:
                WriteChart(block, chart);
                break;
            default:
                html.WriteChildren(block);
                break;
        }
    }

    void WriteChart(CustomContainer block, ChartBlock written)
    {
        html.Write("<figure class=\"chart\">").WriteLine();
        WriteCaption(Typography.Set(written.Chart.Title, marks), written.Fields);
        if (hooks.Chart is { } draw)
        {
            html.WriteLine(draw(written.Chart));
            html.Write("<details><summary>").WriteEscape(hooks.ChartData).WriteLine("</summary>");
        }
        Tables.Write(html, written.Table, written.Chart.Title is { Length: > 0 } title ? title : hooks.TableLabel);
        if (hooks.Chart is not null)
        {
            html.WriteLine("</details>");
        }
        foreach (var other in block.Where(b => b != written.Table && !written.Fields.Has(b)))
        {
            html.Write(other);
        }
        WriteCredits(written.Fields);
        html.EnsureLine().WriteLine("</figure>");
    }

    void WriteMap(CustomContainer block, MapBlock written)
    {
        html.Write("<figure class=\"chart\">").WriteLine();
        WriteCaption(Typography.Set(written.Map.Title, marks), written.Fields);
        html.Write(hooks.Map(written.Map));
        foreach (var other in block.Where(b => !written.Fields.Has(b)))
        {
            html.Write(other);
        }
        WriteCredits(written.Fields);
        html.EnsureLine().WriteLine("</figure>");
    }

    /// <summary>What stands above a chart or a map.</summary>
    void WriteCaption(string title, BlockFields fields)
    {
        if (title.Length == 0 && fields["subtitle"] is null)
        {
            return;
        }
        html.Write("<figcaption>");
        if (title.Length > 0)
        {
            html.Write("<strong>").WriteEscape(title).Write("</strong>");
        }
        if (fields["subtitle"] is { } subtitle)
        {
            html.Write(title.Length > 0 ? " <span>" : "<span>");
            html.WriteChildren(subtitle.Value);
            html.Write("</span>");
        }
        html.WriteLine("</figcaption>");
    }

    /// <summary>What stands below it.</summary>
    void WriteCredits(BlockFields fields)
    {
        if (fields["note"] is { } note)
        {
            html.EnsureLine().Write("<p>");
            html.WriteChildren(note.Value);
            html.WriteLine("</p>");
        }
        if (fields["source"] is null && fields["credit"] is null)
        {
            return;
        }
        html.EnsureLine().Write("<p class=\"source\">");
        if (fields["source"] is { } source)
        {
            html.Write("<span>").WriteEscape(hooks.SourceLabel).Write(": ");
            html.WriteChildren(source.Value);
            html.Write("</span>");
        }
        if (fields["credit"] is { } credit)
        {
            html.Write(fields["source"] is null ? "<span class=\"credit\">" : " <span class=\"credit\">");
            html.WriteChildren(credit.Value);
            html.Write("</span>");
        }
        html.WriteLine("</p>");
    }

    void WriteTitle(CustomContainer block, string open, string close)
    {
        if (block.Arguments is { Length: > 0 } title)
        {
            html.Write(open).WriteEscape(Typography.Set(title.Trim(), marks)).Write(close).WriteLine();
        }
    }

    void WriteFootnotes(FootnoteGroup group)
    {
        if (group.Count == 0)
        {
            return;
        }
        html.EnsureLine();
        html.Write("<section class=\"footnotes\" aria-label=\"")
            .WriteEscape(hooks.FootnotesLabel)
            .WriteLine("\">")
            .WriteLine("<ol>");
        foreach (var footnote in group.OfType<Footnote>())
        {
            html.WriteLine($"<li id=\"fn:{footnote.Order}\">");
            html.WriteChildren(footnote);
            html.EnsureLine().WriteLine("</li>");
        }
        html.WriteLine("</ol>").WriteLine("</section>");
    }

    void WriteFootnoteLink(FootnoteLink link)
    {
        var note = link.Footnote.Order.ToString(CultureInfo.InvariantCulture);
        var reference = link.Index.ToString(CultureInfo.InvariantCulture);
        if (link.IsBackLink)
        {
            var places = link.Footnote.Links.Where(place => !place.IsBackLink).ToList();
            var label = (places.Count < 2 ? hooks.FootnoteBack : hooks.FootnoteBackPlace)
                .Replace("{number}", note, StringComparison.Ordinal)
                .Replace(
                    "{place}",
                    (places.FindIndex(place => place.Index == link.Index) + 1).ToString(CultureInfo.InvariantCulture),
                    StringComparison.Ordinal
                );
            html.Write($" <a href=\"#fnref:{reference}\" class=\"footnote-back\" aria-label=\"")
                .WriteEscape(label)
                .Write("\">↩</a>");
        }
        else
        {
            html.Write($"<sup><a id=\"fnref:{reference}\" href=\"#fn:{note}\" class=\"footnote-ref\">{note}</a></sup>");
        }
    }

    sealed class Writer<T>(Action<T> write) : HtmlObjectRenderer<T>
        where T : MarkdownObject
    {
        protected override void Write(HtmlRenderer renderer, T item) => write(item);
    }
}
