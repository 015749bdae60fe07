using HarrisTrip.Files;
using HarrisTrip.Render;

namespace HarrisTrip;

/// <summary>The files that are made of pictures.</summary>
static class PictureStage
{
    /// <summary>
    /// The long work, when all texts are known to be good: what is made of pictures, for today and for what is
    /// embargoed.
    /// </summary>
    public static void Make(
        IReadOnlyList<EncodedFile> encoded,
        RenderScope scope,
        RenderScope? then,
        IBundle bundle,
        BuildOptions options
    )
    {
        scope.Icons.Make(options.Stop);
        foreach (var plan in encoded)
        {
            if (plan.Recipe.Make(scope, plan) is { } file)
            {
                bundle.Write(plan.File, file.Bytes);
            }
        }
        RenderScope[] scopes = then is null || options.PostponesPictures ? [scope] : [scope, then];
        var (total, made) = (scopes.Sum(s => s.Pictures.Missing), 0);
        var rest = new List<Action>();
        foreach (var part in scopes)
        {
            part.Assets.MakeDrawings(options.Stop);
            rest.AddRange(
                part.Pictures.WriteCached(
                    options.Jobs,
                    () => options.PictureProgress?.Invoke(Interlocked.Increment(ref made), total),
                    options.PostponesPictures,
                    options.Stop
                )
            );
        }
        if (rest.Count > 0)
        {
            options.Encoding?.Invoke(rest.Count);
        }
        Parallel.ForEach(
            rest,
            new ParallelOptions { MaxDegreeOfParallelism = options.Jobs, CancellationToken = options.Stop },
            make => make()
        );
    }
}
