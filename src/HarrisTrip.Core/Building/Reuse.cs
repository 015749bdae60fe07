namespace HarrisTrip.Building;

/// <summary>Tells of what is remembered whether it still holds, from any thread.</summary>
sealed class Reuse
{
    enum State : byte
    {
        Unknown,
        Same,
        Another,
    }

    readonly Answers answers;
    readonly State[] states;

    /// <param name="memory">Null when nothing is remembered.</param>
    public Reuse(BuildMemory? memory, Answers answers)
    {
        (Memory, this.answers) = (memory, answers);
        states = new State[memory?.Answers.Count ?? 0];
        Numbers = new QuestionNumbers(this);
    }

    public BuildMemory? Memory { get; }

    /// <summary>The numbers of all questions that are asked.</summary>
    public QuestionNumbers Numbers { get; }

    /// <summary>True when all answers are as they were.</summary>
    /// <param name="questions">By their numbers in the memory.</param>
    public bool Holds(int[] questions) => Array.TrueForAll(questions, IsSame);

    /// <summary>True when the answer to a question is as it was.</summary>
    /// <param name="question">By its number in the memory.</param>
    public bool IsSame(int question)
    {
        if (states[question] == State.Unknown)
        {
            var (asked, answer) = Memory!.Answers[question];
            var isSame = (Answers.IsOfSite(asked.Kind) && answers.OfSite == Memory.Site) || answers.Of(asked) == answer;
            states[question] = isSame ? State.Same : State.Another;
        }
        return states[question] == State.Same;
    }
}
