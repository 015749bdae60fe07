using System.CommandLine;
using HarrisTrip.Cli.Output;
using HarrisTrip.Model.Pictures;
using HarrisTrip.Model.Sites;

namespace HarrisTrip.Cli.Commands;

/// <summary>
/// <c>harristrip due</c>: the moment at which a scheduler has to build again. Nothing is printed, or <c>null</c>, when
/// there is none.
/// </summary>
static class DueCommand
{
    public static Command Create()
    {
        var source = new Argument<string>("articles")
        {
            Description = "Folder of articles, or one article",
            DefaultValueFactory = _ => "articles",
        };
        var format = new Option<string>("--format", "-f")
        {
            Description = "Output format: text (time, reason and file on one line) or json",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "json");
        var (jobs, now, baseUrl) = (Options.Jobs(), Options.Now(), Options.BaseUrl());
        var command = new Command(
            "due",
            "Show when the next build is due: an embargo or rights that end, an article that expires, news that ages"
        )
        {
            source,
            now,
            baseUrl,
            format,
            jobs,
        };
        command.SetAction(parsed =>
        {
            var (folder, shown, single, _) = SourceArgument.Find(parsed.GetValue(source)!);
            var due = SiteBuild.NextDue(
                new BuildOptions(
                    new Publishing.DiskFolder(folder),
                    shown,
                    single,
                    new NoPictures(),
                    Options.MomentOf(parsed, now),
                    parsed.GetValue(jobs),
                    BaseUrl: parsed.GetValue(baseUrl)
                )
            );
            if (parsed.GetValue(format) == "json")
            {
                Terminal.Line(Json(due));
            }
            else if (due is not null)
            {
                Terminal.Line($"{DueWords.Iso(due)} {DueWords.Name(due.Reason)} {due.Head.At.Path}");
            }
            return ExitCode.Success;
        });
        return command;
    }

    static string Json(Due? due) =>
        JsonText.Of(
            isIndented: false,
            json =>
            {
                json.WriteStartObject();
                json.WriteString("due", due is null ? null : DueWords.Iso(due));
                if (due is not null)
                {
                    json.WriteString("reason", DueWords.Name(due.Reason));
                    json.WriteString("article", due.Head.At.Path);
                }
                json.WriteEndObject();
            }
        );

    /// <summary>Pictures are not needed here.</summary>
    sealed class NoPictures : IPictureMaker
    {
        public string Settings => "";

        public PictureInspection Inspect(byte[] picture) => throw new NotSupportedException();

        public void Make(
            byte[] picture,
            ImageFacts facts,
            IReadOnlyList<PictureFile> wanted,
            byte[] packet,
            Action<PictureFile, byte[]> made,
            CancellationToken stop
        ) => throw new NotSupportedException();

        public void ReadCached(
            byte[] picture,
            IReadOnlyList<PictureFile> wanted,
            byte[] packet,
            Action<PictureFile, byte[]> made
        ) => throw new NotSupportedException();

        public byte[]? ReadCachedDrawing(byte[] drawing, byte[] packet) => throw new NotSupportedException();

        public EmbeddedRights ReadRights(byte[] packet) => throw new NotSupportedException();

        public byte[] SanitizeSvg(byte[] drawing) => throw new NotSupportedException();

        public byte[] Icon(byte[] picture, ImageFacts facts, IconFile icon, byte[] packet) =>
            throw new NotSupportedException();

        public byte[] RasterizeSvg(byte[] drawing, byte[] packet) => throw new NotSupportedException();

        public ImageFacts? ReadBack(byte[] file) => throw new NotSupportedException();

        public double? WidthOf(string text, bool bold) => throw new NotSupportedException();
    }
}
