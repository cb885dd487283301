using System.Globalization;
using System.Text;

namespace Forfend.Benchmarks.Rulebook;

/// <summary>A rulebook of as many measures as one likes: the real ones, and then each of them again and again under another id, with its first scenario.</summary>
internal sealed class GeneratedRulebook : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("forfend-benchmark-");

    public GeneratedRulebook(int measures)
    {
        string source = Path.Combine(Repository.Root, "rulebook");
        string[] files = [.. Directory.EnumerateFiles(source, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        foreach (string file in files) Write(Path.GetRelativePath(source, file), File.ReadAllText(file));

        string[] real = [.. files.Where(file => file.StartsWith(Path.Combine(source, "measures"), StringComparison.Ordinal))];
        string[] texts = [.. real.Select(file => WithFirstScenario(File.ReadAllText(file)))];
        var registered = new StringBuilder();
        for (int number = real.Length; number < measures; number++)
        {
            int model = number % real.Length;
            string id = Path.GetFileNameWithoutExtension(real[model]);
            string name = string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(Path.GetDirectoryName(real[model]))}/{id}-again-{number}");
            Write($"measures/{name}.yaml", texts[model].Replace($"\nid: {id}\n", $"\nid: {Path.GetFileName(name)}\n", StringComparison.Ordinal));
            registered.Append(CultureInfo.InvariantCulture, $"  - {name}\n");
        }

        string registry = File.ReadAllText(Path.Combine(source, "rulebook.yaml"));
        Write("rulebook.yaml", registry.Replace("\napps:", $"\n{registered}apps:", StringComparison.Ordinal));
    }

    public string Folder => _folder.FullName;

    /// <summary>How many bytes its files have.</summary>
    public long Length { get; private set; }

    public void Dispose() => _folder.Delete(recursive: true);

    private void Write(string path, string text)
    {
        string full = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        Length += new FileInfo(full).Length;
    }

    private static string WithFirstScenario(string text)
    {
        string[] lines = text.Split('\n');
        int scenarios = Array.IndexOf(lines, "scenarios:");
        int next = Array.FindIndex(lines, scenarios + 2, line => line.StartsWith("  - ", StringComparison.Ordinal));
        return string.Join('\n', next < 0 ? lines : lines[..next]) + "\n";
    }
}
