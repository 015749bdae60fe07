using HarrisTrip.Tracing;

namespace HarrisTrip.Building;

/// <summary>
/// Gives each question a number, so that what thousands of files ask is kept once. Questions that were asked before
/// keep theirs. From any thread, until it is complete.
/// </summary>
/// <param name="reuse">What is remembered of the last build, and whether it still holds.</param>
sealed class QuestionNumbers(Reuse reuse)
{
    readonly IReadOnlyList<(Question Question, UInt128 Answer)> before = reuse.Memory?.Answers ?? [];
    readonly bool[] asked = new bool[reuse.Memory?.Answers.Count ?? 0];
    readonly List<Question> added = [];
    readonly Lock gate = new();
    Dictionary<Question, int>? numbers;

    public int[] Of(IReadOnlyCollection<Question> questions)
    {
        lock (gate)
        {
            return [.. questions.Select(Of)];
        }
    }

    /// <summary>Notes that questions of the last build are asked in this one, too.</summary>
    public void Again(int[] questions)
    {
        foreach (var question in questions)
        {
            asked[question] = true;
        }
    }

    /// <summary>The paths of the source folder at which pictures and attachments were asked for.</summary>
    /// <param name="questions">By their numbers.</param>
    public IEnumerable<string> Assets(IEnumerable<int[]> questions)
    {
        var seen = new bool[before.Count + added.Count];
        foreach (var number in questions.SelectMany(numbers => numbers))
        {
            if (seen[number])
            {
                continue;
            }
            seen[number] = true;
            var question = number < before.Count ? before[number].Question : added[number - before.Count];
            if (question.Kind == QuestionKind.Asset)
            {
                yield return question.Key;
            }
        }
    }

    /// <summary>A memory with all questions and their answers; those that nobody asks any more go when they are many.
    /// </summary>
    public BuildMemory Complete(BuildMemory memory, Answers answers)
    {
        List<(Question, UInt128)> all = new(before.Count + added.Count);
        all.AddRange(
            before.Select(
                (known, i) => !asked[i] || reuse.IsSame(i) ? known : (known.Question, answers.Of(known.Question))
            )
        );
        all.AddRange(added.Select(question => (question, answers.Of(question))));
        var complete = memory with { Answers = all };
        return asked.Count(used => !used) > all.Count / 2 ? Renumbered(complete) : complete;
    }

    BuildMemory Renumbered(BuildMemory memory)
    {
        var kept = Enumerable.Range(0, memory.Answers.Count).Where(i => i >= asked.Length || asked[i]).ToArray();
        var places = new int[memory.Answers.Count];
        foreach (var (place, number) in kept.Index())
        {
            places[number] = place;
        }
        return memory with
        {
            Answers = [.. kept.Select(number => memory.Answers[number])],
            Articles = memory.Articles.ToDictionary(
                article => article.Key,
                article => article.Value with { Questions = Places(article.Value.Questions) },
                StringComparer.Ordinal
            ),
            Files = Files(memory.Files),
            Embargoed = Files(memory.Embargoed),
        };

        int[] Places(int[] questions) => Array.ConvertAll(questions, question => places[question]);

        Dictionary<string, FileRecord> Files(IReadOnlyDictionary<string, FileRecord> files) =>
            files.ToDictionary(
                file => file.Key,
                file => file.Value with { Questions = Places(file.Value.Questions) },
                StringComparer.Ordinal
            );
    }

    static Dictionary<Question, int> Numbered(IReadOnlyList<(Question Question, UInt128 Answer)> known)
    {
        var numbers = new Dictionary<Question, int>(known.Count);
        for (var i = 0; i < known.Count; i++)
        {
            numbers.Add(known[i].Question, i);
        }
        return numbers;
    }

    int Of(Question question)
    {
        numbers ??= Numbered(before);
        if (!numbers.TryGetValue(question, out var number))
        {
            numbers[question] = number = before.Count + added.Count;
            added.Add(question);
        }
        else if (number < asked.Length)
        {
            asked[number] = true;
        }
        return number;
    }
}
