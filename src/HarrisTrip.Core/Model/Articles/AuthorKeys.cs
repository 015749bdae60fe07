using HarrisTrip.Diagnostics;
using HarrisTrip.Values;

namespace HarrisTrip.Model.Articles;

/// <summary>Bylines that name an author by the key of a record.</summary>
static class AuthorKeys
{
    /// <summary>Front matter with each author's name as it is printed; keys that no record has are reported.</summary>
    /// <param name="names">The names of authors by their keys.</param>
    public static FrontMatter Resolve(FrontMatter matter, IReadOnlyDictionary<string, string> names, Report report)
    {
        if (names.Count == 0 || matter.Authors is not { } authors)
        {
            return matter;
        }
        return matter with { Authors = [.. authors.Select(author => Named(author, names, report))] };
    }

    static Author Named(Author author, IReadOnlyDictionary<string, string> names, Report report)
    {
        if (author.Name is not { } word)
        {
            return author;
        }
        if (names.TryGetValue(word.Value, out var name))
        {
            return author with { Name = word with { Value = name } };
        }
        if (
            IsWord(word.Value)
            && !names.Values.Contains(word.Value, StringComparer.Ordinal)
            && Suggestion.For(word.Value, names.Keys) is var meant
            && (meant is not null || word.Value.Contains('-', StringComparison.Ordinal))
        )
        {
            report.Add(
                ArticleRules.AuthorUnknown,
                word.At,
                $"No author has the key `{word.Value}`.",
                meant ?? $"Write the name as it is printed, or one of the keys {string.Join(", ", names.Keys.Take(8))}."
            );
        }
        return author;
    }

    /// <summary>True for what is written as keys are, and hardly any name is.</summary>
    static bool IsWord(string word) => word.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
