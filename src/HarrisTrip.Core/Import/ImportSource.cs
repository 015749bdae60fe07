using HarrisTrip.Files;

namespace HarrisTrip.Import;

/// <summary>A file that is to become an article.</summary>
/// <param name="Folder">Where it and its pictures lie: nothing outside of it is read.</param>
/// <param name="Path">The file in that folder.</param>
/// <param name="Shown">The file as the user named it.</param>
public sealed record ImportSource(ISourceFolder Folder, string Path, string Shown);
