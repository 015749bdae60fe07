namespace HarrisTrip.Benchmarks;

/// <summary>A folder for one comparison, which goes with it.</summary>
static class WorkingFolder
{
    /// <param name="name">What is compared, as a part of the folder's name.</param>
    /// <param name="compare">Gets the folder, and gives an exit code.</param>
    /// <returns>That exit code; 2 when a program that was measured did not end well.</returns>
    public static int Run(string name, Func<string, int> compare)
    {
        var folder = Directory.CreateTempSubdirectory($"harristrip-{name}-").FullName;
        try
        {
            return compare(folder);
        }
        catch (InvalidOperationException fault)
        {
            Console.Error.WriteLine(fault.Message);
            return 2;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
