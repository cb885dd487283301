using System.Runtime.InteropServices;

namespace Forfend.Lists;

/// <summary>One file of a publication.</summary>
public sealed class ListFile
{
    /// <summary>How many bytes of a file tell what it is.</summary>
    public const int StartLength = 4096;

    private readonly Func<Stream>? _open;
    private ReadOnlyMemory<byte>? _bytes;

    /// <summary>A file that is in memory.</summary>
    /// <param name="name">File name without folder and without <c>.gz</c>, as findings show it.</param>
    /// <param name="part">What it is in its publication, as <see cref="IListSource.PartOf"/> said.</param>
    /// <param name="bytes">The whole content, decompressed.</param>
    public ListFile(string name, string part, ReadOnlyMemory<byte> bytes) => (Name, Part, _bytes) = (name, part, bytes);

    /// <summary>A file that is read as a stream, once or several times.</summary>
    /// <param name="name">File name without folder and without <c>.gz</c>, as findings show it.</param>
    /// <param name="part">What it is in its publication, as <see cref="IListSource.PartOf"/> said.</param>
    /// <param name="open">Opens its content, decompressed, from the start.</param>
    public ListFile(string name, string part, Func<Stream> open) => (Name, Part, _open) = (name, part, open);

    /// <summary>File name without folder and without <c>.gz</c>, as findings show it.</summary>
    public string Name { get; }

    /// <summary>What it is in its publication.</summary>
    public string Part { get; }

    /// <summary>The whole content. A file given as a stream is read into memory.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes ??= ReadAll();

    /// <summary>The content from the start.</summary>
    public Stream Open()
    {
        if (_bytes is not { } bytes) return _open!();

        return MemoryMarshal.TryGetArray(bytes, out ArraySegment<byte> segment)
            ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);
    }

    private ReadOnlyMemory<byte> ReadAll()
    {
        using Stream stream = _open!();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }
}
