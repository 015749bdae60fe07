using System.Collections.Frozen;
using HarrisTrip.Html;

namespace HarrisTrip.Check.Html;

/// <summary>The value of autocomplete (HTML Living Standard 4.10.18.7.1).</summary>
static class Autofill
{
    /// <summary>The names of fields, but for those that reach somebody.</summary>
    public static FrozenSet<string> Fields { get; } =
        """
            name honorific-prefix given-name additional-name family-name honorific-suffix nickname username new-password
            current-password one-time-code organization-title organization street-address address-line1 address-line2
            address-line3 address-level4 address-level3 address-level2 address-level1 country country-name postal-code
            cc-name cc-given-name cc-additional-name cc-family-name cc-number cc-exp cc-exp-month cc-exp-year cc-csc
            cc-type transaction-currency transaction-amount language bday bday-day bday-month bday-year sex url photo
            """.Split([' ', '\n']).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The names of fields that reach somebody, such as at home or at work.</summary>
    public static FrozenSet<string> Contacts { get; } =
        """
            tel tel-country-code tel-national tel-area-code tel-local tel-local-prefix tel-local-suffix tel-extension email
            impp
            """.Split([' ', '\n']).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static string? Fault(string value)
    {
        var words = WordList.Of(value.ToLowerInvariant());
        if (words.Count == 0)
        {
            return "on, off or what the field asks for, such as email";
        }
        if (words is ["on"] or ["off"])
        {
            return null;
        }
        var at = 0;
        at += words[at].StartsWith("section-", StringComparison.Ordinal) ? 1 : 0;
        at += at < words.Count && words[at] is ("shipping" or "billing") ? 1 : 0;
        var isContact = at < words.Count && words[at] is ("home" or "work" or "mobile" or "fax" or "pager");
        at += isContact ? 1 : 0;
        var isField = at < words.Count && (Contacts.Contains(words[at]) || (!isContact && Fields.Contains(words[at])));
        at += isField ? 1 : 0;
        at += isField && at < words.Count && words[at] == "webauthn" ? 1 : 0;
        return isField && at == words.Count
            ? null
            : "on, off or the words of the standard in their order, such as shipping street-address";
    }
}
