namespace HarrisTrip.Check.Html;

/// <summary>Regular expressions of JavaScript with the flag v, as far as brackets and repetition go.</summary>
static class Patterns
{
    const string What = "a regular expression";

    public static string? Fault(string value)
    {
        var (groups, inClass, canRepeat) = (0, 0, false);
        for (var at = 0; at < value.Length; at++)
        {
            var c = value[at];
            if (c == '\\')
            {
                if (++at == value.Length)
                {
                    return What;
                }
                canRepeat = true;
            }
            else if (inClass > 0)
            {
                inClass += c switch
                {
                    '[' => 1,
                    ']' => -1,
                    _ => 0,
                };
                canRepeat = true;
            }
            else if (c is '*' or '+' || (c == '?' && !(at > 0 && value[at - 1] == '(')))
            {
                if (!canRepeat)
                {
                    return What;
                }
                // A repetition may be followed by one question mark.
                canRepeat = false;
                at += at + 1 < value.Length && value[at + 1] == '?' ? 1 : 0;
            }
            else
            {
                inClass += c == '[' ? 1 : 0;
                groups += c switch
                {
                    '(' => 1,
                    ')' => -1,
                    _ => 0,
                };
                if (groups < 0 || c == ']')
                {
                    return What;
                }
                canRepeat = c is not ('(' or '|' or '^');
            }
        }
        return groups == 0 && inClass == 0 ? null : What;
    }
}
