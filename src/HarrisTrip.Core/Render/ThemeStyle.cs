using System.Runtime.CompilerServices;
using System.Text;
using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Html.Css;
using HarrisTrip.Values;

namespace HarrisTrip.Render;

/// <summary>
/// A style sheet of the theme as it is published: the files that it names have the names that they have in the bundle.
/// </summary>
/// <param name="Map">Which line of the theme's file wrote which part.</param>
sealed record ThemeStyle(Location At, string Text, SourceMap Map, bool IsChanged)
{
    // That of the program is read once for all sites.
    static readonly ConditionalWeakTable<SourceText, CssSheet> sheets = [];

    /// <param name="source">The theme's file.</param>
    /// <param name="path">Its path in the theme.</param>
    /// <param name="publish">Gives a file of the theme its name in the bundle, beside the style sheet, and reports
    /// where there is none; its path is null where it leads out of the theme.</param>
    public static ThemeStyle Of(SourceText source, string path, Func<string?, CssAddress, string?> publish)
    {
        var (text, map, at, isChanged) = (new StringBuilder(source.Text.Length), new SourceMap(), 0, false);
        foreach (var found in sheets.GetValue(source, static sheet => new CssSheet(sheet.Text)).Addresses)
        {
            CopyTo(found.Offset);
            map.Mark(text.Length, source.Locate(found.Offset), authored: true);
            if (PathOf(found.Address) is { Length: > 0 } to && to[0] != '/' && !WebAddress.IsExternal(to))
            {
                var name = publish(
                    Paths.Resolve(Paths.FolderOf(path), Uri.UnescapeDataString(to).Replace('\\', '/')),
                    found
                );
                // A missing file has been reported: no rule needs to report it again.
                text.Append(name is null ? "#" : Paths.Encode(name) + Plain(found.Address[to.Length..]));
                at = found.Offset + found.Length;
                map.Mark(text.Length, source.Locate(at), authored: true);
                isChanged = true;
            }
        }
        CopyTo(source.Text.Length);
        return new ThemeStyle(Location.StartOf(source.Path), text.ToString(), map, isChanged);

        void CopyTo(int end)
        {
            map.Mark(text.Length, source.Locate(at), authored: true);
            for (
                var next = source.Text.IndexOf('\n', at, end - at);
                next >= 0 && next + 1 < end;
                next = source.Text.IndexOf('\n', next + 1, end - next - 1)
            )
            {
                map.Mark(text.Length + next + 1 - at, source.Locate(next + 1), authored: true);
            }
            text.Append(source.Text, at, end - at);
            at = end;
        }
    }

    /// <summary>The same with what site.yaml says at its end.</summary>
    public ThemeStyle With(OwnStyle own)
    {
        var map = new SourceMap();
        map.Insert(0, Map);
        map.Insert(Text.Length, own.Map);
        return this with { Text = Text + own.Css, Map = map, IsChanged = IsChanged || own.Css.Length > 0 };
    }

    /// <summary>The part of an address that names a file.</summary>
    static string PathOf(string address) =>
        address.AsSpan().IndexOfAny('?', '#') is >= 0 and var end ? address[..end] : address;

    /// <summary>A query and a fragment as they can stand in any style sheet, between quotation marks or not.</summary>
    static string Plain(string rest)
    {
        var plain = new StringBuilder(rest.Length);
        foreach (var c in rest)
        {
            plain.Append(c is '"' or '\'' or '(' or ')' or '\\' || c <= ' ' ? $"%{(int)c:X2}" : c.ToString());
        }
        return plain.ToString();
    }
}
