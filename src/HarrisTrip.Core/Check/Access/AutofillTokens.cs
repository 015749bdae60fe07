namespace HarrisTrip.Check.Access;

/// <summary>The words of the autocomplete attribute (HTML Living Standard 4.10.18.7).</summary>
static class AutofillTokens
{
    static readonly HashSet<string> fields = new(StringComparer.Ordinal)
    {
        "name",
        "honorific-prefix",
        "given-name",
        "additional-name",
        "family-name",
        "honorific-suffix",
        "nickname",
        "username",
        "new-password",
        "current-password",
        "one-time-code",
        "organization-title",
        "organization",
        "street-address",
        "address-line1",
        "address-line2",
        "address-line3",
        "address-level4",
        "address-level3",
        "address-level2",
        "address-level1",
        "country",
        "country-name",
        "postal-code",
        "cc-name",
        "cc-given-name",
        "cc-additional-name",
        "cc-family-name",
        "cc-number",
        "cc-exp",
        "cc-exp-month",
        "cc-exp-year",
        "cc-csc",
        "cc-type",
        "transaction-currency",
        "transaction-amount",
        "language",
        "bday",
        "bday-day",
        "bday-month",
        "bday-year",
        "sex",
        "url",
        "photo",
    };

    static readonly HashSet<string> contacts = new(StringComparer.Ordinal)
    {
        "tel",
        "tel-country-code",
        "tel-national",
        "tel-area-code",
        "tel-local",
        "tel-local-prefix",
        "tel-local-suffix",
        "tel-extension",
        "email",
        "impp",
    };

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
        if (!contacts.Contains(field) && !fields.Contains(field))
        {
            return field is "webauthn" && !isContact ? null : $"“{field}” is not a word that autocomplete knows here.";
        }
        if (isContact && !contacts.Contains(field))
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
