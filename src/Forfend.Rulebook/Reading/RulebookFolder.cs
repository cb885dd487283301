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

    private static (NodeDocuments Rulebook, List<Finding> Findings) ReadNodes(string folder)
    {
        var findings = new List<Finding>();
        var documents = ImmutableArray.CreateBuilder<NodeDocument>();
        using var hash = new RulebookHash();

        // Errors of rulebook.yaml itself are reported when the edition is read from it.
        NodeDocument? registry = ReadDocument(folder, RulebookIndex.Path, hash, findings);
        if (registry is not null)
        {
            documents.Add(registry);
            RulebookIndex index = RulebookIndex.Read(registry, []);
            foreach (string path in index.Files)
                if (ReadDocument(folder, path, hash, findings) is { } document) documents.Add(document);

            ReportUnregistered(folder, index, findings);
        }

        return (new NodeDocuments(hash.Finish(), documents.ToImmutable()), findings);
    }

    private static NodeDocument? ReadDocument(string folder, string path, RulebookHash hash, List<Finding> findings)
    {
        var file = new FileFindings(path, findings);
        string fullPath = Path.Combine(folder, path);
        if (!File.Exists(fullPath))
        {
            file.Error(FindingCodes.NotRegistered, 0, 0, "The file is missing.", path == RulebookIndex.Path ? "Name the folder in which it stands." : "Add it, or take its line out of rulebook.yaml.");
            return null;
        }

        if (new FileInfo(fullPath).Length > MaxFileBytes)
        {
            file.Error(FindingCodes.Limit, 0, 0, $"The file is larger than {MaxFileBytes} bytes.", "Split it.");
            return null;
        }

        string text;
        try
        {
            text = StrictUtf8.GetString(File.ReadAllBytes(fullPath)).TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal);
        }
        catch (DecoderFallbackException)
        {
            file.Error(FindingCodes.NotYaml, 0, 0, "The file is not UTF-8.", "Save it as UTF-8.");
            return null;
        }

        byte[] bytes = StrictUtf8.GetBytes(text);
        hash.Add(path, bytes);
        return YamlNodes.Read(text, file) is { } root ? new NodeDocument(path, Convert.ToHexStringLower(SHA256.HashData(bytes)), root) : null;
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
}
