using System.Text;
using System.Text.Json;

namespace HarrisTrip.Parse.Json;

/// <summary>Walks through JSON once, from its first byte to its last or to its first fault.</summary>
static class JsonWalk
{
    /// <param name="json">In UTF-8, without half characters.</param>
    /// <param name="texts">Where to put each text that is met; null when nobody asks.</param>
    public static JsonFault? Read(byte[] json, bool isLenient, List<(string Name, string Value, int Offset)>? texts)
    {
        var reader = new Utf8JsonReader(
            json,
            new JsonReaderOptions
            {
                AllowTrailingCommas = isLenient,
                CommentHandling = isLenient ? JsonCommentHandling.Skip : JsonCommentHandling.Disallow,
                MaxDepth = JsonSource.MostLevels + 1,
            }
        );
        var (name, counted, offset) = ("", 0, 0);
        try
        {
            while (reader.Read())
            {
                switch (reader.TokenType)
                {
                    case JsonTokenType.StartArray
                    or JsonTokenType.StartObject when reader.CurrentDepth >= JsonSource.MostLevels:
                        return new JsonFault(
                            OffsetOf(json, (int)reader.TokenStartIndex),
                            $"lists and objects are nested more than {JsonSource.MostLevels} levels deep here",
                            "Nest them less deep."
                        );
                    case JsonTokenType.PropertyName:
                        name = texts is not null || reader.ValueIsEscaped ? reader.GetString()! : name;
                        break;
                    case JsonTokenType.String when texts is not null:
                        var start = (int)reader.TokenStartIndex;
                        offset += Encoding.UTF8.GetCharCount(json, counted, start - counted);
                        counted = start;
                        texts.Add((name, reader.GetString()!, offset));
                        break;
                    case JsonTokenType.String when reader.ValueIsEscaped:
                        reader.GetString();
                        break;
                }
            }
            return null;
        }
        catch (InvalidOperationException)
        {
            // Half of a pair of surrogates, as an escape: the grammar has it, and no text can hold it.
            return new JsonFault(
                OffsetOf(json, (int)reader.TokenStartIndex),
                "an escape in this text is half a character",
                "Write the other half of the pair after it, or type the character itself."
            );
        }
        catch (JsonException fault)
        {
            var at = LineStart(json, fault.LineNumber ?? 0) + (int)(fault.BytePositionInLine ?? 0);
            return Fault(Encoding.UTF8.GetString(json), OffsetOf(json, Math.Min(at, json.Length)));
        }
    }

    static int OffsetOf(byte[] json, int at) => Encoding.UTF8.GetCharCount(json, 0, at);

    static int LineStart(byte[] json, long line)
    {
        var at = 0;
        for (; line > 0 && Array.IndexOf(json, (byte)'\n', at) is >= 0 and var end; line--)
        {
            at = end + 1;
        }
        return at;
    }

    /// <summary>What is wrong at an offset, in an editor's words.</summary>
    static JsonFault Fault(string json, int at)
    {
        if (at >= json.AsSpan().TrimEnd().Length)
        {
            return string.IsNullOrWhiteSpace(json)
                ? new JsonFault(0, "nothing stands in it", "Write {} for an object that holds nothing.")
                : new JsonFault(at, "it ends too soon", "Look for a quotation mark or a bracket that is missing.");
        }
        var before = json.AsSpan(0, at).TrimEnd();
        return json[at] switch
        {
            '}' or ']' when before.EndsWith(",") => new JsonFault(
                at,
                $"a comma stands before `{json[at]}`, with nothing after it",
                "Take the comma out."
            ),
            '\'' => new JsonFault(at, "a text stands in single quotation marks", "Write \" for them."),
            '/' or '#' => new JsonFault(at, "a comment stands here", "Take it out: JSON has none."),
            '\ufeff' => new JsonFault(
                at,
                "a byte order mark stands here",
                "Take it out: save the text as UTF-8 without one."
            ),
            < ' ' => new JsonFault(
                at,
                "a line break, a tab or another control character stands in a text",
                "Write it as an escape, such as \\n."
            ),
            '"' => new JsonFault(
                at,
                "a text stands where none can",
                "Look for a comma or a colon that is missing before it."
            ),
            var sign when char.IsLetter(sign) => new JsonFault(
                at,
                $"`{Word(json, at)}` is no value of JSON",
                "Write a text in quotation marks, a number, true, false or null."
            ),
            _ => new JsonFault(
                at,
                $"`{Rune.GetRuneAt(json, at)}` cannot stand here",
                "Look for a missing quotation mark, or a comma too many."
            ),
        };
    }

    /// <summary>The word around an offset, or as much of it as is worth showing.</summary>
    static string Word(string json, int at)
    {
        const int Most = 20;
        var (start, end) = (at, at);
        while (start > 0 && at - start < Most && char.IsLetterOrDigit(json[start - 1]))
        {
            start--;
        }
        while (end < json.Length && end - at < Most && char.IsLetterOrDigit(json[end]))
        {
            end++;
        }
        return json[start..end];
    }
}
