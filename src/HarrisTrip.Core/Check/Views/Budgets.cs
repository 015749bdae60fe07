using HarrisTrip.Diagnostics;
using HarrisTrip.Model.Settings;

namespace HarrisTrip.Check.Views;

/// <summary>
/// How much a page may weigh: bytes on the disk, not packed for the way, of what a reader's browser loads at once.
/// </summary>
public sealed record Budgets
{
    static readonly Budgets Default = new();

    /// <summary>The usual measures, but for those that a site's owner has set.</summary>
    public static Budgets Of(RuleOptions? options) =>
        options is null
            ? Default
            : new Budgets
            {
                Html = Bytes(options.Html) ?? Default.Html,
                Scripts = Bytes(options.Scripts) ?? Default.Scripts,
                Styles = Bytes(options.Styles) ?? Default.Styles,
                Fonts = Bytes(options.Fonts) ?? Default.Fonts,
                Pictures = Bytes(options.Pictures) ?? Default.Pictures,
                Page = Bytes(options.Page) ?? Default.Page,
                Picture = Bytes(options.Picture) ?? Default.Picture,
                Video = Bytes(options.Video) ?? Default.Video,
                Audio = Bytes(options.Audio) ?? Default.Audio,
                Document = Bytes(options.Document) ?? Default.Document,
                Elements = options.Elements?.Value ?? Default.Elements,
                Preloads = (int)(options.Preloads?.Value ?? Default.Preloads),
            };

    static long? Bytes(Located<long>? kilobytes) => kilobytes?.Value * 1_000;

    /// <summary>The page's own HTML.</summary>
    public long Html { get; init; } = 500_000;

    public long Scripts { get; init; } = 600_000;

    public long Styles { get; init; } = 300_000;

    public long Fonts { get; init; } = 300_000;

    /// <summary>All pictures that are not lazy.</summary>
    public long Pictures { get; init; } = 2_000_000;

    /// <summary>Everything together; Lighthouse begins to count down at as much.</summary>
    public long Page { get; init; } = 2_500_000;

    /// <summary>A single picture.</summary>
    public long Picture { get; init; } = 500_000;

    /// <summary>A single film.</summary>
    public long Video { get; init; } = 100_000_000;

    /// <summary>A single recording.</summary>
    public long Audio { get; init; } = 60_000_000;

    /// <summary>A single document.</summary>
    public long Document { get; init; } = 20_000_000;

    /// <summary>Elements of a page (Lighthouse dom-size).</summary>
    public long Elements { get; init; } = 1_400;

    /// <summary>Files that a page asks for before all others.</summary>
    public int Preloads { get; init; } = 8;
}
