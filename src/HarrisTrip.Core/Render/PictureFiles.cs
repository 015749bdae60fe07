using HarrisTrip.Model.Pictures;

namespace HarrisTrip.Render;

/// <summary>
/// Makes the files of planned pictures, from any thread, or reads those that were made before. It needs no more of a
/// build than this, so that it can go on after it.
/// </summary>
sealed class PictureFiles(SourceAssets sources, IPictureMaker maker)
{
    /// <param name="made">Takes each file in that was made before.</param>
    /// <returns>False when the source is no longer the one that was checked.</returns>
    /// <exception cref="PictureException">A drawing holds a picture that cannot be decoded.</exception>
    public bool ReadCached(PlannedPicture picture, IReadOnlyList<PictureFile> wanted, Action<PictureFile, byte[]> made)
    {
        if (sources.ReadAgain(picture.Asset) is not { } bytes)
        {
            return false;
        }
        maker.ReadCached(bytes, wanted, picture.Packet, made);
        return true;
    }

    /// <param name="made">Takes each file in.</param>
    /// <returns>False when the source is no longer the one that was checked.</returns>
    /// <exception cref="PictureException">
    /// The picture cannot be decoded, or a file of it does not say of its rights what its record says.
    /// </exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public bool Encode(
        PlannedPicture picture,
        IReadOnlyList<PictureFile> wanted,
        Action<PictureFile, byte[]> made,
        CancellationToken stop
    )
    {
        if (sources.ReadAgain(picture.Asset) is not { } bytes)
        {
            return false;
        }
        maker.Make(
            bytes,
            picture.Facts,
            wanted,
            picture.Packet,
            (file, content) =>
            {
                RefuseContrary(picture, file, content);
                made(file, content);
            },
            stop
        );
        return true;
    }

    /// <summary>A card that was drawn before; else null.</summary>
    public byte[]? ReadCached(PlannedCard card) => maker.ReadCachedDrawing(card.Drawing, card.Packet);

    /// <exception cref="PictureException">It cannot be drawn.</exception>
    public byte[] Draw(PlannedCard card) => maker.RasterizeSvg(card.Drawing, card.Packet);

    /// <summary>One file of a picture; null when it cannot be made, of which the next build tells.</summary>
    public byte[]? Make(PlannedPicture picture, PictureFile file)
    {
        try
        {
            byte[]? content = null;
            _ =
                ReadCached(picture, [file], (_, known) => content = known)
                && content is null
                && Encode(picture, [file], (_, made) => content = made, CancellationToken.None);
            return content;
        }
        catch (Exception fault) when (fault is PictureException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>A card; null when it cannot be drawn, of which the next build tells.</summary>
    public byte[]? Make(PlannedCard card)
    {
        try
        {
            return ReadCached(card) ?? Draw(card);
        }
        catch (PictureException)
        {
            return null;
        }
    }

    /// <summary>What a new file says of its rights is what its record says, and nothing else is in it.</summary>
    void RefuseContrary(PlannedPicture picture, PictureFile file, byte[] content)
    {
        if (
            maker.ReadBack(content) is { } said
            && (
                said.HasGpsPosition
                || said.HasSerial
                || (said.Embedded != EmbeddedRights.None && said.Embedded != picture.Rights)
            )
        )
        {
            throw new PictureException(
                new PictureFlaw(
                    $"gives a file {file.Mark}{file.Extension} whose metadata contradicts its record",
                    "Save it again without metadata."
                )
            );
        }
    }
}
