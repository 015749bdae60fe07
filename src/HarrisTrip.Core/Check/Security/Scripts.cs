using System.Collections.Frozen;
using AngleSharp.Dom;

namespace HarrisTrip.Check.Security;

/// <summary>What a <c>script</c> element holds (HTML Living Standard 4.12.1).</summary>
static class Scripts
{
    /// <summary>The essences of a JavaScript MIME type (MIME Sniffing 4.6).</summary>
    static readonly FrozenSet<string> JavaScript = """
        application/ecmascript application/javascript application/x-ecmascript application/x-javascript text/ecmascript
        text/javascript text/javascript1.0 text/javascript1.1 text/javascript1.2 text/javascript1.3 text/javascript1.4
        text/javascript1.5 text/jscript text/livescript text/x-ecmascript text/x-javascript
        """.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>True for code that browsers run: no data block, and not only for browsers of long ago.</summary>
    public static bool IsCode(IElement script) =>
        IsModule(script) || IsClassic(script) || (Kind(script).Equals("importmap", StringComparison.OrdinalIgnoreCase));

    public static bool IsModule(IElement script) => Kind(script).Equals("module", StringComparison.OrdinalIgnoreCase);

    public static bool IsClassic(IElement script) =>
        (Kind(script).Length == 0 || JavaScript.Contains(Kind(script))) && !script.HasAttribute("nomodule");

    static string Kind(IElement script) => script.GetAttribute("type")?.Trim() ?? "";
}
