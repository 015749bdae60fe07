using System.Runtime.InteropServices;
using NetVips;

namespace HarrisTrip.Images;

/// <summary>
/// Loads libvips when the first picture is decoded, and not before: a build without pictures does without its memory.
/// The binding would load it at the start of a program that is compiled natively, which NetVips.Substitutions.xml keeps
/// it from.
/// </summary>
static partial class LibVips
{
    static readonly Lazy<bool> loaded = new(Load);

    /// <exception cref="InvalidOperationException">It is not there.</exception>
    public static void EnsureLoaded()
    {
        if (!loaded.Value)
        {
            throw new InvalidOperationException("libvips does not start.", ModuleInitializer.Exception);
        }
    }

    static bool Load()
    {
        UseOwnFonts();
        if (!ModuleInitializer.VipsInitialized && ModuleInitializer.Exception is null)
        {
            var file = OperatingSystem.IsMacOS() ? "libvips.42.dylib" : "libvips.so.42";
            // The binding asks for the parts of libvips by their names on Windows; elsewhere all of them are in one
            // file.
            NativeLibrary.SetDllImportResolver(
                typeof(Image).Assembly,
                (name, assembly, path) =>
                    OperatingSystem.IsWindows() ? IntPtr.Zero : NativeLibrary.Load(file, assembly, path)
            );
            if (!NetVips.NetVips.Init())
            {
                return false;
            }
        }
        else if (!ModuleInitializer.VipsInitialized)
        {
            return false;
        }
        // Encoders cut a picture up by the number of threads: with more than one, other machines would give other
        // bytes.
        NetVips.NetVips.Concurrency = 1;
        Cache.Max = 0;
        // What it has to say of a picture comes as an exception too; nobody waits for it on the error stream.
        Log.SetLogHandler(
            "VIPS",
            Enums.LogLevelFlags.Critical
                | Enums.LogLevelFlags.Warning
                | Enums.LogLevelFlags.Message
                | Enums.LogLevelFlags.Info,
            (_, _, _) => { }
        );
        return true;
    }

    /// <summary>Fontconfig reads its environment when the first text is drawn.</summary>
    static void UseOwnFonts()
    {
        const string name = "FONTCONFIG_FILE";
        var file = Path.Combine(AppContext.BaseDirectory, "fonts", "fonts.conf");
        Environment.SetEnvironmentVariable(name, file);
        if (!OperatingSystem.IsWindows())
        {
            // Elsewhere .NET keeps what it sets to itself.
            _ = SetEnvironment(name, file, overwrite: 1);
        }
    }

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetEnvironment(string name, string value, int overwrite);
}
