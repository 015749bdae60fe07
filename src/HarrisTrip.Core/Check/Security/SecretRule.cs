using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Security;

/// <summary>Makes the rules about secrets in pages and in all files that hold text.</summary>
static class SecretRule
{
    public static Rule Of(RuleInfo info, bool isSure, string help) =>
        new(info)
        {
            OnPage = page =>
            {
                foreach (
                    var secret in In(page.Memo, page.Input.Html)
                        .Where(s => s.IsSure == isSure && !IsShown(page.Input.Html, s))
                )
                {
                    page.AddAt(info, secret.Offset, Message(secret), help);
                }
            },
            Files = [".js", ".mjs", ".css", ".json", ".map", ".xml", ".txt", ".svg", ".webmanifest", ".rss", ".atom"],
            OnFile = file =>
            {
                foreach (var secret in In(file.Memo, file.Input.Text).Where(s => s.IsSure == isSure))
                {
                    file.AddAt(info, secret.Offset, Message(secret), help);
                }
            },
        };

    static string Message(Secret secret) => $"This contains {secret.What}: `{secret.Start}…`.";

    /// <summary>An article on how keys look shows one.</summary>
    static bool IsShown(string html, Secret secret) => TextContext.IsInCode(html, secret.Offset);

    static PageSecrets In(Memo memo, string text) => memo.Get(() => new PageSecrets(Secrets.In(text)));

    sealed class PageSecrets(IEnumerable<Secret> secrets) : List<Secret>(secrets);
}
