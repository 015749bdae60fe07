using HarrisTrip.Diagnostics;
using HarrisTrip.Parse.Body;
using HarrisTrip.Parse.Fields;
using HarrisTrip.Values;

namespace HarrisTrip.Model.Articles;

/// <summary>
/// Compares the announced sections with the headings of the body, and gives every heading its anchor.
/// </summary>
static class SectionMatcher
{
    /// <summary>
    /// Sections and headings beyond this many are not compared: no article has them, but hostile input
    /// does.
    /// </summary>
    const int MaxHeadings = 500;

    public sealed record Result(
        IReadOnlyList<Section> Sections,
        IReadOnlyList<string> Anchors,
        ILookup<int, Section> MissingBefore
    );

    /// <param name="end">The end of the file: where a section is missing that should come last.</param>
    public static Result Match(FrontMatter matter, IReadOnlyList<Heading> headings, Location end, FieldReader reader)
    {
        var announced = (matter.Sections ?? []).Where(s => s.Title is not null).Take(MaxHeadings).ToList();
        var numbers = Enumerable.Range(0, headings.Count).Where(i => headings[i].IsSection).ToList();
        var compared = numbers.Take(MaxHeadings).ToList();
        var pairs = matter.Sections is null ? [] : Pair(announced, compared.ConvertAll(i => headings[i]));
        var entryOf = pairs.ToDictionary(p => numbers[p.Heading], p => p.Announced);
        var anchors = Anchors(headings, i => entryOf.TryGetValue(i, out var entry) ? announced[entry].Id?.Value : null);
        var missing = matter.Sections is null
            ? []
            : Report(matter.Sections, announced, headings, compared, pairs, end, reader);
        if (matter.Sections is { Count: var count } && Math.Max(count, numbers.Count) > MaxHeadings)
        {
            reader.Report.Add(
                ArticleRules.SectionMismatch,
                matter.Sections[0].At,
                $"Only the first {MaxHeadings} sections and headings are compared.",
                "Split this article into several."
            );
        }
        var taken = new UniqueNames(anchors);
        var placeholders = missing.ToLookup(
            m => m.Before,
            m => new Section(
                announced[m.Announced].Title!.Value,
                taken.Take(
                    announced[m.Announced].Id?.Value
                        ?? SectionIds.FromWords(announced[m.Announced].Title!.Value)
                        ?? "section"
                ),
                announced[m.Announced].Title!.At
            )
        );
        var sections = numbers
            .SelectMany(i => placeholders[i].Append(new Section(headings[i].Text, anchors[i], headings[i].At)))
            .Concat(placeholders[-1])
            .ToList();
        return new Result(sections, anchors, placeholders);
    }

    /// <summary>The longest run of pairs with the same words in the same order.</summary>
    static List<(int Announced, int Heading)> Pair(List<SectionEntry> announced, List<Heading> headings)
    {
        var words = announced.ConvertAll(a => Fold(a.Title!.Value));
        var found = headings.ConvertAll(h => Fold(h.Text));
        var pairs = new List<(int, int)>();
        var length = new int[words.Count + 1, found.Count + 1];
        for (var a = words.Count - 1; a >= 0; a--)
        {
            for (var h = found.Count - 1; h >= 0; h--)
            {
                length[a, h] =
                    words[a] == found[h] ? length[a + 1, h + 1] + 1 : Math.Max(length[a + 1, h], length[a, h + 1]);
            }
        }
        for (int a = 0, h = 0; a < words.Count && h < found.Count; )
        {
            if (words[a] == found[h])
            {
                pairs.Add((a++, h++));
            }
            else if (length[a + 1, h] >= length[a, h + 1])
            {
                a++;
            }
            else
            {
                h++;
            }
        }
        return pairs;
    }

    /// <summary>
    /// Reports each difference at both of its places; returns the announced sections that have no heading at all.
    /// </summary>
    static List<(int Announced, int Before)> Report(
        IReadOnlyList<SectionEntry> all,
        List<SectionEntry> announced,
        IReadOnlyList<Heading> headings,
        List<int> numbers,
        List<(int Announced, int Heading)> pairs,
        Location end,
        FieldReader reader
    )
    {
        var lonelyEntries = Enumerable.Range(0, announced.Count).Except(pairs.Select(p => p.Announced)).ToList();
        var lonelyHeadings = Enumerable.Range(0, numbers.Count).Except(pairs.Select(p => p.Heading)).ToList();
        var missing = new List<(int, int)>();
        foreach (var entry in lonelyEntries)
        {
            var title = announced[entry].Title!;
            var elsewhere = lonelyHeadings.FindIndex(h => Same(announced[entry], headings[numbers[h]]));
            if (elsewhere >= 0)
            {
                var heading = headings[numbers[lonelyHeadings[elsewhere]]];
                lonelyHeadings.RemoveAt(elsewhere);
                Both(
                    title.At,
                    heading.At,
                    $"The section “{title.Value}” is announced in a different order from the headings.",
                    "Put both in the same order.",
                    Severity.Error
                );
                continue;
            }
            var next = pairs.FindIndex(p => p.Announced > entry);
            if (
                lonelyHeadings.FindIndex(h => Gap(p => p.Heading, h) == Gap(p => p.Announced, entry))
                is >= 0
                    and var renamed
            )
            {
                var heading = headings[numbers[lonelyHeadings[renamed]]];
                lonelyHeadings.RemoveAt(renamed);
                Both(
                    title.At,
                    heading.At,
                    $"The section is announced as “{title.Value}”, but its heading says “{heading.Text}”.",
                    "Write the same words in both places.",
                    Severity.Error
                );
                continue;
            }
            var before = next < 0 ? -1 : numbers[pairs[next].Heading];
            missing.Add((entry, before));
            Both(
                title.At,
                before < 0 ? end : headings[before].At,
                $"The section “{title.Value}” is announced but has no heading.",
                $"Write it under `## {title.Value}`, or remove it from the list in `sections`.",
                reader.Missing
            );
        }
        foreach (var heading in lonelyHeadings.Select(h => headings[numbers[h]]))
        {
            Both(
                heading.At,
                all[0].Title?.At ?? all[0].At,
                $"The heading “{heading.Text}” is not announced in `sections`.",
                "Announce it, or make it a ### heading.",
                Severity.Error
            );
        }
        return missing;

        // The matching sections before and after an unmatched one, on either side.
        int Gap(Func<(int Announced, int Heading), int> side, int at) => pairs.Count(p => side(p) < at);

        void Both(Location one, Location other, string message, string help, Severity severity)
        {
            reader.Report.Add(new Diagnostic(ArticleRules.SectionMismatch, severity, one, message, help));
            reader.Report.Add(new Diagnostic(ArticleRules.SectionMismatch, severity, other, message, help));
        }
    }

    static bool Same(SectionEntry entry, Heading heading) => Fold(entry.Title!.Value) == Fold(heading.Text);

    /// <summary>The words with plain quotation marks and single spaces, since typographic ones count as the same.</summary>
    static string Fold(string words) =>
        string.Join(
            ' ',
            words
                .Replace('’', '\'')
                .Replace('‘', '\'')
                .Replace('“', '"')
                .Replace('”', '"')
                .Replace('«', '"')
                .Replace('»', '"')
                .Replace("…", "...", StringComparison.Ordinal)
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );

    static List<string> Anchors(IReadOnlyList<Heading> headings, Func<int, string?> chosen)
    {
        // Anchors that authors chose come first: they must stay as they are.
        var anchors = Enumerable.Range(0, headings.Count).Select(chosen).ToList();
        var taken = new UniqueNames(anchors.OfType<string>());
        for (var i = 0; i < anchors.Count; i++)
        {
            anchors[i] ??= taken.Take(SectionIds.FromWords(headings[i].Text) ?? "section");
        }
        return anchors.ConvertAll(a => a!);
    }
}
