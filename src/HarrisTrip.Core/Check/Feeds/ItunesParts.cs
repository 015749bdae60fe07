using System.Text.RegularExpressions;
using HarrisTrip.Values;
using static HarrisTrip.Check.Feeds.FeedAddresses;
using static HarrisTrip.Check.Feeds.FeedDates;
using static HarrisTrip.Check.Feeds.FeedElement;
using static HarrisTrip.Check.Feeds.FeedValues;

namespace HarrisTrip.Check.Feeds;

/// <summary>Apple's podcast elements.</summary>
static partial class ItunesParts
{
    public const string Namespace = "http://www.itunes.com/dtds/podcast-1.0.dtd";

    static readonly Dictionary<string, string[]> Categories = new(StringComparer.Ordinal)
    {
        ["Arts"] = ["Books", "Design", "Fashion & Beauty", "Food", "Performing Arts", "Visual Arts", "Literature"],
        ["Business"] =
        [
            "Careers",
            "Entrepreneurship",
            "Investing",
            "Management",
            "Marketing",
            "Non-Profit",
            "Business News",
            "Management & Marketing",
            "Shopping",
        ],
        ["Comedy"] = ["Comedy Interviews", "Improv", "Stand-Up"],
        ["Education"] =
        [
            "Courses",
            "How To",
            "Language Learning",
            "Self-Improvement",
            "Education Technology",
            "Higher Education",
            "K-12",
            "Language Courses",
            "Training",
            "Educational Technology",
        ],
        ["Fiction"] = ["Comedy Fiction", "Drama", "Science Fiction"],
        ["Games & Hobbies"] = ["Automotive", "Aviation", "Hobbies", "Other Games", "Video Games"],
        ["Government"] = [],
        ["Government & Organizations"] = ["Local", "National", "Non-Profit", "Regional"],
        ["Health"] = ["Alternative Health", "Fitness & Nutrition", "Self-Help", "Sexuality"],
        ["Health & Fitness"] = ["Alternative Health", "Fitness", "Medicine", "Mental Health", "Nutrition", "Sexuality"],
        ["History"] = [],
        ["Kids & Family"] = ["Education for Kids", "Parenting", "Pets & Animals", "Stories for Kids"],
        ["Leisure"] =
        [
            "Animation & Manga",
            "Automotive",
            "Aviation",
            "Crafts",
            "Games",
            "Hobbies",
            "Home & Garden",
            "Video Games",
        ],
        ["Music"] = ["Music Commentary", "Music History", "Music Interviews"],
        ["News"] =
        [
            "Business News",
            "Daily News",
            "Entertainment News",
            "News Commentary",
            "Politics",
            "Sports News",
            "Tech News",
        ],
        ["News & Politics"] = [],
        ["Religion & Spirituality"] =
        [
            "Buddhism",
            "Christianity",
            "Hinduism",
            "Islam",
            "Judaism",
            "Religion",
            "Spirituality",
            "Other",
        ],
        ["Science"] =
        [
            "Astronomy",
            "Chemistry",
            "Earth Sciences",
            "Life Sciences",
            "Mathematics",
            "Natural Sciences",
            "Nature",
            "Physics",
            "Social Sciences",
        ],
        ["Science & Medicine"] = ["Medicine", "Natural Sciences", "Social Sciences"],
        ["Society & Culture"] =
        [
            "Documentary",
            "Personal Journals",
            "Philosophy",
            "Places & Travel",
            "Relationships",
            "History",
        ],
        ["Sports"] =
        [
            "Baseball",
            "Basketball",
            "Cricket",
            "Fantasy Sports",
            "Football",
            "Golf",
            "Hockey",
            "Rugby",
            "Running",
            "Soccer",
            "Swimming",
            "Tennis",
            "Volleyball",
            "Wilderness",
            "Wrestling",
        ],
        ["Sports & Recreation"] = ["Amateur", "College & High School", "Outdoor", "Professional"],
        ["Technology"] = ["Gadgets", "Tech News", "Podcasting", "Software How-To"],
        ["True Crime"] = [],
        ["TV & Film"] = ["After Shows", "Film History", "Film Interviews", "Film Reviews", "TV Reviews"],
    };

    static readonly FeedElement Category = new("category")
    {
        Open = true,
        Attributes = [new("text", NotBlank, true)],
        Check = CheckCategory,
    };

    public static readonly FeedElement[] All =
    [
        AtMostOne("author", Plain),
        AtMostOne("block", AnyCaseOf("yes", "no")),
        Category,
        AtMostOne("complete", AnyCaseOf("yes", "no")),
        AtMostOne("duration", Duration),
        AtMostOne("episode", Number(1)),
        AtMostOne("episodeType", AnyCaseOf("full", "trailer", "bonus")),
        AtMostOne("explicit", AnyCaseOf("yes", "no", "clean", "true", "false", "explicit")),
        new("image")
        {
            Once = true,
            Open = true,
            Attributes = [new("href", Picture, true)],
        },
        AtMostOne("isClosedCaptioned", AnyCaseOf("yes", "no")),
        AtMostOne("keywords", Keywords),
        AtMostOne("new-feed-url", Full),
        AtMostOne("order", Count),
        new("owner") { Once = true, Children = [AtMostOne("name", Plain), ExactlyOne("email", Mail)] },
        AtMostOne("season", Number(1)),
        AtMostOne("subtitle", Within(255)),
        AtMostOne("summary", Within(4_000)),
        AtMostOne("title", Plain),
        AtMostOne("type", AnyCaseOf("episodic", "serial")),
        AtMostOne("applepodcastsverify"),
        AtMostOne("pubDate", Rfc822),
        AtMostOne("link") with
        {
            Attributes = null,
        },
    ];

    static void CheckCategory(XmlNode node, Faults faults)
    {
        var inner = node.Named(Namespace, "category").ToList();
        if (node["text"] is not { Length: > 0 } name || (node.Parent?.Is(Namespace, "category") ?? false))
        {
            return;
        }
        if (!Categories.TryGetValue(name, out var below))
        {
            faults.Add(
                FeedFormatRules.FeedRecommended,
                node,
                $"Apple has no category {Faults.Quote(name)}.",
                Suggestion.For(name, Categories.Keys) ?? "Choose one from Apple's list."
            );
            return;
        }
        foreach (var sub in inner)
        {
            if (sub["text"] is null)
            {
                faults.Add(
                    FeedFormatRules.FeedAttributeMissing,
                    sub,
                    $"`{sub.Shown}` has no `text`.",
                    "Add the attribute."
                );
            }
            else if (!below.Contains(sub["text"], StringComparer.Ordinal))
            {
                faults.Add(
                    FeedFormatRules.FeedRecommended,
                    sub,
                    $"Apple has no category {Faults.Quote(sub["text"]!)} below {Faults.Quote(name)}.",
                    "Choose one from Apple's list."
                );
            }
        }
    }

    static Flaw? Duration(string value) =>
        DurationForm().IsMatch(value.Trim())
            ? null
            : Wrong(value, "is not a duration", "Write seconds, or a time like `1:02:30`.");

    static Flaw? Picture(string value) =>
        Web(value)
        ?? (
            value.Split('?', '#')[0] is var path
            && (
                path.EndsWith(".jpg", StringComparison.OrdinalIgnoreCase)
                || path.EndsWith(".jpeg", StringComparison.OrdinalIgnoreCase)
                || path.EndsWith(".png", StringComparison.OrdinalIgnoreCase)
            )
                ? null
                : new Flaw(
                    FeedFormatRules.FeedRecommended,
                    $"is not the address of a .jpg or .png: {Faults.Quote(value)}.",
                    "Give the address of such a file."
                )
        );

    static Flaw? Keywords(string value) =>
        NotBlank(value)
        ?? (
            value.Split(',').Length > 12
                ? new Flaw(FeedFormatRules.FeedRecommended, "has more than 12 words.", "Keep the most important.")
                : null
        );

    static Grammar Within(int max) =>
        value =>
            Plain(value)
            ?? (value.Length > max ? Wrong(value, $"is longer than {max} characters", "Shorten it.") : null);

    [GeneratedRegex(
        @"^([0-9]+|([0-9]{1,3}:)?[0-5]?[0-9]:[0-5][0-9])\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex DurationForm();
}
