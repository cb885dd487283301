namespace Forfend.Hosting.Lists;

/// <summary>Whoever holds it is the only one who changes a folder. The system lets go of it also when the process is killed.</summary>
internal sealed class FolderLock : IDisposable
{
    private const string FileName = ".lock";

    private readonly FileStream _file;

    private FolderLock(FileStream file) => _file = file;

    /// <summary>Takes the lock of a folder; null if somebody else holds it. The empty file stays.</summary>
    public static FolderLock? TryTake(string folder)
    {
        try
        {
            return new FolderLock(new FileStream(Path.Combine(folder, FileName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Whether a file is the lock of its folder.</summary>
    public static bool IsOf(string path) => Path.GetFileName(path) == FileName;

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}
