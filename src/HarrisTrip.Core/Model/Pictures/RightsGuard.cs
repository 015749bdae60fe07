using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Model.Articles;
using HarrisTrip.Values;

namespace HarrisTrip.Model.Pictures;

/// <summary>Compares the rights in the record of a picture with those in the file itself.</summary>
static class RightsGuard
{
    public static void Check(Picture picture, Report report)
    {
        if (picture is not { Facts: { } facts, Asset: { } asset })
        {
            return;
        }
        var (record, file, name) = (picture.Record, facts.Embedded, Paths.NameOf(asset.Path));
        Compare("creator", record?.Creator, file.Creator, RightsWords.Agree);
        Compare("credit", record?.Credit, file.Credit, RightsWords.Agree);
        Compare("copyright", record?.Copyright, file.Copyright, RightsWords.Agree);
        Compare("license", record?.License, file.WebStatement, RightsWords.AreSameAddress);
        Compare("acquire_license", record?.AcquireLicense, file.LicensorUrl, RightsWords.AreSameAddress);
        if (
            record?.DigitalSource is { } source
            && DigitalSourceType.IsGenerated(file.DigitalSource)
            && !DigitalSourceType.IsGenerated(source.Value)
        )
        {
            report.Add(
                ArticleRules.AiSourceDenied,
                source.At,
                $"`{name}` says in its metadata that it was made by a program ({file.DigitalSource}), but here "
                    + $"it is called {source.Value}.",
                $"Write `digital_source: {file.DigitalSource}`, or use the original photograph."
            );
        }
        else
        {
            Compare("digital_source", record?.DigitalSource, file.DigitalSource, (one, other) => one == other);
        }
        foreach (var dispute in facts.Disputes.Where(d => !Settles(record, d.Key)))
        {
            report.Add(
                ArticleRules.RightsDiffer,
                picture.At,
                $"`{name}` contradicts itself: its {dispute.Key} is “{dispute.Value}” in {dispute.Source}, "
                    + $"and “{dispute.OtherValue}” in {dispute.OtherSource}.",
                $"Write the right one as `{dispute.Key}:` in its record."
            );
        }

        void Compare(string key, Text? here, string? there, Func<string, string, bool> agree)
        {
            if (here is not null && there is not null && !agree(here.Value, there))
            {
                report.Add(
                    ArticleRules.RightsDiffer,
                    here.At,
                    $"`{key}` is “{here.Value}” here, but “{there}” in `{name}` itself.",
                    "Find out which is right. What is written here is published, in the file too."
                );
            }
        }
    }

    /// <summary>True when the record itself settles what the file contradicts itself in.</summary>
    static bool Settles(ImageRecord? record, string key) =>
        key switch
        {
            "creator" => record?.Creator is not null,
            "credit" => record?.Credit is not null,
            _ => record?.Copyright is not null,
        };
}
