using System.Runtime.CompilerServices;

namespace HarrisTrip.Cli.Publishing;

/// <summary>
/// What a spare folder had when somebody looked, held against the files that readers have: as a rule it has the same
/// paths, and of most of them the very same file.
/// </summary>
sealed class SpareSurvey
{
    readonly PublishedFiles published;
    readonly bool[] isShared;

    SpareSurvey(PublishedFiles published) => (this.published, isShared) = (published, new bool[published.Paths.Count]);

    /// <returns>Null when it holds anything else, or when it cannot be read.</returns>
    /// <exception cref="OperationCanceledException"/>
    public static SpareSurvey? Of(SpareFolder spare, PublishedFiles published, CancellationToken stop)
    {
        if (!Directory.Exists(spare.Place) || HasOthers(spare, published))
        {
            return null;
        }
        var survey = new SpareSurvey(published);
        for (var i = 0; i < published.Paths.Count; i++)
        {
            stop.ThrowIfCancellationRequested();
            var path = published.Paths[i];
            survey.isShared[i] = spare.Has(path, published.Find(path).Stamp);
        }
        return survey;
    }

    /// <summary>Which files of a bundle the spare lacks, or has with other content.</summary>
    /// <returns>Null when the spare may have what the bundle has not.</returns>
    public List<StagedFile>? Missing(IReadOnlyList<StagedFile> bundle)
    {
        var missing = new List<StagedFile>();
        var had = 0;
        foreach (var staged in bundle)
        {
            ref var known = ref published.Find(staged.Path);
            var isNew = Unsafe.IsNullRef(ref known);
            had += isNew ? 0 : 1;
            if (isNew || !known.IsKept || known.HasNewStamp || !isShared[known.Order])
            {
                missing.Add(staged);
            }
        }
        return had == published.Count ? missing : null;
    }

    static bool HasOthers(SpareFolder spare, PublishedFiles published)
    {
        try
        {
            return spare.Others(published.HasFile, published.HasFolder).Count > 0;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }
}
