namespace Forfend.Hosting;

/// <summary>
/// Where an installation keeps what it was given: list snapshots, kept answers. Nothing is created before the first write; what is
/// created can be read by its owner only, where the file system knows owners.
/// </summary>
/// <param name="Path">Absolute path of the folder.</param>
public sealed record DataFolder(string Path)
{
    /// <summary>The environment variable that names the folder.</summary>
    public const string Variable = "FORFEND_DATA";

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private const UnixFileMode OwnerOnlyFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>The folder of list snapshots.</summary>
    public string Lists => System.IO.Path.Combine(Path, "lists");

    /// <summary>The folder of what can be made anew from the rest; it may be deleted at any time.</summary>
    public string Cache => System.IO.Path.Combine(Path, "cache");

    /// <summary>
    /// What <see cref="Variable"/> says, else the platform's usual place: <c>$XDG_DATA_HOME/forfend</c> or
    /// <c>~/.local/share/forfend</c>, <c>%LOCALAPPDATA%\Forfend</c>, <c>~/Library/Application Support/Forfend</c>. Null where the
    /// user has no such place; <see cref="Variable"/> must then be set.
    /// </summary>
    public static DataFolder? Find() => Choose(
        Environment.GetEnvironmentVariable(Variable),
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? "Forfend" : "forfend");

    internal static DataFolder? Choose(string? variable, string platformFolder, string name)
    {
        if (!string.IsNullOrWhiteSpace(variable)) return new DataFolder(System.IO.Path.GetFullPath(variable));
        return platformFolder.Length == 0 ? null : new DataFolder(System.IO.Path.Combine(platformFolder, name));
    }

    /// <summary>Makes a folder and the missing ones above it, readable by its owner only.</summary>
    internal static void Create(string folder)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, OwnerOnly);
    }

    /// <summary>Opens a new file for writing, readable by its owner only; fails if there is one.</summary>
    internal static FileStream CreateFile(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnlyFile;
        return new FileStream(path, options);
    }

    /// <summary>
    /// Writes a file, or puts it in the place of the one that is there, so that a kill at any moment leaves the one or the other. The
    /// caller sees to it that nobody else does so at the same time.
    /// </summary>
    internal static void ReplaceFile(string path, ReadOnlySpan<byte> content)
    {
        string temporary = path + ".new";
        File.Delete(temporary);
        using (FileStream file = CreateFile(temporary))
        {
            file.Write(content);
            file.Flush(flushToDisk: true);
        }

        File.Move(temporary, path, overwrite: true);
    }
}
