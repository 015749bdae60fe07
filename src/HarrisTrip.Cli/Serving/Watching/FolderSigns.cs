namespace HarrisTrip.Cli.Serving.Watching;

/// <summary>
/// Gives a sign whenever something may have changed in a folder, also when the folder itself goes and comes back.
/// </summary>
sealed class FolderSigns : IDisposable
{
    readonly string folder;
    readonly bool deep;
    readonly Action sign;
    readonly Lock gate = new();
    readonly FileSystemWatcher? above;
    FileSystemWatcher? inside;
    bool over;

    /// <param name="folder">A real path.</param>
    /// <param name="deep">In all folders below it, too.</param>
    /// <exception cref="IOException">The system watches no more folders.</exception>
    public FolderSigns(string folder, bool deep, Action sign)
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
        inside = Watch();
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
        sign();
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
        watcher.Error += (_, _) => sign();
        watcher.EnableRaisingEvents = true;
        return watcher;
    }

    void Tell(object sender, FileSystemEventArgs happened)
    {
        // Our own cache, and what version control keeps: nothing that a site is made of.
        if (happened.Name is null || !happened.Name.StartsWith('.'))
        {
            sign();
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
