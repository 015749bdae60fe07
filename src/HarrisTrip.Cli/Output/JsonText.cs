using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace HarrisTrip.Cli.Output;

/// <summary>JSON as programs and people read it.</summary>
static class JsonText
{
    static readonly JsonWriterOptions lines = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    static readonly JsonWriterOptions indented = lines with { Indented = true, NewLine = "\n" };

    public static string Of(bool isIndented, Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, isIndented ? indented : lines))
        {
            write(writer);
        }
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }
}
