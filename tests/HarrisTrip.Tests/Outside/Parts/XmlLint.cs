using Xunit;

namespace HarrisTrip.Tests.Outside;

/// <summary>Libxml2's checker of XML, without a network.</summary>
static class XmlLint
{
    /// <param name="schema">In Outside/Schemas: RELAX NG or XML Schema.</param>
    /// <returns>What it says; its code is 0 for files that all are as the schema says.</returns>
    public static Task<Ran> CheckAsync(string schema, params IEnumerable<string> files)
    {
        var program = OutsidePart.Need(OutsidePart.OnPath("xmllint"), "xmllint");
        OutsidePart.Need(OutsidePart.ToolFile("sitemap", "schema", "sitemap.xsd"), "The npm package sitemap");
        var file = Repository.Path("tests", "HarrisTrip.Tests", "Outside", "Schemas", schema);
        return OutsideProgram.RunAsync(
            program,
            ["--nonet", "--noout", Path.GetExtension(schema) == ".rng" ? "--relaxng" : "--schema", file, .. files]
        );
    }

    public static async Task ValidAsync(string schema, params IEnumerable<string> files)
    {
        var ran = await CheckAsync(schema, files);
        Assert.True(ran.Code == 0, ran.ToString());
    }
}
