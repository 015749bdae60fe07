using System.Reflection;
using HarrisTrip.Building;
using HarrisTrip.Building.Storage;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Model.Sites;
using HarrisTrip.Tests.Sites;
using Xunit;

namespace HarrisTrip.Tests.Building;

/// <summary>What a build remembers comes back as it was: every kind of it, and every field.</summary>
public sealed class StateTests
{
    static readonly Type fact = typeof(FileFacts).Assembly.GetType("HarrisTrip.Check.Views.Fact", throwOnError: true)!;

    public static TheoryData<string> Facts =>
        [.. fact.Assembly.GetTypes().Where(t => t.IsSubclassOf(fact) && !t.IsAbstract).Select(t => t.FullName!)];

    [Theory]
    [MemberData(nameof(Facts))]
    public void Every_fact_is_a_value_and_comes_back(string name)
    {
        var type = fact.Assembly.GetType(name)!;
        var (one, equal, other) = (Sample.Of(type, 1), Sample.Of(type, 1), Sample.Of(type, 2));
        Assert.Equal(one, equal);
        Assert.Equal(one.GetHashCode(), equal.GetHashCode());
        Assert.NotEqual(one, other);
        Assert.Equal([one, other], Kept(Remembered.Again(Keeping(one, other))));
        Assert.All(
            type.Assembly.GetTypes()
                .Where(t => t == type || t.DeclaringType == type)
                .SelectMany(Sample.Fields)
                .Select(field => field.FieldType),
            held =>
                Assert.False(
                    held.IsAssignableTo(typeof(Delegate))
                        || (held.IsInterface && held.Namespace!.StartsWith("HarrisTrip", StringComparison.Ordinal)),
                    held.FullName
                )
        );
    }

    [Theory]
    [InlineData(typeof(ArticleHead))]
    [InlineData(typeof(Diagnostic))]
    [InlineData(typeof(FileFacts))]
    public void Every_field_comes_back(Type type)
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var value = Sample.Of(type, seed);
            Assert.True(Sample.AreSame(value, Again(type, value)), $"{type.Name} {seed}");
        }
    }

    [Theory]
    [InlineData(typeof(ArticleHead))]
    [InlineData(typeof(Diagnostic))]
    public void What_is_not_there_comes_back_as_not_there(Type type)
    {
        var value = Sample.Of(type, 1);
        foreach (var field in Sample.Fields(type).Where(MayBeNull))
        {
            field.SetValue(value, null);
        }
        Assert.True(Sample.AreSame(value, Again(type, value)));
    }

    [Fact]
    public void The_identity_of_a_head_is_all_of_it_but_its_fingerprint()
    {
        var head = HeadCodec.Identified((ArticleHead)Sample.Of(typeof(ArticleHead), 1));
        Assert.Equal(head.Identity, Remembered.Again(head).Identity);
        Assert.Equal(head.Identity, HeadCodec.Identified(Remembered.Again(head) with { Fingerprint = 7 }).Identity);
        foreach (var field in Sample.Fields(typeof(ArticleHead)).Where(f => f.FieldType != typeof(UInt128)))
        {
            var changed = head with { };
            field.SetValue(
                changed,
                field.FieldType == typeof(bool) ? false
                    : MayBeNull(field) ? null
                    : field.FieldType.IsEnum ? Enum.ToObject(field.FieldType, 0)
                    : field.GetValue(Sample.Of(typeof(ArticleHead), 2))
            );
            Assert.True(head.Identity != HeadCodec.Identified(changed).Identity, field.Name);
        }
    }

    [Fact]
    public void The_heads_of_a_site_are_the_same_in_all_that_other_pages_ask_of_them()
    {
        var heads = Heads();
        var again = Remembered.AllAgain(heads);
        Assert.Equal(heads.Count, again.Count);
        foreach (var property in typeof(ArticleHead).GetProperties())
        {
            Assert.All(
                heads.Zip(again),
                pair =>
                    Assert.True(
                        Sample.AreSame(property.GetValue(pair.First), property.GetValue(pair.Second)),
                        property.Name
                    )
            );
        }
    }

    [Fact]
    public void The_faults_of_a_build_come_back_with_their_rules()
    {
        var faults = Build
            .Article("---\ntitle: Harbour\nkategory: A\n---\n\n![](no.png) [a](b/) \uD83D\uDEA2\n")
            .Result.Diagnostics;
        Assert.True(faults.Count > 3);
        var again = Remembered.AllAgain(faults);
        Assert.Equal(faults, again);
        Assert.All(again, fault => Assert.Same(RuleBook.All[fault.Rule.Name], fault.Rule));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uD83D\uDEA2")]
    [InlineData("half \uD83D of a character")]
    [InlineData("\0\n\u2028")]
    public void Any_text_comes_back(string text)
    {
        var fault = new Diagnostic(SiteRules.ArticleSkipped, Severity.Error, new Location(text, 1, 1), text, text);
        Assert.Equal(fault, Remembered.Again(fault));
    }

    [Fact]
    public void A_text_that_comes_again_takes_next_to_nothing_and_is_the_same_instance()
    {
        var path = "articles/" + new string('a', 200) + "/index.md";
        Diagnostic Fault(int line) =>
            new(
                SiteRules.ArticleSkipped,
                Severity.Error,
                new Location(path, line, 1),
                "Something is wrong.",
                "Mend it."
            );

        var one = Remembered.Written(Fault(1)).Length;
        Assert.InRange(Remembered.Written([.. Enumerable.Range(1, 101).Select(Fault)]).Length - one, 100, 100 * 20);

        var again = Remembered.AllAgain<Diagnostic>([Fault(1), Fault(2)]);
        Assert.Same(again[0].At.Path, again[1].At.Path);
        Assert.Same(again[0].Help, again[1].Help);
    }

    [Fact]
    public void The_same_is_written_as_the_same_bytes()
    {
        Assert.Equal(Remembered.Written([.. Heads()]), Remembered.Written([.. Heads()]));
        Assert.Equal(Remembered.Written([.. Heads()]), Remembered.Written([.. Remembered.AllAgain(Heads())]));
        Assert.Equal(Remembered.Written(Memory()), Remembered.Written(Remembered.Again(Memory())));
    }

    [Fact]
    public void Every_field_of_a_memory_comes_back()
    {
        var memory = Memory();
        Assert.All(Sample.Fields(typeof(BuildMemory)), field => Assert.NotNull(field.GetValue(memory)));
        Assert.True(Sample.AreSame(memory, Remembered.Again(memory)));
    }

    [Fact]
    public void Every_field_of_a_receipt_comes_back()
    {
        var receipt = (BuildReceipt)Sample.Of(typeof(BuildReceipt), 1);
        Assert.True(Sample.AreSame(receipt, Remembered.Again(receipt)));
    }

    [Fact]
    public void A_memory_that_is_cut_off_or_longer_is_told()
    {
        var bytes = Remembered.Written(Memory());
        for (var length = 0; length < bytes.Length; length++)
        {
            Assert.Throws<InvalidDataException>(() => MemoryCodec.Read(bytes.AsMemory(0, length), RuleBook.All));
        }
        Assert.Throws<InvalidDataException>(() => MemoryCodec.Read((byte[])[.. bytes, 0], RuleBook.All));
    }

    static BuildMemory Memory()
    {
        static Dictionary<string, T> Two<T>(Func<T, string> key) =>
            new[] { (T)Sample.Of(typeof(T), 1), (T)Sample.Of(typeof(T), 2) }
                .OrderBy(key, StringComparer.Ordinal)
                .ToDictionary(key, StringComparer.Ordinal);

        return new BuildMemory
        {
            Ground = 7,
            Site = 8,
            Answers = [(new(Tracing.QuestionKind.Item, "tide", -1), UInt128.MaxValue), (new(default, "", 1L << 62), 3)],
            Articles = Two<ArticleRecord>(article => article.Path),
            Files = Two<FileRecord>(file => file.File),
            Embargoed = Two<FileRecord>(file => file.File),
            Stamps = new Dictionary<string, StampedContent>
            {
                ["quay/index.md"] = (StampedContent)Sample.Of(typeof(StampedContent), 1),
                ["wall.md"] = (StampedContent)Sample.Of(typeof(StampedContent), 2),
            },
        };
    }

    static IReadOnlyList<ArticleHead> Heads() =>
        Build
            .Site(
                new MemoryFolder()
                    .With("site.yaml", "permalink: \"{category}/{year}/{slug}/\"\n")
                    .With(
                        "quay/index.md",
                        "---\ntitle: Quay “opens”\nstandfirst: A wall.\npublished: 2026-01-02T09:00:00+02:00\n"
                            + "modified: 2026-01-03\nexpires: 2027-01-01\ncategory: Port\nkind: analysis\n"
                            + "authors: [Ana Ruiz, Bo]\ntags: [tide, port]\naliases: [old/quay]\nrelated: [wall]\n"
                            + "series: {name: Tides, part: 2}\ntranslations: {es: muelle}\nrepublish: true\n---\n\nText.\n"
                    )
                    .With(
                        "wall.md",
                        "---\ntitle: Wall\npermalink: x/{slug}\ncategory: Port\ndraft: true\n---\n\nText.\n"
                    )
                    .With("bare.md", "Text.\n")
            )
            .Result.Heads;

    /// <summary>True for what may be left out: a member that is nullable where it is declared.</summary>
    static bool MayBeNull(FieldInfo field) =>
        Nullable.GetUnderlyingType(field.FieldType) is not null
        || new NullabilityInfoContext().Create(field).WriteState == NullabilityState.Nullable;

    static object Again(Type type, object value) =>
        type == typeof(ArticleHead) ? Remembered.Again((ArticleHead)value)
        : type == typeof(Diagnostic) ? Remembered.Again((Diagnostic)value)
        : Remembered.Again((FileFacts)value);

    /// <summary>A page of which these facts are kept.</summary>
    static FileFacts Keeping(params object[] facts)
    {
        var page = (FileFacts)Sample.Of(typeof(FileFacts), 1);
        var kept = Array.CreateInstance(fact, facts.Length);
        facts.CopyTo(kept, 0);
        KeptFacts.SetValue(page, kept);
        return page;
    }

    static IEnumerable<object> Kept(FileFacts page) => (IEnumerable<object>)KeptFacts.GetValue(page)!;

    static FieldInfo KeptFacts => Sample.Fields(typeof(FileFacts)).Single(f => f.FieldType == fact.MakeArrayType());
}
