using System.Text;
using System.Text.Json;

namespace HarrisTrip.Parse.Json;

/// <summary>Walks through JSON once, from its first byte to its last or to its first fault.</summary>
static class JsonWalk
{
    /// <param name="json">In UTF-8, without half characters.</param>
    /// <param name="texts">Where to put each text that is met; null when they are not wanted.</param>
    public static JsonFault? Read(byte[] json, bool isLenient, List<(string Name, string Value, int Offset)>? texts)
    {
        var reader = new Utf8JsonReader(
            json,
            new JsonReaderOptions
            {
                AllowTrailingCommas = isLenient,
                CommentHandling = isLenient ? JsonCommentHandling.Skip : JsonCommentHandling.Disallow,
                MaxDepth = JsonSource.MaxDepth + 1,
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
                    or JsonTokenType.StartObject when reader.CurrentDepth >= JsonSource.MaxDepth:
                        return new JsonFault(
                            OffsetOf(json, (int)reader.TokenStartIndex),
                            $"lists and objects are nested more than {JsonSource.MaxDepth} levels deep here",
                            "Nest them less deeply."
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
                ? new JsonFault(0, "it is empty", "Write {} for an empty object.")
                : new JsonFault(at, "it ends too soon", "Check for a missing quotation mark or bracket.");
        }
        var before = json.AsSpan(0, at).TrimEnd();
        return json[at] switch
        {
            '}' or ']' when before.EndsWith(",") => new JsonFault(
                at,
                $"there is a comma before `{json[at]}` with nothing after it",
                "Remove the comma."
            ),
            '\'' => new JsonFault(at, "a text is in single quotation marks", "Use double quotation marks."),
            '/' or '#' => new JsonFault(at, "there is a comment here", "Remove it: JSON has no comments."),
            '\ufeff' => new JsonFault(
                at,
                "there is a byte order mark here",
                "Remove it: save the text as UTF-8 without one."
            ),
            < ' ' => new JsonFault(
                at,
                "there is a line break, a tab or another control character in a text",
                "Write it as an escape, such as \\n."
            ),
            '"' => new JsonFault(
                at,
                "a text is where none is allowed",
                "Check for a missing comma or colon before it."
            ),
            var sign when char.IsLetter(sign) => new JsonFault(
                at,
                $"`{Word(json, at)}` is not a JSON value",
                "Write a text in quotation marks, a number, true, false or null."
            ),
            _ => new JsonFault(
                at,
                $"`{Rune.GetRuneAt(json, at)}` is not allowed here",
                "Check for a missing quotation mark, or an extra comma."
            ),
        };
    }

    /// <summary>The word around an offset, or as much of it as is worth showing.</summary>
    static string Word(string json, int at)
    {
        const int maxLength = 20;
        var (start, end) = (at, at);
        while (start > 0 && at - start < maxLength && char.IsLetterOrDigit(json[start - 1]))
        {
            start--;
        }
        while (end < json.Length && end - at < maxLength && char.IsLetterOrDigit(json[end]))
        {
            end++;
        }
        return json[start..end];
    }
}
