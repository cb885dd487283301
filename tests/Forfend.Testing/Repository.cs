using System.Runtime.CompilerServices;

namespace Forfend.Testing;

/// <summary>Where things are in the working copy the tests were built from.</summary>
public static class Repository
{
    /// <summary>The root folder, the one with <c>Forfend.slnx</c>.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A path below the root.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot([CallerFilePath] string thisFile = "")
    {
        string? folder = Path.GetDirectoryName(thisFile);
        while (folder is not null && !File.Exists(Path.Combine(folder, "Forfend.slnx"))) folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException("The tests were built outside of a working copy.");
    }
}
