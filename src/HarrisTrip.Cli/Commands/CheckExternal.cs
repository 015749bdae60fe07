using System.CommandLine;
using System.Globalization;
using HarrisTrip.Cli.External;

namespace HarrisTrip.Cli.Commands;

/// <summary>The options of <c>harristrip check</c> that are about other sites.</summary>
static class CheckExternal
{
    /// <summary>Adds the options; what comes back reads them, and gives null when other sites are left alone.</summary>
    public static Func<ParseResult, ExternalOptions?> AddOptions(Command command)
    {
        var external = new Option<bool>("--external")
        {
            Description = "Also request the pages on other sites that are linked to",
        };
        var allow = new Option<string[]>("--allow-host")
        {
            Description = "With --external: a host that is allowed to have a private address, such as intranet.example",
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = false,
        };
        var cache = new Option<string>("--cache")
        {
            Description = "With --external: file in which answers are cached (default: in your cache folder)",
            DefaultValueFactory = _ => AnswerCache.DefaultFile,
        };
        var age = Hours();
        command.Options.Add(external);
        command.Options.Add(allow);
        command.Options.Add(cache);
        command.Options.Add(age);
        return parsed =>
            !parsed.GetValue(external)
                ? null
                : new ExternalOptions(
                    (parsed.GetValue(allow) ?? [])
                        .Select(h => h.ToLowerInvariant().Trim('[', ']'))
                        .ToHashSet(StringComparer.Ordinal),
                    parsed.GetValue(cache)!,
                    TimeSpan.FromHours(parsed.GetValue(age))
                );
    }

    static Option<int> Hours() =>
        new("--cache-hours")
        {
            Description = "With --external: hours that a cached answer is used for (default: 24; 0 ignores the cache)",
            DefaultValueFactory = _ => 24,
            CustomParser = result =>
            {
                if (
                    int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var hours)
                    && hours <= 8_760
                )
                {
                    return hours;
                }
                result.AddError($"--cache-hours takes a number of hours up to 8760, not `{result.Tokens[0].Value}`.");
                return 0;
            },
        };
}
