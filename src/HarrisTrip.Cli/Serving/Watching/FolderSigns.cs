namespace HarrisTrip.Cli.Serving.Watching;

/// <summary>
/// Gives a sign whenever something may have changed in a folder, also when the folder itself goes and comes back.
/// </summary>
sealed class FolderSigns : IDisposable
{
    readonly string folder;
    readonly bool deep;
    readonly Action<string?> sign;
    readonly Lock gate = new();
    readonly FileSystemWatcher? above;
    FileSystemWatcher? inside;
    bool over;

    /// <param name="folder">A real path.</param>
    /// <param name="deep">In all folders below it, too.</param>
    /// <param name="sign">Told the full path of what may have changed, or null when that may be anything.</param>
    /// <exception cref="IOException">The system watches no more folders.</exception>
    public FolderSigns(string folder, bool deep, Action<string?> sign)
    {
        (this.folder, this.deep, this.sign) = (folder, deep, sign);
        if (Path.GetDirectoryName(folder) is { } parent && Directory.Exists(parent))
        {
            above = new FileSystemWatcher(parent, Path.GetFileName(folder))
            {
                NotifyFilter = NotifyFilters.DirectoryName,
            };
            above.Created += (_, _) => LookInside();
            above.Deleted += (_, _) => LookInside();
            above.Renamed += (_, _) => LookInside();
            above.EnableRaisingEvents = true;
        }
        lock (gate)
        {
            try
            {
                inside = Watch();
            }
            catch
            {
                above?.Dispose();
                throw;
            }
        }
    }

    void LookInside()
    {
        lock (gate)
        {
            if (over)
            {
                return;
            }
            inside?.Dispose();
            try
            {
                inside = Watch();
            }
            catch (Exception fault) when (fault is IOException or ArgumentException)
            {
                // It went again, which gives another sign.
                inside = null;
            }
        }
        sign(null);
    }

    FileSystemWatcher? Watch()
    {
        if (!Directory.Exists(folder))
        {
            return null;
        }
        var watcher = new FileSystemWatcher(folder)
        {
            IncludeSubdirectories = deep,
            InternalBufferSize = 64 * 1024,
            NotifyFilter =
                NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
        };
        watcher.Changed += Tell;
        watcher.Created += Tell;
        watcher.Deleted += Tell;
        watcher.Renamed += Tell;
        // More happened than there was room for: whoever looks sees it all the same.
        watcher.Error += (_, _) => sign(null);
        watcher.EnableRaisingEvents = true;
        return watcher;
    }

    void Tell(object sender, FileSystemEventArgs happened)
    {
        Tell(happened.Name, happened.FullPath);
        if (happened is RenamedEventArgs renamed)
        {
            Tell(renamed.OldName, renamed.OldFullPath);
        }
    }

    void Tell(string? name, string path)
    {
        // Our own cache, and what version control keeps: nothing that a site is made of.
        if (name is null || !name.StartsWith('.'))
        {
            sign(name is null ? null : path);
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            over = true;
            above?.Dispose();
            inside?.Dispose();
        }
    }
}
