using System.Security.Cryptography;
using System.Text;

namespace HarrisTrip.Cli.Serving.Answers;

/// <summary>The scripts and styles that exist only while a site is served.</summary>
static class OwnFiles
{
    /// <summary>Where the program's own addresses begin. No file of a bundle does.</summary>
    public const string Root = "/_harristrip/";

    public const string Events = Root + "events";

    /// <summary>Runs in every page: listens for changes, and shows the panel of faults.</summary>
    public static string PageScript { get; } = Read("page.js");

    /// <summary>That script as a policy names it (CSP 3, 2.3.1).</summary>
    public static string PageScriptHash { get; } =
        $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(PageScript)))}'";

    /// <summary>The text of a file; line ends are those of the sources, whoever built it.</summary>
    public static string Read(string name)
    {
        using var stream =
            typeof(OwnFiles).Assembly.GetManifestResourceStream("serving/" + name)
            ?? throw new InvalidOperationException($"The program lacks its file {name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
