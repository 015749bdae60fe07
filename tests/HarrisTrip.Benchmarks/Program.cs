using System.Globalization;
using BenchmarkDotNet.Running;
using HarrisTrip.Benchmarks;

switch (args)
{
    case [] or ["memory", ..]:
        return args.Skip(1).ToArray() switch
        {
            [] => MemoryComparison.Run(Repository.Program),
            [var program] when File.Exists(program) => MemoryComparison.Run(Path.GetFullPath(program)),
            [var program, ..] => Say($"There is no program `{program}`."),
        };
    case ["incremental", var program, .. var sizes] when File.Exists(program):
        return IncrementalComparison.Run(Path.GetFullPath(program), Numbers(sizes, [1_000, 10_000]));
    case ["incremental", .. var sizes]:
        return IncrementalComparison.Run(Repository.Program, Numbers(sizes, [1_000, 10_000]));
    case ["generators", var program, .. var sizes] when File.Exists(program):
        return GeneratorComparison.Run(Path.GetFullPath(program), Numbers(sizes, [1, 1_000, 10_000]));
    case ["generators", .. var sizes]:
        return GeneratorComparison.Run(Repository.Program, Numbers(sizes, [1, 1_000, 10_000]));
    case ["outputs"]:
        return OutputsComparison.Run(10_000);
    case ["outputs", var number] when int.TryParse(number, out var articles):
        return OutputsComparison.Run(articles);
    case ["pictures"]:
        return PictureCosts.Run();
    case ["generate", var folder, var count] when int.TryParse(count, out var articles):
        GeneratedSite.Write(folder, articles);
        return 0;
    case ["generate", var folder, var count, "texts"] when int.TryParse(count, out var articles):
        GeneratedSite.Write(folder, articles, pictures: false);
        return 0;
    case ["micro", .. var rest]:
        // Without a filter the runner asks which benchmarks to run, and a script cannot answer.
        BenchmarkSwitcher
            .FromAssembly(typeof(PageBenchmarks).Assembly)
            .Run(rest.Contains("--filter") ? rest : [.. rest, "--filter", "*"]);
        return 0;
    default:
        return Say(
            """
            memory [PROGRAM]          compare the peak memory of 1,000 and of 10,000 articles; also without a word
            incremental [PROGRAM] [ARTICLES ...]
                                      compare what an edit costs with a build of everything; of 1,000 and 10,000 articles
            generators [PROGRAM] [ARTICLES ...]
                                      compare builds of everything with those of Hugo and Eleventy, where they are
                                      installed, and with cp -r; of 1, 1,000 and 10,000 articles
            outputs [ARTICLES]        compare the time of article pages alone with that of all outputs; of 10,000 articles
            micro [OPTIONS]           measure parsing, rendering and checking one page, such as with --job short
            pictures                  measure encoding a photograph in each format, and finding it again
            generate FOLDER ARTICLES [texts]
                                      write a site of that many articles, with pictures or without
            """
        );
}

static int[] Numbers(string[] sizes, int[] usual) =>
    sizes.Length == 0 ? usual : Array.ConvertAll(sizes, size => int.Parse(size, CultureInfo.InvariantCulture));

static int Say(string text)
{
    Console.Error.WriteLine(text);
    return 2;
}
