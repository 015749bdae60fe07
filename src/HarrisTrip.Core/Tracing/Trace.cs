using HarrisTrip.Diagnostics;

namespace HarrisTrip.Tracing;

/// <summary>
/// What the making of one file asked, and which other files it put into the bundle. As long as all answers are the
/// same, the file is the same. For one thread.
/// </summary>
public sealed class Trace
{
    readonly HashSet<Question> questions = [];
    readonly Dictionary<string, Location?> files = new(StringComparer.Ordinal);
    readonly HashSet<string> ofTheme = new(StringComparer.Ordinal);

    public IReadOnlyCollection<Question> Questions => questions;

    /// <summary>
    /// The paths of the other files in the bundle, each with the first place that names it where that matters.
    /// </summary>
    public IReadOnlyDictionary<string, Location?> Files => files;

    public void Ask(QuestionKind kind, string key = "", long number = 0) =>
        questions.Add(new Question(kind, key, number));

    /// <summary>Notes a file that is there because this one asked for it.</summary>
    public void Put(string file, Location? at = null)
    {
        if (!files.TryGetValue(file, out var first) || (at is { } place && !(first?.CompareTo(place) <= 0)))
        {
            files[file] = at;
        }
    }

    /// <summary>Notes a file that every build makes anew: it is asked for by its name in the theme.</summary>
    public void PutOfTheme(string file) => ofTheme.Add(file);

    /// <summary>True for a file that is there because this one asked for it.</summary>
    public bool Has(string file) => files.ContainsKey(file) || ofTheme.Contains(file);

    /// <summary>Takes over what was asked for something that several files share.</summary>
    public void Include(Trace shared)
    {
        questions.UnionWith(shared.questions);
        ofTheme.UnionWith(shared.ofTheme);
        foreach (var (file, at) in shared.files)
        {
            Put(file, at);
        }
    }
}
