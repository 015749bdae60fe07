using System.Text;
using HarrisTrip.Files;

namespace HarrisTrip.Tests.Sites;

/// <summary>One article with a picture, `sea.png`, which is another one each time it is read.</summary>
sealed class RestlessFolder(string article, bool changes) : ISourceFolder
{
    int reads;

    public IReadOnlyList<FolderEntry> List(string folder) =>
        folder.Length == 0 ? [new FolderEntry("story.md", IsFolder: false)] : [];

    public byte[]? Read(string path) =>
        path switch
        {
            "story.md" => Encoding.UTF8.GetBytes(article),
            "sea.png" => Pictures.Png(600 + (changes ? reads++ : 0), 400),
            _ => null,
        };
}
