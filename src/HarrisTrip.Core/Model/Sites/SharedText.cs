using HarrisTrip.Diagnostics;

namespace HarrisTrip.Model.Sites;

/// <summary>A text of the front matter that many articles have: its words are kept once for all of them.</summary>
readonly record struct SharedText
{
    readonly string? words;
    readonly int line;
    readonly int column;

    /// <param name="share">Gives the one instance of a text that many articles have.</param>
    public SharedText(Text? text, Func<string, string> share)
    {
        if (text is not null)
        {
            (words, line, column) = (share(text.Value), text.At.Line, text.At.Column);
        }
    }

    public string? Words => words;

    /// <param name="file">The file that it stands in, as the user named it.</param>
    public Text? Unpack(string file) => words is null ? null : new Text(words, new Location(file, line, column));
}
