using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using HarrisTrip.Files;
using HarrisTrip.Parse.Json;
using HarrisTrip.Render;

namespace HarrisTrip.Cli.Publishing;

/// <summary>
/// Has Pagefind make the index of a staged bundle: all that readers' browsers need to search it without a server.
/// </summary>
/// <param name="program">Pagefind's file.</param>
/// <param name="limit">How long it may take.</param>
sealed class SearchIndex(string program, TimeSpan limit)
{
    /// <summary>600 articles of 480 words take it less than two seconds.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    const string Get = "Install it with `npm install --global pagefind`, or name its file with --pagefind.";

    /// <summary>The file that tells browsers of all others.</summary>
    const string Entry = "pagefind-entry.json";

    /// <summary>Of what it makes, its forms and their styles stay behind: the search page has its own.</summary>
    static readonly string[] leftOut =
    [
        "pagefind-ui.",
        "pagefind-modular-ui.",
        "pagefind-component-ui.",
        "pagefind-highlight.",
        "pagefind-worker.",
    ];

    /// <summary>
    /// Pagefind as named, or else as the system finds it. Only complete paths are looked into: none that depends on
    /// where one stands.
    /// </summary>
    /// <exception cref="UsageException">There is none.</exception>
    public static string Find(string? named)
    {
        if (named is not null)
        {
            return File.Exists(named)
                ? Path.GetFullPath(named)
                : throw new UsageException(
                    $"There is no file `{named}`, which --pagefind names.",
                    "Name Pagefind's program file, or leave --pagefind out if it is installed."
                );
        }
        string[] names = OperatingSystem.IsWindows()
            ? ["pagefind.exe", "pagefind.cmd"]
            : ["pagefind", "pagefind_extended"];
        return (Environment.GetEnvironmentVariable("PATH") ?? "")
                .Split(Path.PathSeparator)
                .Where(Path.IsPathFullyQualified)
                .SelectMany(folder => names.Select(name => Path.Combine(folder, name)))
                .FirstOrDefault(File.Exists)
            ?? throw new UsageException(
                "Search needs Pagefind, which is not installed here. Nothing was published.",
                Get
            );
    }

    /// <summary>Makes the index of a staged bundle and puts it in.</summary>
    /// <param name="files">Takes the files of the index in.</param>
    /// <param name="articles">How many articles it has to hold.</param>
    /// <exception cref="UsageException">Pagefind failed, or took too long.</exception>
    /// <exception cref="OperationCanceledException"/>
    public void Add(StagedBundle bundle, IBundle files, int articles, CancellationToken stop)
    {
        var room = bundle.MakeRoom();
        Run(bundle.LayOut(), room, stop);
        var (indexed, entry) = ReadEntry(Path.Combine(room, Entry));
        if (indexed != articles)
        {
            throw new UsageException(
                $"The search index has {indexed} pages, but there are {articles} articles. Nothing was published.",
                "If you have an article.html of your own: what is to be found in an article carries "
                    + "data-pagefind-body there, as templates/README.md says."
            );
        }
        foreach (
            var file in Directory.EnumerateFiles(room, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        )
        {
            var path = Path.GetRelativePath(room, file).Replace('\\', '/');
            if (!leftOut.Any(start => path.StartsWith(start, StringComparison.Ordinal)))
            {
                files.Write($"{BundleFiles.SearchIndex}/{path}", path == Entry ? entry : File.ReadAllBytes(file));
            }
        }
    }

    void Run(string site, string room, CancellationToken stop)
    {
        // It reads settings where it is started, and from the environment: both are kept away from it.
        var start = new ProcessStartInfo(program, ["--site", site, "--output-path", room, "--silent"])
        {
            WorkingDirectory = room,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (
            var name in start
                .Environment.Keys.Where(name => name.StartsWith("PAGEFIND_", StringComparison.OrdinalIgnoreCase))
                .ToList()
        )
        {
            start.Environment.Remove(name);
        }
        using var process = Start(start);
        using var clock = CancellationTokenSource.CreateLinkedTokenSource(stop);
        clock.CancelAfter(limit);
        try
        {
            var said = Task.WhenAll(
                process.StandardOutput.ReadToEndAsync(clock.Token),
                process.StandardError.ReadToEndAsync(clock.Token)
            );
            process.WaitForExitAsync(clock.Token).GetAwaiter().GetResult();
            var lines = said.GetAwaiter().GetResult();
            if (process.ExitCode != 0)
            {
                var reason =
                    Essence(lines[1]) ?? Essence(lines[0]) ?? $"it ended with {process.ExitCode} and did not say why";
                throw new UsageException(
                    $"Pagefind failed, so there would be no search: {reason}. Nothing was published.",
                    "Build again; if it fails again, install the newest Pagefind, or build without search."
                );
            }
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw new UsageException(
                $"Pagefind was not done after {limit.TotalSeconds:0.#} s and was stopped. Nothing was published.",
                "Build again; if it hangs again, install the newest Pagefind, or build without search."
            );
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
                process.WaitForExit();
            }
        }
    }

    Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception fault)
        {
            throw new UsageException(
                $"`{program}` cannot be run: {fault.Message.TrimEnd('.')}. Nothing was published.",
                Get
            );
        }
    }

    /// <summary>The last line that says something: before it stands what led to it.</summary>
    static string? Essence(string said) =>
        said.Split('\n').Select(line => line.Trim()).LastOrDefault(line => line.Any(char.IsLetter))?.TrimEnd('.');

    /// <summary>
    /// How many pages an index holds in all languages, and its entry with these in an order that is always the same:
    /// Pagefind's changes from run to run.
    /// </summary>
    static (int Pages, byte[] Entry) ReadEntry(string file)
    {
        if (
            Text(file) is { } text
            && JsonSource.Read(text) is { Fault: null, Root: { ValueKind: JsonValueKind.Object } root }
            && root.TryGetProperty("languages", out var listed)
            && listed.ValueKind == JsonValueKind.Object
        )
        {
            var languages = listed
                .EnumerateObject()
                .OrderBy(language => language.Name, StringComparer.Ordinal)
                .ToList();
            return (languages.Sum(language => Pages(language.Value)), Written(root, languages));
        }
        throw new UsageException(
            "Pagefind ended well, but left no index that can be read. Nothing was published.",
            "Install the newest Pagefind, or build without search."
        );
    }

    static string? Text(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (IOException)
        {
            return null;
        }
    }

    static int Pages(JsonElement language) =>
        language.ValueKind == JsonValueKind.Object
        && language.TryGetProperty("page_count", out var count)
        && count.ValueKind == JsonValueKind.Number
        && count.TryGetInt32(out var pages)
            ? pages
            : 0;

    static byte[] Written(JsonElement root, List<JsonProperty> languages)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            foreach (var property in root.EnumerateObject())
            {
                json.WritePropertyName(property.Name);
                if (property.Name != "languages")
                {
                    property.Value.WriteTo(json);
                    continue;
                }
                json.WriteStartObject();
                languages.ForEach(language => language.WriteTo(json));
                json.WriteEndObject();
            }
            json.WriteEndObject();
        }
        return buffer.ToArray();
    }
}
