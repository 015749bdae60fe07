namespace HarrisTrip.Files;

/// <summary>What tells without reading it that a file or folder is as it was when it was read before.</summary>
/// <param name="Length">In bytes.</param>
/// <param name="Modified">When its content was last changed, by the clock of its disk.</param>
/// <param name="Changed">When anything of it was last changed, which nobody can set back; 0 where the disk does not
/// tell.</param>
/// <param name="Id">Its number on its disk; 0 where there is none.</param>
public readonly record struct SourceStamp(long Length, long Modified, long Changed, long Id)
{
    /// <summary>Of what is not there.</summary>
    public static SourceStamp Absent => new(-1, 0, 0, 0);
}
