namespace HarrisTrip.Files;

/// <summary>What kinds of files are called on the web (IANA media types).</summary>
public static class MediaTypes
{
    /// <summary>Extensions without their dot, and types. Text is in UTF-8.</summary>
    public static IReadOnlyDictionary<string, string> ByExtension { get; } =
        new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["apng"] = "image/apng",
            ["avif"] = "image/avif",
            ["css"] = "text/css; charset=utf-8",
            ["csv"] = "text/csv; charset=utf-8",
            ["cur"] = "image/x-icon",
            ["docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            ["eot"] = "application/vnd.ms-fontobject",
            ["epub"] = "application/epub+zip",
            ["geojson"] = "application/geo+json",
            ["gif"] = "image/gif",
            ["htm"] = "text/html; charset=utf-8",
            ["html"] = "text/html; charset=utf-8",
            ["ico"] = "image/x-icon",
            ["ics"] = "text/calendar; charset=utf-8",
            ["jpeg"] = "image/jpeg",
            ["jpg"] = "image/jpeg",
            ["js"] = "text/javascript; charset=utf-8",
            ["json"] = "application/json",
            ["m4a"] = "audio/mp4",
            ["md"] = "text/markdown; charset=utf-8",
            ["mp3"] = "audio/mpeg",
            ["mp4"] = "video/mp4",
            ["odt"] = "application/vnd.oasis.opendocument.text",
            ["ods"] = "application/vnd.oasis.opendocument.spreadsheet",
            ["ogg"] = "audio/ogg",
            ["opus"] = "audio/ogg",
            ["otf"] = "font/otf",
            ["pdf"] = "application/pdf",
            ["png"] = "image/png",
            ["pptx"] = "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            ["svg"] = "image/svg+xml",
            ["tsv"] = "text/tab-separated-values; charset=utf-8",
            ["ttc"] = "font/collection",
            ["ttf"] = "font/ttf",
            ["txt"] = "text/plain; charset=utf-8",
            ["vtt"] = "text/vtt; charset=utf-8",
            ["wasm"] = "application/wasm",
            ["webm"] = "video/webm",
            ["webmanifest"] = "application/manifest+json",
            ["webp"] = "image/webp",
            ["woff"] = "font/woff",
            ["woff2"] = "font/woff2",
            ["xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            ["xml"] = "application/xml",
            ["zip"] = "application/zip",
        };
}
