using System.Text;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Model.Sites;

/// <summary>
/// A text of the front matter as it is kept while a whole site is built: half as large as a <see cref="Text"/>, since
/// it is in UTF-8, and does not hold on to the name of its file.
/// </summary>
readonly record struct PackedText
{
    readonly byte[]? words;
    readonly int line;
    readonly int column;

    public PackedText(Text? text)
    {
        if (text is not null)
        {
            (words, line, column) = (Encoding.UTF8.GetBytes(text.Value), text.At.Line, text.At.Column);
        }
    }

    /// <param name="file">The file that it stands in, as the user named it.</param>
    public Text? Unpack(string file) =>
        words is null ? null : new Text(Encoding.UTF8.GetString(words), new Location(file, line, column));
}
