using HarrisTrip.Tracing;

namespace HarrisTrip.Building;

/// <summary>
/// Gives each question a number, so that what thousands of files ask is kept once. For one thread.
/// </summary>
/// <param name="before">The questions of the last build, by their numbers there.</param>
sealed class QuestionNumbers(IReadOnlyList<(Question Question, UInt128 Answer)> before)
{
    readonly Dictionary<Question, int> numbers = [];
    readonly List<Question> all = [];
    readonly Dictionary<int, int> again = [];

    public int[] Of(IReadOnlyCollection<Question> questions) => [.. questions.Select(Of)];

    /// <summary>The numbers in this build of those of the last.</summary>
    public int[] Again(int[] questions) => Array.ConvertAll(questions, Again);

    /// <summary>All questions with their answers.</summary>
    public IReadOnlyList<(Question Question, UInt128 Answer)> With(Answers answers) =>
        [.. all.AsParallel().AsOrdered().Select(question => (question, answers.Of(question)))];

    int Of(Question question)
    {
        if (!numbers.TryGetValue(question, out var number))
        {
            numbers[question] = number = all.Count;
            all.Add(question);
        }
        return number;
    }

    int Again(int question)
    {
        if (!again.TryGetValue(question, out var number))
        {
            again[question] = number = Of(before[question].Question);
        }
        return number;
    }
}
