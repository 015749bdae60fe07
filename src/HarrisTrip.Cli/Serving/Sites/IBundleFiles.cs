namespace HarrisTrip.Cli.Serving.Sites;

/// <summary>The files of a bundle that is nowhere but here. Read from any thread.</summary>
interface IBundleFiles
{
    /// <summary>All paths, relative and with forward slashes.</summary>
    IReadOnlyCollection<string> Paths { get; }

    bool Has(string path);

    /// <summary>True when every file is made, and none only when it is read.</summary>
    bool IsWhole { get; }

    /// <summary>In bytes; null when there is no such file, or it is not made yet.</summary>
    long? SizeOf(string path);

    /// <summary>The bytes of a file, which nobody may change; null when there is none.</summary>
    byte[]? Read(string path);
}
