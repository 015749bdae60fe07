using HarrisTrip.Parse.Yaml;

namespace HarrisTrip.Import.Markdown;

/// <content>The lead picture, and what the head says of others.</content>
sealed partial class ForeignFrontMatter
{
    PictureWords leadWords = new();
    YamlEntry? lead;

    void Lead(YamlEntry entry)
    {
        if (lead is not null)
        {
            KeepSecond(entry, "lead picture");
        }
        else if (entry.Value is YamlMapping group)
        {
            if (WordsOf(group, entry.Key) is ({ } url, { } words))
            {
                leadWords = words;
                lead = new YamlEntry(entry.Key, entry.At, new YamlScalar(entry.At, url, Quoted: true));
            }
            else
            {
                Keep(entry);
            }
        }
        else if (MatterValues.Text(entry.Value) is not { } picture)
        {
            Keep(entry);
        }
        else if (pictures.IsPicture(picture))
        {
            lead = entry;
        }
        else
        {
            Keep(entry, "names no picture");
        }
    }

    void LeadPart(YamlEntry entry, string part)
    {
        if (MatterValues.Text(entry.Value) is not { } text || lead is null && part == "file")
        {
            if (part == "file")
            {
                Lead(entry);
            }
            else
            {
                Keep(entry);
            }
            return;
        }
        var words = With(new PictureWords(), part, FragmentText.Of(text));
        leadWords = new PictureWords(
            leadWords.Alt ?? words.Alt,
            leadWords.Caption ?? words.Caption,
            leadWords.Credit ?? words.Credit,
            leadWords.Creator ?? words.Creator,
            leadWords.Copyright ?? words.Copyright,
            leadWords.License ?? words.License
        );
        notes.Add(
            new ImportNote(
                NoteKind.Became,
                entry.At,
                $"“{entry.Key}: {text}” is the {(part == "alt" ? "description" : part)} of the lead picture."
            )
        );
    }

    void TakeLead()
    {
        if (lead is null)
        {
            return;
        }
        var url = MatterValues.Text(lead.Value)!;
        var file = pictures.Take(url, leadWords, lead.At, isLead: true);
        notes.Add(new ImportNote(NoteKind.Became, lead.At, $"“{lead.Key}: {url}” is `{file}`, the lead picture."));
    }

    /// <summary>A list of pictures: ours, Hugo's resources, or bare files, the first of which leads.</summary>
    void Images(YamlEntry entry)
    {
        if (entry.Value is not YamlSequence { Items.Count: > 0 } list)
        {
            Keep(entry);
            return;
        }
        foreach (var item in list.Items)
        {
            if (item is YamlMapping group && WordsOf(group, entry.Key) is ({ } url, { } words))
            {
                if (MatterValues.Flag(group.Find("lead") ?? new YamlScalar(entry.At, "", Quoted: true)) is true)
                {
                    (lead, leadWords) = (
                        new YamlEntry(entry.Key, item.At, new YamlScalar(item.At, url, Quoted: true)),
                        words
                    );
                }
                else
                {
                    pictures.Describe(url, words);
                }
            }
            else if (item is YamlScalar { IsNull: false } file && lead is null && pictures.IsPicture(file.Value))
            {
                lead = new YamlEntry(entry.Key, file.At, file);
            }
            else
            {
                Keep(new YamlEntry(entry.Key, item.At, item));
            }
        }
    }

    /// <summary>The address of a picture and what its group says of it; what it says beyond that is kept.</summary>
    (string Url, PictureWords Words)? WordsOf(YamlMapping group, string path)
    {
        string? url = null;
        var words = new PictureWords();
        var rest = new List<YamlEntry>();
        foreach (
            var entry in group.Entries.SelectMany(e =>
                e is { Key: "params", Value: YamlMapping inner } ? inner.Entries : [e]
            )
        )
        {
            var text = MatterValues.Text(entry.Value);
            var part = text is null ? null : MatterKeys.Word(entry.Key);
            if (part == "file" && url is null && MatterValues.Flag(entry.Value) is null)
            {
                url = text;
            }
            else if (
                part is not null and not "file"
                && With(words, part, FragmentText.Of(text!)) is var more
                && more != words
            )
            {
                words = more;
            }
            else if (entry.Key != "lead")
            {
                rest.Add(entry);
            }
        }
        if (url is null)
        {
            return null;
        }
        rest.ForEach(entry => Keep(entry with { Key = $"{path}.{entry.Key}" }));
        return (url, words);
    }

    static PictureWords With(PictureWords words, string part, string text) =>
        part switch
        {
            "alt" => words with { Alt = words.Alt ?? text },
            "caption" => words with { Caption = words.Caption ?? text },
            "credit" => words with { Credit = words.Credit ?? text },
            "creator" => words with { Creator = words.Creator ?? text },
            "copyright" => words with { Copyright = words.Copyright ?? text },
            "license" => words with { License = words.License ?? text },
            _ => words,
        };
}
