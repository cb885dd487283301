using System.Buffers.Binary;
using System.IO.MemoryMappedFiles;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Forfend.Matching.Compiled;

/// <summary>
/// A compiled index as one block of bytes, the same in memory and in a file: a head with magic, version of the format, length, key and
/// checksum; then the parts, each at a multiple of 64 bytes. A file is mapped, not read.
/// </summary>
internal sealed unsafe class IndexImage : IDisposable
{
    /// <summary>Changes with the layout of the parts.</summary>
    public const int FormatVersion = 3;

    private const int HeadLength = 1024;
    private const int Alignment = 64;
    private const int VersionAt = 8, PartsAt = 12, LengthAt = 16, KeyAt = 32, ChecksumAt = 64, TableAt = 96, EntryLength = 16;
    private static readonly int Parts = Enum.GetValues<IndexPart>().Length;

    // What keeps the bytes where they are: an array that the collector does not move, or a view of a file.
    private readonly object _owner;
    private readonly byte* _start;

    private IndexImage(object owner, byte* start, long length)
    {
        _owner = owner;
        _start = start;
        Length = length;
    }

    /// <summary>Bytes in all.</summary>
    public long Length { get; }

    private static ReadOnlySpan<byte> Magic => "FORFENDX"u8;

    /// <summary>A part of the index.</summary>
    public Section<T> Part<T>(IndexPart part)
        where T : unmanaged
    {
        ReadOnlySpan<byte> entry = new(_start + TableAt + (int)part * EntryLength, EntryLength);
        long offset = BinaryPrimitives.ReadInt64LittleEndian(entry);
        long bytes = BinaryPrimitives.ReadInt64LittleEndian(entry[8..]);
        return new Section<T>((T*)(_start + offset), checked((int)(bytes / sizeof(T))));
    }

    /// <summary>Lays parts out in memory of its own.</summary>
    /// <param name="key">Of what this is the index: snapshots and version of the definition.</param>
    /// <param name="parts">The bytes of each part, in the order of <see cref="IndexPart"/>.</param>
    public static IndexImage Create(string key, IReadOnlyList<byte[]> parts)
    {
        long length = HeadLength;
        var offsets = new long[Parts];
        for (int part = 0; part < Parts; part++)
        {
            offsets[part] = length;
            length = (length + parts[part].LongLength + Alignment - 1) / Alignment * Alignment;
        }

        byte[] owner = GC.AllocateArray<byte>(checked((int)length + Alignment), pinned: true);
        byte* start = (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(owner));
        start += -(nint)start & (Alignment - 1);
        var image = new IndexImage(owner, start, length);
        for (int part = 0; part < Parts; part++) parts[part].CopyTo(new Span<byte>(start + offsets[part], parts[part].Length));

        var head = new Span<byte>(start, HeadLength);
        Magic.CopyTo(head);
        BinaryPrimitives.WriteInt32LittleEndian(head[VersionAt..], FormatVersion);
        BinaryPrimitives.WriteInt32LittleEndian(head[PartsAt..], Parts);
        BinaryPrimitives.WriteInt64LittleEndian(head[LengthAt..], length);
        HashOf(key).CopyTo(head[KeyAt..]);
        for (int part = 0; part < Parts; part++)
        {
            BinaryPrimitives.WriteInt64LittleEndian(head[(TableAt + part * EntryLength)..], offsets[part]);
            BinaryPrimitives.WriteInt64LittleEndian(head[(TableAt + part * EntryLength + 8)..], parts[part].Length);
        }

        image.Checksum().CopyTo(head[ChecksumAt..]);
        return image;
    }

    /// <summary>Maps a file; null if it is not a whole, undamaged index of this key and format.</summary>
    public static IndexImage? Open(string path, string key)
    {
        long length = new FileInfo(path) is { Exists: true } file ? file.Length : 0;
        if (length < HeadLength) return null;

        // The view holds the file; it outlives the object that made it.
        using var mapped = MemoryMappedFile.CreateFromFile(path, FileMode.Open, mapName: null, capacity: 0, MemoryMappedFileAccess.Read);
        MemoryMappedViewAccessor view = mapped.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read);
        byte* start = null;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        var image = new IndexImage(view, start + view.PointerOffset, length);
        if (image.IsOf(key)) return image;

        image.Dispose();
        return null;
    }

    /// <summary>Writes it to a file, which stands there whole or not at all.</summary>
    public void Save(string path)
    {
        string unfinished = path + ".unfinished";
        using (FileStream file = File.Create(unfinished))
        {
            const int Piece = 1 << 24;
            for (long written = 0; written < Length; written += Piece)
                file.Write(new ReadOnlySpan<byte>(_start + written, (int)Math.Min(Piece, Length - written)));
            file.Flush(flushToDisk: true);
        }

        File.Move(unfinished, path, overwrite: true);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_owner is not MemoryMappedViewAccessor view) return;

        view.SafeMemoryMappedViewHandle.ReleasePointer();
        view.Dispose();
    }

    private bool IsOf(string key)
    {
        var head = new ReadOnlySpan<byte>(_start, HeadLength);
        return head.StartsWith(Magic)
            && BinaryPrimitives.ReadInt32LittleEndian(head[VersionAt..]) == FormatVersion
            && BinaryPrimitives.ReadInt32LittleEndian(head[PartsAt..]) == Parts
            && BinaryPrimitives.ReadInt64LittleEndian(head[LengthAt..]) == Length
            && head.Slice(KeyAt, SHA256.HashSizeInBytes).SequenceEqual(HashOf(key))
            && head.Slice(ChecksumAt, SHA256.HashSizeInBytes).SequenceEqual(Checksum());
    }

    // Over all but the checksum itself.
    private byte[] Checksum()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(new ReadOnlySpan<byte>(_start, ChecksumAt));
        const int Piece = 1 << 24;
        for (long done = TableAt; done < Length; done += Piece)
            hash.AppendData(new ReadOnlySpan<byte>(_start + done, (int)Math.Min(Piece, Length - done)));
        return hash.GetHashAndReset();
    }

    private static byte[] HashOf(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
