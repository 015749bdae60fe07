using System.Text.Json;
using HarrisTrip.Values;

namespace HarrisTrip.Render;

/// <summary>A picture with its rights as structured data: schema.org ImageObject.</summary>
static class PictureJson
{
    public static void Write(Utf8JsonWriter json, RenderScope scope, AddressedPicture addressed)
    {
        var (picture, rights) = (addressed.Picture, addressed.Picture.Rights);
        json.WriteStartObject();
        json.WriteString("@type", "ImageObject");
        json.WriteString("url", addressed.Url);
        json.WriteString("contentUrl", addressed.Url);
        json.WriteNumber("width", addressed.Width);
        json.WriteNumber("height", addressed.Height);
        json.Optional("caption", picture.Record?.Caption);
        json.Optional("creditText", rights.Credit);
        json.Optional("copyrightNotice", rights.Copyright);
        json.Optional("license", rights.License);
        json.Optional("acquireLicensePage", rights.AcquireLicense);
        json.Optional(
            "digitalSourceType",
            rights.Source is { } source ? DigitalSourceType.Vocabulary + source.Value : null
        );
        json.List("creator", rights.Creators, name => WriteCreator(json, scope, name));
        json.WriteEndObject();
    }

    /// <summary>Who made a picture, a film or a recording.</summary>
    public static void WriteCreator(Utf8JsonWriter json, RenderScope scope, string name)
    {
        json.WriteStartObject();
        json.WriteString("@type", TypeOf(scope, name));
        json.WriteString("name", name);
        json.WriteEndObject();
    }

    /// <summary>A byline or credit with the publication's own name is not a person.</summary>
    public static string TypeOf(RenderScope scope, string name) =>
        IsPublication(scope, name) ? "Organization" : "Person";

    public static bool IsPublication(RenderScope scope, string name) => name == scope.Site.Settings.Title?.Value;
}
