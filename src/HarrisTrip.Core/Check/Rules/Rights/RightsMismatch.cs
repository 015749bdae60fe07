using HarrisTrip.Check.Rights;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Model.Pictures;

namespace HarrisTrip.Check.Rules;

static class RightsMismatch
{
    public static readonly RuleInfo Info = new()
    {
        Name = "rights-mismatch",
        Severity = Severity.Error,
        Why =
            "The maker of a picture has to be named the same wherever a reader or a search engine looks: in the "
            + "printed credit, in the structured data, in the file itself and in the list of credits.",
        Standard = "IPTC Photo Metadata; Google, image metadata; newsroom rule: one truth",
        Bad = """
            <figure><img src="credited.jpg" width="400" height="300" alt="The quay"><figcaption>
            <span class="credit">Getty Images</span></figcaption></figure>
            """,
        Good = """
            <figure><img src="credited.jpg" width="400" height="300" alt="The quay"><figcaption>
            <span class="credit">Port office</span></figcaption></figure>
            """,
        Groups = [RuleGroup.Rights],
        IsSafety = true,
    };

    static readonly (string Name, Func<EmbeddedRights, string?> Of)[] fields =
    [
        ("creator", r => r.Creator),
        ("credit", r => r.Credit),
        ("copyright notice", r => r.Copyright),
        ("licence", r => r.WebStatement),
        ("place to get a licence", r => r.LicensorUrl),
        ("digital source", r => r.DigitalSource),
    ];

    public static readonly Rule Rule = new(Info)
    {
        OnPage = static page =>
        {
            // The files of one picture have one fault, however many of them there are.
            var told = new HashSet<(object?, string, string)>();
            foreach (var picture in PictureClaims.Of(page).All)
            {
                foreach (var (name, of) in fields)
                {
                    var claims = picture.Claims.Where(c => of(c.Rights) is not null).ToList();
                    var contrary = claims.Find(c => !AreSame(of(claims[0].Rights)!, of(c.Rights)!, page.Folder.IsOurs));
                    if (contrary is not null && told.Add((contrary.Element, name, of(claims[0].Rights)!)))
                    {
                        page.Add(
                            Info,
                            contrary.Element,
                            $"The {name} of `{picture.File}` is “{of(contrary.Rights)}” in {contrary.Place}, "
                                + $"but “{of(claims[0].Rights)}” in {claims[0].Place}.",
                            "Write the same in all of them."
                        );
                    }
                }
            }
        },
    };

    /// <summary>
    /// We write all places ourselves, to the letter; others may add "Photo:". Marks differ: a page is typeset, and
    /// metadata keeps some to itself.
    /// </summary>
    static bool AreSame(string one, string other, bool toTheLetter) =>
        toTheLetter ? RightsWords.AreSame(one, other)
        : one.Contains("://", StringComparison.Ordinal) ? RightsWords.AreSameAddress(one, other)
        : RightsWords.Agree(one, other);
}
