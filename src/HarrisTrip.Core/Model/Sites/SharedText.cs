using HarrisTrip.Diagnostics;

namespace HarrisTrip.Model.Sites;

/// <summary>A text of the front matter that many articles have: its words are kept once for all of them.</summary>
/// <param name="Words">Null when there is no text.</param>
readonly record struct SharedText(string? Words, int Line, int Column)
{
    /// <param name="share">Gives the one instance of a text that many articles have.</param>
    public static SharedText Of(Text? text, Func<string, string> share) =>
        text is null ? default : new(share(text.Value), text.At.Line, text.At.Column);

    /// <param name="file">The file that it stands in, as the user named it.</param>
    public Text? Unpack(string file) => Words is null ? null : new Text(Words, new Location(file, Line, Column));
}
