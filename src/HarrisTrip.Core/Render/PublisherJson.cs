using System.Text.Json;
using HarrisTrip.Files;
using HarrisTrip.Values;

namespace HarrisTrip.Render;

/// <summary>Who publishes, as structured data: schema.org NewsMediaOrganization.</summary>
static class PublisherJson
{
    /// <summary>The publisher in short, as every article names it.</summary>
    public static void Write(Utf8JsonWriter json, RenderScope scope) =>
        json.Thing("publisher", "NewsMediaOrganization", () => Short(json, scope));

    /// <summary>The publisher with all its policies.</summary>
    public static void WriteWhole(Utf8JsonWriter json, RenderScope scope) =>
        json.Thing(
            "publisher",
            "NewsMediaOrganization",
            () =>
            {
                Short(json, scope);
                var publisher = scope.Site.Settings.Publisher;
                if (publisher is null)
                {
                    return;
                }
                json.Optional("legalName", publisher.LegalName);
                json.Optional("email", publisher.Email);
                json.Optional("telephone", publisher.Telephone);
                json.Optional("foundingDate", publisher.Founded);
                json.List("sameAs", publisher.SameAs, page => json.WriteStringValue(page.Value));
                foreach (var policy in publisher.Policies.Where(p => p.Property.Length > 0).GroupBy(p => p.Property))
                {
                    var addresses = policy.Select(p => scope.AddressOf(p.Where)).OfType<string>().ToList();
                    if (addresses is [var only])
                    {
                        json.WriteString(policy.Key, only);
                    }
                    else
                    {
                        json.List(policy.Key, addresses, json.WriteStringValue);
                    }
                }
            }
        );

    static void Short(Utf8JsonWriter json, RenderScope scope)
    {
        var settings = scope.Site.Settings;
        json.WriteString("name", (settings.Publisher?.Name ?? settings.Name).Value);
        json.Optional("url", settings.Root);
        if (settings.Publisher?.Logo is not { } logo)
        {
            return;
        }
        if (WebAddress.IsAbsolute(logo.Value))
        {
            json.WriteString("logo", logo.Value);
        }
        else if (
            Paths.Resolve("", logo.Value) is { } path
            && scope.Sources.Find(path) is { Image: { } facts } asset
            && scope.Site.Absolute(scope.PutBeside("", asset, logo.At)) is { } address
        )
        {
            json.Thing(
                "logo",
                "ImageObject",
                () =>
                {
                    json.WriteString("url", address);
                    json.WriteNumber("width", facts.Width);
                    json.WriteNumber("height", facts.Height);
                }
            );
        }
    }
}
