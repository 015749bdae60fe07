using AngleSharp.Dom;
using HarrisTrip.Check.Links;
using HarrisTrip.Check.Views;

namespace HarrisTrip.Check.Security;

/// <summary>A script or style sheet that an element loads.</summary>
/// <param name="IsForeign">True when it comes from another host.</param>
readonly record struct LoadedCode(string Address, bool IsForeign, bool IsModule)
{
    /// <returns>Null for an element that loads neither.</returns>
    public static LoadedCode? Of(IElement element, PageView page)
    {
        var isModule = element.LocalName == "script" ? Scripts.IsModule(element) : Kinds(element, "modulepreload");
        var written =
            element.LocalName == "script"
                ? Scripts.IsCode(element)
                    ? element.GetAttribute("src")
                    : null
                : isModule || Kinds(element, "stylesheet")
                    ? element.GetAttribute("href")
                    : null;
        if (string.IsNullOrWhiteSpace(written))
        {
            return null;
        }
        var address = LinkTargets.Plain(written);
        // A base that lies elsewhere is that of the site itself.
        var isForeign =
            UrlParts.IsWeb(address)
            && PagePolicies.Of(page) is var known
            && known.TryResolve(address, null, out var full)
            && full is not null
            && !(known.Own is { } own && own.Host.Equals(full.Host, StringComparison.OrdinalIgnoreCase));
        return new LoadedCode(address, isForeign, isModule);
    }

    static bool Kinds(IElement element, string kind) =>
        PageLinks.Kinds(element).Contains(kind, StringComparer.OrdinalIgnoreCase);
}
