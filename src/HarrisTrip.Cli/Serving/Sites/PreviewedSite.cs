using HarrisTrip.Files;
using HarrisTrip.Model.Sites;
using HarrisTrip.Render.Outputs.Hosts;

namespace HarrisTrip.Cli.Serving.Sites;

/// <summary>A site as it was made at one moment. Read from any thread.</summary>
sealed class PreviewedSite
{
    readonly Lazy<Dictionary<string, ArticleHead>> byFile;

    /// <param name="now">The moment that it was made for.</param>
    /// <param name="files">Its bundle; with errors in it, what could be made of it.</param>
    public PreviewedSite(BuildResult result, DateTimeOffset now, IBundleFiles files)
    {
        (Result, Now, Files) = (result, now, files);
        Answers = new HostAnswers(result.Site, files.Has);
        byFile = new(() =>
            result
                .Site.Published.DistinctBy(result.Site.FileOf)
                .ToDictionary(result.Site.FileOf, StringComparer.Ordinal)
        );
    }

    PreviewedSite(PreviewedSite site, IBundleFiles files) =>
        (Result, Now, Files, Answers, byFile) = (site.Result, site.Now, files, site.Answers, site.byFile);

    /// <summary>The same site with one of its files as it is now.</summary>
    public PreviewedSite With(string file, byte[] content) => new(this, new FilesWithOne(Files, file, content));

    public BuildResult Result { get; }

    public DateTimeOffset Now { get; }

    public IBundleFiles Files { get; }

    /// <summary>What a host would answer that has this bundle.</summary>
    public HostAnswers Answers { get; }

    /// <summary>The article whose page this file is; null for every other file.</summary>
    public ArticleHead? ArticleOf(string file) => byFile.Value.GetValueOrDefault(file);

    /// <summary>
    /// The address of an article's page, percent-encoded, from the host's root; null where it has none.
    /// </summary>
    public string? AddressOf(ArticleHead head)
    {
        var file = Result.Site.FileOf(head);
        return Files.Has(file) && ArticleOf(file)?.Path == head.Path
            ? Paths.Encode(Answers.Root + (Result.Site.Single ? "" : head.Address))
            : null;
    }

    /// <summary>The files of a bundle, one of which is another.</summary>
    sealed class FilesWithOne(IBundleFiles others, string file, byte[] content) : IBundleFiles
    {
        public IReadOnlyCollection<string> Paths => others.Paths;

        public bool IsWhole => others.IsWhole;

        public bool Has(string path) => others.Has(path);

        public long? SizeOf(string path) => path == file ? content.LongLength : others.SizeOf(path);

        public byte[]? Read(string path) => path == file ? content : others.Read(path);
    }
}
