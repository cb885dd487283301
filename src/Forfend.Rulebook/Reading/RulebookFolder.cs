using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Forfend.Domain.Findings;
using Forfend.Rulebook.Reading.Nodes;

namespace Forfend.Rulebook.Reading;

/// <summary>Reads a rulebook as its authors write it: <c>rulebook.yaml</c> and the files it registers.</summary>
public static class RulebookFolder
{
    /// <summary>More than any file of ours needs by a factor of twenty; it bounds what a wrong file can cost.</summary>
    public const int MaxFileBytes = 1 << 20;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads it whole or refuses it.</summary>
    public static RulebookReading Read(string folder)
    {
        (NodeDocuments rulebook, List<Finding> findings) = ReadNodes(folder);
        return EditionReader.Read(rulebook, findings);
    }

    /// <summary>Reads it, and gives the compiled form if it is without errors; else null.</summary>
    public static (RulebookReading Reading, byte[]? Compiled) Compile(string folder)
    {
        (NodeDocuments rulebook, List<Finding> findings) = ReadNodes(folder);
        RulebookReading reading = EditionReader.Read(rulebook, findings);
        return (reading, reading is RulebookReading.Read ? NodeFile.Write(rulebook) : null);
    }

    /// <summary>The nodes of one file; null where it cannot be read.</summary>
    internal static RulebookNode.Mapping? NodesOf(string folder, string path) => ReadDocument(folder, path).Document?.Root;

    private static (NodeDocuments Rulebook, List<Finding> Findings) ReadNodes(string folder)
    {
        var findings = new List<Finding>();
        var documents = ImmutableArray.CreateBuilder<NodeDocument>();
        using var hash = new RulebookHash();

        // Errors of rulebook.yaml itself are reported when the edition is read from it.
        ReadFile registry = ReadDocument(folder, RulebookIndex.Path);
        Take(registry);
        if (registry.Document is not null)
        {
            RulebookIndex index = RulebookIndex.Read(registry.Document, []);
            string[] paths = [.. index.Files];
            var files = new ReadFile[paths.Length];
            Parallel.For(0, paths.Length, file => files[file] = ReadDocument(folder, paths[file]));
            foreach (ReadFile file in files) Take(file);

            ReportUnregistered(folder, index, findings);
        }

        return (new NodeDocuments(hash.Finish(), documents.ToImmutable()), findings);

        void Take(ReadFile file)
        {
            findings.AddRange(file.Findings);
            if (file.Bytes is not null) hash.Add(file.Path, file.Bytes);
            if (file.Document is not null) documents.Add(file.Document);
        }
    }

    private static ReadFile ReadDocument(string folder, string path)
    {
        var file = new FileFindings(path, []);
        string fullPath = Path.Combine(folder, path);
        if (!File.Exists(fullPath))
        {
            file.Error(FindingCodes.NotRegistered, 0, 0, "The file is missing.", path == RulebookIndex.Path ? "Name the folder in which it stands." : "Add it, or take its line out of rulebook.yaml.");
            return new ReadFile(path, null, null, file.All);
        }

        if (new FileInfo(fullPath).Length > MaxFileBytes)
        {
            file.Error(FindingCodes.Limit, 0, 0, $"The file is larger than {MaxFileBytes} bytes.", "Split it.");
            return new ReadFile(path, null, null, file.All);
        }

        try
        {
            (string text, byte[] bytes) = Normalized(File.ReadAllBytes(fullPath));
            NodeDocument? document = YamlNodes.Read(text, file) is { } root ? new NodeDocument(path, Convert.ToHexStringLower(SHA256.HashData(bytes)), root) : null;
            return new ReadFile(path, bytes, document, file.All);
        }
        catch (DecoderFallbackException)
        {
            file.Error(FindingCodes.NotYaml, 0, 0, "The file is not UTF-8.", "Save it as UTF-8.");
            return new ReadFile(path, null, null, file.All);
        }
    }

    /// <summary>The text with line feeds alone and without a byte order mark, and its bytes.</summary>
    private static (string Text, byte[] Bytes) Normalized(byte[] bytes)
    {
        string text = StrictUtf8.GetString(bytes);
        if (!text.StartsWith('\uFEFF') && !text.Contains('\r', StringComparison.Ordinal)) return (text, bytes);

        text = text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal);
        return (text, StrictUtf8.GetBytes(text));
    }

    /// <summary>A file nobody registered would silently have no effect.</summary>
    private static void ReportUnregistered(string folder, RulebookIndex index, List<Finding> findings)
    {
        var registered = index.Files.ToHashSet(StringComparer.Ordinal);
        IEnumerable<string> unregistered = Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(path => path != RulebookIndex.Path && !registered.Contains(path))
            .Order(StringComparer.Ordinal);
        foreach (string path in unregistered)
            new FileFindings(path, findings).Error(FindingCodes.NotRegistered, 1, 1, "The file is not registered, so it would have no effect.", "Add its line to rulebook.yaml.");
    }

    /// <summary>One file.</summary>
    /// <param name="Path">Its path below the folder.</param>
    /// <param name="Bytes">What is hashed; null where it could not be read.</param>
    /// <param name="Document">Its nodes; null where it is not YAML.</param>
    /// <param name="Findings">What was found.</param>
    private sealed record ReadFile(string Path, byte[]? Bytes, NodeDocument? Document, List<Finding> Findings);
}
