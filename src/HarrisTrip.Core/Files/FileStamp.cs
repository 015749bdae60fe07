namespace HarrisTrip.Files;

/// <summary>What tells without reading it that a file is the one that was read before.</summary>
/// <param name="Length">In bytes.</param>
/// <param name="Modified">When its content was last changed, in ticks of UTC.</param>
/// <param name="Id">Its number on its disk; 0 where there is none.</param>
public readonly record struct FileStamp(long Length, long Modified, long Id);
