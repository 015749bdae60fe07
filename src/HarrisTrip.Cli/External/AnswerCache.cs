using System.Globalization;
using System.Text;
using System.Text.Json;
using HarrisTrip.Check.Links;
using HarrisTrip.Cli.Publishing;
using HarrisTrip.Parse.Json;

namespace HarrisTrip.Cli.External;

/// <summary>
/// Recent answers of sites, one a line of JSON. Failures are not kept, so that a page that is back is seen at
/// once. The file may be deleted at any time.
/// </summary>
sealed class AnswerCache
{
    readonly string file;
    readonly Dictionary<string, (ExternalOutcome Outcome, DateTimeOffset At)> known = new(StringComparer.Ordinal);

    AnswerCache(string file) => this.file = file;

    /// <summary>Reads what is younger than an age; a line that cannot be read is ignored.</summary>
    public static AnswerCache Open(string file, TimeSpan age, DateTimeOffset now)
    {
        var cache = new AnswerCache(file);
        foreach (var line in File.Exists(file) ? File.ReadLines(file) : [])
        {
            if (Read(line) is var (address, outcome, at) && at <= now && now - at < age)
            {
                cache.known[address] = (outcome, at);
            }
        }
        return cache;
    }

    /// <summary>A folder of this user's own for what programs may forget.</summary>
    public static string DefaultFile =>
        Path.Combine(
            Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } cache ? cache
                : OperatingSystem.IsWindows()
                    ? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData)
                : Path.Combine(
                    Environment.GetFolderPath(Environment.SpecialFolder.UserProfile),
                    OperatingSystem.IsMacOS() ? "Library/Caches" : ".cache"
                ),
            "harristrip",
            "links.jsonl"
        );

    public ExternalOutcome? Find(string address) => known.TryGetValue(address, out var found) ? found.Outcome : null;

    public void Add(string address, ExternalOutcome outcome, DateTimeOffset now)
    {
        if (outcome.State is ExternalState.Available or ExternalState.Moved or ExternalState.Refused)
        {
            known[address] = (outcome, now);
        }
    }

    /// <summary>Writes it whole, or not at all.</summary>
    public void Save()
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
            var lines = known
                .OrderBy(k => k.Key, StringComparer.Ordinal)
                .Select(k => Line(k.Key, k.Value.Outcome, k.Value.At) + "\n");
            WholeFile.Write(file, ".new", Encoding.UTF8.GetBytes(string.Concat(lines)));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The next run asks again: no reason to fail this one.
        }
    }

    static string Line(string address, ExternalOutcome outcome, DateTimeOffset at)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("address", address);
            json.WriteString("state", outcome.State.ToString());
            json.WriteString("reason", outcome.Reason);
            json.WriteString("to", outcome.To);
            json.WriteString("at", at.ToString("O", CultureInfo.InvariantCulture));
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    static (string Address, ExternalOutcome Outcome, DateTimeOffset At)? Read(string line)
    {
        var (root, _) = JsonSource.Read(line);
        return
            JsonSource.Text(root, "address") is { } address
            && JsonSource.Text(root, "reason") is { } reason
            && Enum.TryParse<ExternalState>(JsonSource.Text(root, "state"), out var state)
            && DateTimeOffset.TryParseExact(
                JsonSource.Text(root, "at"),
                "O",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var at
            )
            ? (address, new ExternalOutcome(state, reason, JsonSource.Text(root, "to")), at)
            : null;
    }
}
