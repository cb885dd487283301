using System.Diagnostics;

namespace Forfend.Architecture.Tests.Tidy;

/// <summary>A text file of the project.</summary>
/// <param name="Path">From the root, with slashes.</param>
/// <param name="Text">Its content.</param>
internal sealed record TrackedFile(string Path, string Text)
{
    private static readonly string[] BinaryExtensions = [".gz", ".png", ".bin", ".ico", ".zip", ".apk"];
    private static readonly string[] NotOurs = ["artifacts", ".git", ".dotnet", ".vs", ".idea", "bin", "obj", "TestResults", "BenchmarkDotNet.Artifacts"];

    /// <summary>All text files, those not committed yet among them.</summary>
    public static IReadOnlyList<TrackedFile> All { get; } =
    [
        .. (ListedByGit() ?? Walk(Repository.Root))
            .Where(path => !BinaryExtensions.Contains(Extension(path), StringComparer.Ordinal) && File.Exists(Repository.PathOf(path)))
            .Order(StringComparer.Ordinal)
            .Select(path => new TrackedFile(path, File.ReadAllText(Repository.PathOf(path)))),
    ];

    /// <summary>Whether the name ends so.</summary>
    public bool Is(string extension) => Path.EndsWith(extension, StringComparison.Ordinal);

    /// <summary>The lines, without their ends.</summary>
    public IEnumerable<(int Number, string Text)> Lines() =>
        Text.ReplaceLineEndings("\n").Split('\n').Select((line, index) => (index + 1, line));

    private static string Extension(string path) => System.IO.Path.GetExtension(path);

    // Null where there is no git or no repository: a released archive is tested as well.
    private static string[]? ListedByGit()
    {
        if (!System.IO.Path.Exists(Repository.PathOf(".git"))) return null;

        var start = new ProcessStartInfo("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        {
            WorkingDirectory = Repository.Root,
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        try
        {
            using Process git = Process.Start(start)!;
            string output = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            return git.ExitCode == 0 ? output.Split('\0', StringSplitOptions.RemoveEmptyEntries) : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static IEnumerable<string> Walk(string folder) =>
        Directory.EnumerateFiles(folder).Select(path => System.IO.Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Concat(Directory.EnumerateDirectories(folder)
                .Where(path => !NotOurs.Contains(System.IO.Path.GetFileName(path), StringComparer.Ordinal))
                .SelectMany(Walk));
}
