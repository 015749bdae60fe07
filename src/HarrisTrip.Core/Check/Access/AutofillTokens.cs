using HarrisTrip.Check.Html;

namespace HarrisTrip.Check.Access;

/// <summary>The words of the autocomplete attribute (HTML Living Standard 4.10.18.7).</summary>
static class AutofillTokens
{
    /// <summary>What is wrong with a value; null for nothing, and for what is no list of these words at all.</summary>
    public static string? Problem(string value)
    {
        var words = new Queue<string>(
            value.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );
        if (words.Count == 0 || (words.Count == 1 && words.Peek() is "on" or "off"))
        {
            return null;
        }
        if (words.Peek().StartsWith("section-", StringComparison.Ordinal))
        {
            words.Dequeue();
        }
        if (words.TryPeek(out var group) && group is "shipping" or "billing")
        {
            words.Dequeue();
        }
        var isContact = words.TryPeek(out var kind) && kind is "home" or "work" or "mobile" or "fax" or "pager";
        if (isContact)
        {
            words.Dequeue();
        }
        if (!words.TryDequeue(out var field))
        {
            return $"autocomplete=\"{value}\" does not say what belongs in the field.";
        }
        if (!Autofill.Contacts.Contains(field) && !Autofill.Fields.Contains(field))
        {
            return field is "webauthn" && !isContact ? null : $"“{field}” is not a word that autocomplete knows here.";
        }
        if (isContact && !Autofill.Contacts.Contains(field))
        {
            return $"“{kind}” does not go with “{field}”.";
        }
        if (words.TryPeek(out var last) && last == "webauthn")
        {
            words.Dequeue();
        }
        return words.Count == 0 ? null : $"“{words.Peek()}” is in the wrong place in autocomplete.";
    }
}
