namespace HarrisTrip.Cli.Publishing;

/// <summary>The moment of publication: the staged folder takes the target's place.</summary>
sealed class Swap(Target target, WorkFolder work, IRenames renames)
{
    /// <summary>Puts the staged bundle in place. When it throws, the previous bundle is where it was.</summary>
    /// <returns>Where the previous bundle lies now; null when there was none.</returns>
    /// <exception cref="IOException">With what an editor can do about it.</exception>
    public string? PutIn()
    {
        try
        {
            if (!Directory.Exists(target.Real))
            {
                renames.Move(work.Spare, target.Real);
                return null;
            }
            if (renames.TryExchange(work.Spare, target.Real))
            {
                return work.Spare;
            }
            Replace(target.Real, work.Old, work.Spare);
            return work.Old;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw Explain(fault);
        }
    }

    /// <summary>Gives the previous bundle its place back.</summary>
    /// <param name="previous">What <see cref="PutIn"/> returned.</param>
    public void PutBack(string previous)
    {
        if (previous == work.Old)
        {
            Replace(target.Real, work.Spare, work.Old);
        }
        else
        {
            renames.TryExchange(previous, target.Real);
        }
    }

    /// <summary>
    /// Two renames. If the second fails, the first is undone; if we are killed between them, the next build undoes it.
    /// </summary>
    void Replace(string place, string aside, string with)
    {
        renames.Move(place, aside);
        try
        {
            renames.Move(with, place);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            renames.Move(aside, place);
            throw;
        }
    }

    IOException Explain(Exception fault)
    {
        if (!Directory.Exists(target.Real) && Directory.Exists(work.Old))
        {
            return new IOException(
                $"The bundle could not be put in place: {fault.Message} The previous one is safe in "
                    + $"`{work.Old}`; the next build puts it back.",
                fault
            );
        }
        return SystemErrors.MeansOtherFileSystem(fault)
            ? new IOException(target.OtherDisk, fault)
            : new IOException(
                $"The bundle could not be put in place at `{target.Name}`: {fault.Message} What was there "
                    + $"is as it was. See that no other program uses the folder, and build again.",
                fault
            );
    }
}
