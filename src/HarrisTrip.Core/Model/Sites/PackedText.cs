using System.Text;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Model.Sites;

/// <summary>
/// A text of the front matter as it is kept while a whole site is built: half as large as a <see cref="Text"/>, since
/// it is in UTF-8, and does not hold on to the name of its file.
/// </summary>
/// <param name="Words">Null when there is no text.</param>
readonly record struct PackedText(byte[]? Words, int Line, int Column)
{
    public static PackedText Of(Text? text) =>
        text is null ? default : new(Encoding.UTF8.GetBytes(text.Value), text.At.Line, text.At.Column);

    /// <param name="file">The file that it stands in, as the user named it.</param>
    public Text? Unpack(string file) =>
        Words is null ? null : new Text(Encoding.UTF8.GetString(Words), new Location(file, Line, Column));
}
