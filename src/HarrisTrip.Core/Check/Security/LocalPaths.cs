using System.Buffers;

namespace HarrisTrip.Check.Security;

/// <summary>Paths on somebody's own disk.</summary>
static class LocalPaths
{
    static readonly System.Buffers.SearchValues<char> Ends = System.Buffers.SearchValues.Create(" \t\r\n\"'<>()`;,");

    static readonly SearchValues<string> Marks = SearchValues.Create(
        ["file:///", "/Users/", "/home/", ":\\Users\\", ":/Users/"],
        StringComparison.OrdinalIgnoreCase
    );

    /// <summary>The first path from an offset on: where it begins, and what it is; null when there is none.</summary>
    public static (int Offset, string Path)? In(string text, int from = 0)
    {
        for (var at = from; at < text.Length && text.AsSpan(at).IndexOfAny(Marks) is >= 0 and var next; )
        {
            at += next;
            var start = text[at] == ':' && at > 0 ? at - 1 : at;
            if (IsWhole(text, start) && text[start..EndOf(text, at)] is var path && NamesUser(path))
            {
                return (start, path);
            }
            at++;
        }
        return null;
    }

    /// <summary>True for an address that begins with the letter of a drive.</summary>
    public static bool IsAddress(string address) =>
        address is [var drive, ':', '\\' or '/', ..]
        && char.IsAsciiLetter(drive)
        && !address.AsSpan(2).StartsWith("//");

    /// <summary>
    /// True when it does not begin in the middle of an address: <c>example.org/home/</c> is on no disk.
    /// </summary>
    static bool IsWhole(string text, int start) =>
        start == 0
        || text[start] == 'f'
        || text[start] == 'F'
        || !(
            char.IsLetterOrDigit(text[start - 1])
            || text[start - 1] is '/' or '.' or '-' or '_' or '~' or ':' or '}' or '%'
        );

    /// <summary>
    /// A user's folder has a name, and something in it. Explanations use a name that belongs to nobody.
    /// </summary>
    static bool NamesUser(string path)
    {
        var parts = path.Split(['/', '\\'], StringSplitOptions.RemoveEmptyEntries);
        var users = Array.FindIndex(
            parts,
            part => part is "home" || part.Equals("users", StringComparison.OrdinalIgnoreCase)
        );
        return users >= 0
            && parts.Length > users + 2
            && !PlaceholderNames.Contains(parts[users + 1])
            && char.IsLetter(parts[users + 1][0]);
    }

    static readonly HashSet<string> PlaceholderNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "user",
        "username",
        "user_name",
        "user-name",
        "name",
        "you",
        "me",
        "yourname",
        "your-name",
        "youruser",
        "yourusername",
        "myname",
        "myuser",
        "foo",
        "bar",
        "alice",
        "bob",
        "example",
        "someone",
        "somebody",
        "public",
        "default",
        "shared",
    };

    static int EndOf(string text, int at)
    {
        var rest = text.AsSpan(at, Math.Min(text.Length - at, 200));
        return rest.IndexOfAny(Ends) is >= 0 and var end ? at + end : at + rest.Length;
    }
}
