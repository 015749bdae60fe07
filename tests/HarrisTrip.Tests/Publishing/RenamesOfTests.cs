using HarrisTrip.Cli.Publishing;

namespace HarrisTrip.Tests.Publishing;

/// <summary>The kernel's renames, with something done before or after single ones.</summary>
/// <param name="canExchange">False for a system that has no exchange.</param>
sealed class RenamesOfTests(bool canExchange) : IRenames
{
    readonly KernelRenames kernel = new();
    int moves;

    public static PublishingOptions Options(bool canExchange) => new() { Renames = new RenamesOfTests(canExchange) };

    /// <summary>Told before each step: "exchange", "move 1", "move 2" …</summary>
    public Action<string> Before { get; init; } = _ => { };

    /// <summary>Told after each step.</summary>
    public Action<string> After { get; init; } = _ => { };

    public bool TryExchange(string one, string other)
    {
        if (!canExchange)
        {
            return false;
        }
        Before("exchange");
        var done = kernel.TryExchange(one, other);
        After("exchange");
        return done;
    }

    public void Move(string from, string to)
    {
        var step = $"move {++moves}";
        Before(step);
        kernel.Move(from, to);
        After(step);
    }
}
