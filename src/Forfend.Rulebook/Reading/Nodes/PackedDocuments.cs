using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Forfend.Rulebook.Reading.Nodes;

/// <summary>A compiled rulebook whose files are still packed, so that each is read by itself and several at once.</summary>
internal sealed class PackedDocuments
{
    private readonly string[] _strings;
    private readonly Dictionary<string, (string Sha256, ReadOnlyMemory<byte> Nodes)> _packed;

    private PackedDocuments(string sha256, string[] strings, ImmutableArray<string> paths, Dictionary<string, (string Sha256, ReadOnlyMemory<byte> Nodes)> packed) =>
        (Sha256, _strings, Paths, _packed) = (sha256, strings, paths, packed);

    /// <summary>No files.</summary>
    public static PackedDocuments None { get; } = new("", [], [], []);

    /// <summary>Hash of the edition.</summary>
    public string Sha256 { get; }

    /// <summary>The files, in order.</summary>
    public ImmutableArray<string> Paths { get; }

    /// <summary>Finds the files in the content of the compiled form; false where it does not add up.</summary>
    public static bool TryOpen(ReadOnlyMemory<byte> content, out PackedDocuments documents)
    {
        documents = None;
        var beginning = new NodeFileReader(content.Span, []);
        if (!beginning.TryHash(out string edition) || !beginning.TryStrings(out string[] strings)) return false;

        var files = new NodeFileReader(content.Span[^beginning.Left..], strings);
        if (!files.TryCount(out int count)) return false;

        var paths = ImmutableArray.CreateBuilder<string>(count);
        var packed = new Dictionary<string, (string Sha256, ReadOnlyMemory<byte> Nodes)>(StringComparer.Ordinal);
        for (int index = 0; index < count; index++)
        {
            if (!files.TryText(out string path) || !files.TryHash(out string sha256) || !files.TryCount(out int length)) return false;
            if (!packed.TryAdd(path, (sha256, content.Slice(content.Length - files.Left, length)))) return false;

            paths.Add(path);
            files.Skip(length);
        }

        documents = new PackedDocuments(edition, strings, paths.MoveToImmutable(), packed);
        return files.Left == 0;
    }

    /// <summary>Whether there is such a file.</summary>
    public bool Has(string path) => _packed.ContainsKey(path);

    /// <summary>Reads one file; false where it is not there or does not add up.</summary>
    public bool TryRead(string path, [NotNullWhen(true)] out NodeDocument? document)
    {
        document = null;
        if (!_packed.TryGetValue(path, out (string Sha256, ReadOnlyMemory<byte> Nodes) file)) return false;
        if (!new NodeFileReader(file.Nodes.Span, _strings).TryRoot(out RulebookNode.Mapping? root)) return false;

        document = new NodeDocument(path, file.Sha256, root!);
        return true;
    }
}
