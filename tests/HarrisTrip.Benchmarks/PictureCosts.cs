using System.Diagnostics;
using System.Globalization;
using HarrisTrip.Cli.Pictures;
using HarrisTrip.Images;
using HarrisTrip.Model.Pictures;
using NetVips;

namespace HarrisTrip.Benchmarks;

/// <summary>
/// What a photograph of twelve megapixels costs: encoding in each format, and finding what was encoded before.
/// </summary>
static class PictureCosts
{
    const int Width = 4000,
        Height = 3000;

    public static int Run()
    {
        var folder = Directory.CreateTempSubdirectory("harristrip-pictures-").FullName;
        try
        {
            var cache = new PictureCache(folder);
            var maker = new PictureMaker(cache, jobs: 1);
            var picture = Photograph();
            var watch = Stopwatch.StartNew();
            var facts = maker.Inspect(picture).Facts!;
            Say("look at it", watch.Elapsed.TotalSeconds, Width * Height);
            var plan = PicturePlan.Of(facts).All;
            foreach (var format in plan.GroupBy(f => f.Part is null ? f.Extension : f.Extension + " for previews"))
            {
                watch.Restart();
                maker.Make(picture, facts, [.. format], [], (_, _) => { }, CancellationToken.None);
                Say($"encode {format.Key}", watch.Elapsed.TotalSeconds, format.Sum(f => (long)f.Width * f.Height));
            }
            watch.Restart();
            maker.Make(picture, facts, plan, [], (_, _) => { }, CancellationToken.None);
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{"find again", -24}{watch.Elapsed.TotalMilliseconds / plan.Count, 8:0.00} ms a file, {plan.Count} files"
                )
            );
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static void Say(string what, double seconds, long pixels) =>
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{what, -24}{seconds * 1e6 / pixels, 8:0.000} s a megapixel ({pixels / 1e6:0.0} megapixels in {seconds:0.00} s)"
            )
        );

    /// <summary>Shapes, texture and grain, about as hard to encode as a photograph.</summary>
    static byte[] Photograph()
    {
        Image? light = null;
        var amplitude = 50.0;
        for (var cell = 1024; cell >= 2; cell /= 2, amplitude *= 0.72)
        {
            var noise = Image.Perlin(Width, Height, cellSize: cell, seed: cell) * amplitude;
            light = light is null ? noise : light + noise;
        }
        var shapes = Image.Worley(Width, Height, cellSize: 700, seed: 5) * 0.35;
        var grain = Image.Gaussnoise(Width, Height, sigma: 3, mean: 0, seed: 7);
        return (light! + shapes + grain + 20)
            .Bandjoin((light! * 0.8) + shapes + 15, (light! * 0.6) + (shapes * 0.7) + 30)
            .Cast(Enums.BandFormat.Uchar)
            .Copy(interpretation: Enums.Interpretation.Srgb)
            .JpegsaveBuffer(q: 90);
    }
}
