using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Forfend.Domain.Findings;
using Forfend.Rulebook.Reading.Nodes;

namespace Forfend.Rulebook.Reading;

/// <summary>The files of a rulebook as its authors write them.</summary>
/// <param name="folder">The folder.</param>
/// <param name="keepsNodes">Whether the nodes of all files are needed afterwards, to write the compiled form.</param>
internal sealed class FolderSource(string folder, bool keepsNodes) : FileSource
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly ConcurrentDictionary<string, ReadFile> _opened = new(StringComparer.Ordinal);

    /// <summary>All files that were opened, in order; empty where their nodes were not kept.</summary>
    public ImmutableArray<NodeDocument> Documents { get; private set; } = [];

    /// <inheritdoc/>
    public override NodeDocument? Open(string path)
    {
        ReadFile file = ReadDocument(path);
        _opened[path] = keepsNodes ? file : file with { Document = null };
        return file.Document;
    }

    /// <inheritdoc/>
    public override string Close(RulebookIndex? index, List<Finding> findings)
    {
        ReadFile[] files = [_opened[RulebookIndex.Path], .. (index?.Files ?? []).Select(path => _opened[path])];
        using var hash = new RulebookHash();
        foreach (ReadFile file in files)
        {
            findings.AddRange(file.Findings);
            if (file.Bytes is not null) hash.Add(file.Path, file.Bytes);
        }

        if (index is not null) ReportUnregistered(index, findings);
        Documents = [.. files.Select(file => file.Document).OfType<NodeDocument>()];
        return hash.Finish();
    }

    private ReadFile ReadDocument(string path)
    {
        var file = new FileFindings(path, []);
        string fullPath = Path.Combine(folder, path);
        if (!File.Exists(fullPath))
        {
            file.Error(FindingCodes.NotRegistered, 0, 0, "The file is missing.", path == RulebookIndex.Path ? "Name the folder in which it stands." : "Add it, or take its line out of rulebook.yaml.");
            return new ReadFile(path, null, null, file.All);
        }

        if (new FileInfo(fullPath).Length > RulebookFolder.MaxFileBytes)
        {
            file.Error(FindingCodes.Limit, 0, 0, $"The file is larger than {RulebookFolder.MaxFileBytes} bytes.", "Split it.");
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
    private void ReportUnregistered(RulebookIndex index, List<Finding> findings)
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
    /// <param name="Document">Its nodes; null where it is not YAML, or nobody needs them any more.</param>
    /// <param name="Findings">What was found.</param>
    private sealed record ReadFile(string Path, byte[]? Bytes, NodeDocument? Document, List<Finding> Findings);
}
