using System.Text.RegularExpressions;
using static HarrisTrip.Check.Feeds.FeedAddresses;
using static HarrisTrip.Check.Feeds.FeedValues;

namespace HarrisTrip.Check.Feeds;

/// <summary>Media RSS 1.5.</summary>
static partial class MediaParts
{
    public const string Namespace = "http://search.yahoo.com/mrss/";

    static readonly Grammar Length = Number(0);

    static readonly Grammar Truth = OneOf("true", "false");

    static readonly Grammar TextType = OneOf("plain", "html");

    static readonly Grammar Amount = Decimal(0, double.PositiveInfinity);

    static readonly FeedElement[] Described =
    [
        new("rating") { Attributes = [new("scheme")] },
        new("adult") { Value = Truth },
        new("title") { Once = true, Attributes = [new("type", TextType)] },
        new("description") { Once = true, Attributes = [new("type", TextType)] },
        new("keywords"),
        new("thumbnail")
        {
            Attributes = [new("url", Full, true), new("width", Length), new("height", Length), new("time", Time)],
        },
        new("category") { Attributes = [new("scheme"), new("label")] },
        new("hash") { Value = Digest, Attributes = [new("algo", OneOf("md5", "sha-1"))] },
        new("player") { Attributes = [new("url", Full, true), new("width", Length), new("height", Length)] },
        new("credit") { Attributes = [new("role"), new("scheme")] },
        new("copyright") { Attributes = [new("url", Full)] },
        new("text")
        {
            Attributes = [new("type", TextType), new("lang", Language), new("start", Time), new("end", Time)],
        },
        new("restriction")
        {
            Attributes =
            [
                new("relationship", OneOf("allow", "deny"), true),
                new("type", OneOf("country", "uri", "sharing")),
            ],
        },
        .. new[]
        {
            "community",
            "comments",
            "embed",
            "responses",
            "backLinks",
            "status",
            "price",
            "license",
            "subTitle",
            "peerLink",
            "location",
            "rights",
            "scenes",
        }.Select(name => new FeedElement(name) { Open = true, Attributes = null }),
    ];

    static readonly FeedElement File = new("content")
    {
        Children = Described,
        Attributes =
        [
            new("url", Full),
            new("fileSize", Count),
            new("type", MediaType),
            new("medium", OneOf("image", "audio", "video", "document", "executable")),
            new("isDefault", Truth),
            new("expression", OneOf("sample", "full", "nonstop")),
            new("bitrate", Amount),
            new("framerate", Amount),
            new("samplingrate", Amount),
            new("channels", Number(1)),
            new("duration", Amount),
            new("height", Length),
            new("width", Length),
            new("lang", Language),
        ],
        Check = static (node, faults) =>
        {
            if (node["url"] is null && node.Child("player") is null)
            {
                faults.Add(
                    FeedFormatRules.FeedAttributeMissing,
                    node,
                    $"`{node.Shown}` has neither `url` nor a `player`.",
                    "Add one of them."
                );
            }
        },
    };

    public static readonly FeedElement[] All = [.. Described, File, new("group") { Children = [.. Described, File] }];

    static Flaw? Digest(string value) =>
        value.Trim().Length is 32 or 40 && value.Trim().All(char.IsAsciiHexDigit)
            ? null
            : Wrong(value, "is not a digest", "Write 32 or 40 hexadecimal digits.");

    /// <summary>Normal play time (RFC 2326, 3.6).</summary>
    static Flaw? Time(string value) =>
        TimeForm().IsMatch(value.Trim()) ? null : Wrong(value, "is not a time", "Write it like `0:01:30` or `90`.");

    [GeneratedRegex(
        @"^(now|[0-9]+(\.[0-9]*)?|[0-9]+:[0-5][0-9]:[0-5][0-9](\.[0-9]*)?)\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex TimeForm();
}
