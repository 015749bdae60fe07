using System.Text.Json;
using Microsoft.Playwright;

namespace HarrisTrip.BrowserTests;

/// <summary>What a page in a window offers, leads to, and lacks.</summary>
/// <param name="Ids">Where a link may lead in it.</param>
/// <param name="Links">The full address of each link that a reader can follow.</param>
/// <param name="Files">The full address of each other file that its head names.</param>
/// <param name="Faults">What a reader would miss, in words.</param>
sealed record PageFacts(
    IReadOnlyList<string> Ids,
    IReadOnlyList<string> Links,
    IReadOnlyList<string> Files,
    IReadOnlyList<string> Faults
)
{
    static readonly JsonSerializerOptions Names = new()
    {
        PropertyNameCaseInsensitive = true,
        RespectNullableAnnotations = true,
    };

    public static async Task<PageFacts> ReadAsync(IPage page) =>
        JsonSerializer.Deserialize<PageFacts>(await page.EvaluateAsync<string>(Script), Names)!;

    const string Script = """
        async () => {
          const faults = [];

          // Pictures further down wait until a reader comes near them; here they all have to come now.
          await Promise.all([...document.images].map(async image => {
            image.loading = 'eager';
            try { await image.decode(); } catch { }
            if (image.naturalWidth === 0) faults.push(`picture not shown: ${image.currentSrc || image.src}`);
          }));

          // A page opened from disk may not read its stylesheet, but what it does can be seen.
          const look = () => [...document.querySelectorAll('html, body, body *')].map(element => {
            const style = getComputedStyle(element);
            return style.font + style.color + style.display + style.margin + style.padding + style.maxWidth
                + style.border + style.backgroundColor;
          }).join();
          const acts = sheet => {
            try { return sheet.cssRules.length > 0; } catch { }
            const before = look();
            sheet.disabled = true;
            const after = look();
            sheet.disabled = false;
            return before !== after;
          };
          const styles = [...document.querySelectorAll('link[rel~=stylesheet], style')];
          if (styles.length === 0) faults.push('no stylesheet');
          for (const style of styles) {
            if (style.sheet === null || (matchMedia(style.media || 'all').matches && !acts(style.sheet)))
              faults.push(`stylesheet without effect: ${style.href ?? 'in the page'}`);
          }

          const edge = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth > edge) {
            const wide = [...document.querySelectorAll('body *')].filter(element => element.getBoundingClientRect().right > edge);
            faults.push(`wider than a window of ${edge} pixels: `
                + wide.slice(0, 5).map(element => `<${element.localName} class="${element.className}">`).join(' '));
          }

          return JSON.stringify({
            ids: [...document.querySelectorAll('[id]')].map(element => element.id),
            links: [...document.querySelectorAll('a[href], area[href]')].map(link => link.href),
            files: [...document.querySelectorAll('link[href]:not([rel~=canonical])')].map(link => link.href),
            faults,
          });
        }
        """;
}
