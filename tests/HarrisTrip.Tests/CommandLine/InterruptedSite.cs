using System.Collections.Concurrent;
using System.Diagnostics;
using HarrisTrip.Tests.Images;
using HarrisTrip.Tests.Outside;

namespace HarrisTrip.Tests.CommandLine;

/// <summary>A site whose pictures keep a first build busy for a while, and the program at work on it.</summary>
sealed class InterruptedSite : IDisposable
{
    static readonly ConcurrentDictionary<int, byte[]> photographs = new();

    readonly ScratchFolder scratch = new();

    /// <param name="width">Of each picture, in pixels: the wider, the longer a first build takes.</param>
    public InterruptedSite(int width)
    {
        var photograph = photographs.GetOrAdd(width, wide => Photographs.Jpeg(wide, wide * 2 / 3));
        scratch.Write(
            "articles/site.yaml",
            "title: The Ferry Gazette\n"
                + "description: What happens on the two banks of the river, and on the ferry between them.\n"
                + "base_url: https://ferry.example/\n"
        );
        foreach (var name in new[] { "ferry", "pier", "tide" })
        {
            Write(name, "The river is as it was.");
            File.WriteAllBytes(scratch.Path("articles", name, "river.jpg"), photograph);
        }
    }

    public string Articles => scratch.Path("articles");

    public string Dist => scratch.Path("dist");

    public string Scratch(string name) => scratch.Path(name);

    /// <summary>Writes an article with a picture.</summary>
    public void Write(string name, string body) =>
        scratch.Write(
            $"articles/{name}/index.md",
            $"---\ntitle: All about the {name}\npublished: 2026-03-04T05:00:00Z\n"
                + $"standfirst: What everybody on the two banks of the river has to know of the {name} this year.\n"
                + $"images:\n  - file: river.jpg\n    alt: The river at the {name}\n    credit: Ida Lind\n    "
                + $"lead: true\nauthors:\n  - name: Ida Lind\n---\n\n{body}\n"
        );

    public string[] Build => ["build", Articles, "-o", Dist, "--now", RealProgram.Now];

    /// <summary>Forgets what was made of pictures, so that the next build makes it anew.</summary>
    public void ForgetPictures()
    {
        if (Directory.Exists(Path.Combine(Articles, ".harristrip-cache")))
        {
            Directory.Delete(Path.Combine(Articles, ".harristrip-cache"), recursive: true);
        }
    }

    /// <summary>Starts the program with what a shell prepares before it.</summary>
    public static Process Start(string prepare, params string[] arguments)
    {
        string[] line = ["bash", "-c", $"{prepare} exec \"$0\" \"$@\"", RealProgram.Location, .. arguments];
        // Whoever runs the tests behind a shell's back has it ignore some signals, and children would too.
        line = OperatingSystem.IsLinux() ? ["env", "--default-signal=HUP,INT,QUIT", .. line] : line;
        var start = new ProcessStartInfo(line[0], line[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return Process.Start(start)!;
    }

    /// <summary>Waits until a build has begun to write its bundle, and makes pictures.</summary>
    public async Task UntilWritingAsync(Process build)
    {
        while (
            !Directory.Exists(Path.Combine(Path.GetDirectoryName(Dist)!, ".dist.harristrip", "new")) && !build.HasExited
        )
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5));
        }
    }

    public static async Task<Ran> EndAsync(Process program)
    {
        var (output, errors) = (program.StandardOutput.ReadToEndAsync(), program.StandardError.ReadToEndAsync());
        await program.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(2));
        return new Ran(program.ExitCode, await output, await errors);
    }

    public void Dispose() => scratch.Dispose();
}
