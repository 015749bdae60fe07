namespace HarrisTrip.Tests.Safety.Fuzzing;

/// <summary>A way into the program for what others have written.</summary>
/// <param name="Weight">Its share of the inputs; the dearer one is, the smaller.</param>
sealed record EntryPoint(string Name, int Weight, Mutator Inputs, Action<byte[]> Read);
