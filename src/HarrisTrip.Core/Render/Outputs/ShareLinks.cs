using HarrisTrip.Model.Locales;

namespace HarrisTrip.Render.Outputs;

/// <summary>
/// Plain links by which a reader passes an article on. Nothing of these services is loaded by the page.
/// </summary>
static class ShareLinks
{
    public static IEnumerable<object> For(string headline, string address, Language language)
    {
        var (title, url) = (Uri.EscapeDataString(headline), Uri.EscapeDataString(address));
        return new (string Name, string Href)[]
        {
            (language["share_mail"], $"mailto:?subject={title}&body={url}"),
            ("WhatsApp", $"https://wa.me/?text={title}%20{url}"),
            ("Facebook", $"https://www.facebook.com/sharer/sharer.php?u={url}"),
            ("X", $"https://x.com/intent/post?text={title}&url={url}"),
            ("LinkedIn", $"https://www.linkedin.com/sharing/share-offsite/?url={url}"),
        }.Select(link => new Dictionary<string, object?> { ["name"] = link.Name, ["href"] = link.Href });
    }
}
