using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace HarrisTrip.Cli.Commands;

/// <summary>Adds examples to the help: most people read nothing else of it.</summary>
static class Help
{
    public static void AddExamples(RootCommand root)
    {
        foreach (var option in root.Options.OfType<HelpOption>())
        {
            option.Action = new WithExamples((HelpAction)option.Action!);
        }
    }

    sealed class WithExamples(HelpAction help) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            var code = help.Invoke(parseResult);
            Console.WriteLine("Examples:");
            foreach (var example in Of(CommandLineFault.NameOf(parseResult)))
            {
                Console.WriteLine("  " + example);
            }
            return code;
        }
    }

    static string[] Of(string command) =>
        command switch
        {
            "build" =>
            [
                "harristrip build articles                      the site, into dist",
                "harristrip build articles/my-story -o story    one article as a bundle of its own",
                "harristrip build articles --drafts --portable  a preview that opens from disk",
                "harristrip build articles --now 2026-12-24T06:00:00Z",
            ],
            "serve" =>
            [
                "harristrip serve                               articles/, in a browser at http://127.0.0.1:8000/",
                "harristrip serve articles --drafts --open",
                "harristrip serve articles --now 2026-12-24T06:00:00Z",
                "harristrip serve articles --editor \"myeditor://{path}?line={line}\"",
            ],
            "check" =>
            [
                "harristrip check dist",
                "harristrip check public --base-url https://example.org/",
                "harristrip check dist --external               also requests linked pages on other sites",
            ],
            "due" => ["harristrip due articles", "harristrip due articles --format json"],
            "diff" => ["harristrip diff published dist", "harristrip diff published dist --format json"],
            "new" => ["harristrip new \"Harbour opens\""],
            "import" =>
            [
                "harristrip import pasted.txt",
                "harristrip import old-site -o articles          every post of a folder, with its pictures",
            ],
            "schema" => ["harristrip schema articles > articles/_front-matter.schema.json"],
            "theme" or "theme export" =>
            [
                "harristrip theme export my-theme partials/byline.html   one part, to change it",
                "harristrip theme export my-theme partials words/en.yaml",
                "harristrip theme export my-theme                        all of it, for a look of your own",
            ],
            "theme check" =>
            [
                "harristrip theme check                         the theme that articles/site.yaml names",
                "harristrip theme check my-theme --format json",
            ],
            "explain" => ["harristrip explain image-credit-missing"],
            _ =>
            [
                "harristrip new \"Harbour opens\"      start a new article",
                "harristrip import pasted.txt        turn a text into an article",
                "harristrip serve articles           look at them while you write",
                "harristrip build articles           publish all articles into dist",
                "harristrip check dist               check a folder of web pages, whatever made it",
                "harristrip explain link-broken      what a rule requires, and why",
            ],
        };
}
