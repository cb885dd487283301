using System.Buffers.Binary;
using System.Collections.Immutable;
using System.IO.Compression;
using System.Security.Cryptography;
using Forfend.Domain.Parties;
using Forfend.Domain.Relations;

namespace Forfend.Hosting.Lists.Compiled;

/// <summary>
/// What was read of a snapshot, in a form that is loaded many times faster than the published files are read. It stands beside them,
/// is bound to their hash and to the build that read them, and can be made anew at any time. First the register, which is read alone
/// where only that is asked for, then the parties; each with its own checksum.
/// </summary>
internal static class CompiledSnapshot
{
    private const int HashSize = SHA256.HashSizeInBytes;

    // Magic, who read it, of which files; then length and checksum of the register, length unpacked and checksum of the parties.
    private const int HeaderSize = 8 + HashSize + HashSize + RegisterHeaderSize + PartiesHeaderSize;
    private const int RegisterHeaderSize = sizeof(int) + HashSize;
    private const int PartiesHeaderSize = sizeof(int) + HashSize;

    private static ReadOnlySpan<byte> Magic => "FFLIST01"u8;

    /// <summary>Writes a snapshot.</summary>
    /// <param name="sha256">Hash of the published files, lower-case hexadecimal.</param>
    /// <param name="parties">What was read of them.</param>
    /// <param name="relations">How those stand to one another.</param>
    public static byte[] Write(string sha256, ImmutableArray<ListedParty> parties, ImmutableArray<Relation> relations)
    {
        (FieldWriter register, FieldWriter body) = (new FieldWriter(), new FieldWriter());
        register.Number(parties.Length);
        body.Number(parties.Length);
        Span<byte> hash = stackalloc byte[HashSize];
        foreach (ListedParty party in parties)
        {
            int start = body.Length;
            PartyFields.Write(body, party);
            SHA256.HashData(body.Written[start..], hash);
            register.Text(party.Id.Value);
            register.Digest(BinaryPrimitives.ReadUInt64LittleEndian(hash));
        }

        body.Each(relations, relation => PartyFields.Write(body, relation));
        byte[] packed = Pack(body.Written);
        byte[] file = new byte[HeaderSize + register.Length + packed.Length];
        Span<byte> header = file;
        Magic.CopyTo(header);
        header = header[Magic.Length..];
        ReaderStamp.Value.CopyTo(header);
        header = header[HashSize..];
        Convert.FromHexString(sha256).CopyTo(header);
        header = header[HashSize..];
        BinaryPrimitives.WriteInt32LittleEndian(header, register.Length);
        SHA256.HashData(register.Written, header[sizeof(int)..]);
        header = header[RegisterHeaderSize..];
        BinaryPrimitives.WriteInt32LittleEndian(header, body.Length);
        SHA256.HashData(packed, header[sizeof(int)..]);
        register.Written.CopyTo(file.AsSpan(HeaderSize));
        packed.CopyTo(file, HeaderSize + register.Length);
        return file;
    }

    /// <summary>Reads the parties and relations; null if the file is damaged, of other files, or was written by another build.</summary>
    public static (ImmutableArray<ListedParty> Parties, ImmutableArray<Relation> Relations)? Read(byte[] file, string sha256)
    {
        if (!TryReadHeader(file, sha256, out Header header) || header.RegisterLength > file.Length - HeaderSize) return null;

        ReadOnlySpan<byte> packed = file.AsSpan(HeaderSize + header.RegisterLength);
        if (!SHA256.HashData(packed).AsSpan().SequenceEqual(header.PartiesHash)) return null;

        // Deflate packs a byte a thousand times at most; the length stands outside of the checksums.
        if (header.PartiesLength > packed.Length * 1_100L) return null;

        try
        {
            var reader = new FieldReader(Unpack(file, HeaderSize + header.RegisterLength, header.PartiesLength));
            ImmutableArray<ListedParty> parties = reader.Each(PartyFields.Read);
            ImmutableArray<Relation> relations = reader.Each(PartyFields.ReadRelation);
            return reader.IsAtEnd ? (parties, relations) : null;
        }
        catch (Exception exception) when (exception is InvalidDataException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Reads the register alone; null if it is damaged, of other files, or was written by another build.</summary>
    public static ListRegister? ReadRegister(Stream file, string sha256)
    {
        byte[] start = new byte[HeaderSize];
        if (file.ReadAtLeast(start, HeaderSize, throwOnEndOfStream: false) < HeaderSize) return null;
        if (!TryReadHeader(start, sha256, out Header header) || header.RegisterLength > file.Length - HeaderSize) return null;

        byte[] register = new byte[header.RegisterLength];
        file.ReadExactly(register);
        return SHA256.HashData(register).AsSpan().SequenceEqual(header.RegisterHash) ? ListRegister.Read(register) : null;
    }

    private static bool TryReadHeader(ReadOnlySpan<byte> file, string sha256, out Header header)
    {
        header = default;
        if (sha256.Length != 2 * HashSize || file.Length < HeaderSize || !file.StartsWith(Magic)) return false;

        ReadOnlySpan<byte> rest = file[Magic.Length..];
        if (!rest.StartsWith(ReaderStamp.Value) || !rest[HashSize..].StartsWith(Convert.FromHexString(sha256))) return false;

        rest = rest[(2 * HashSize)..];
        header = new Header
        {
            RegisterLength = BinaryPrimitives.ReadInt32LittleEndian(rest),
            RegisterHash = rest.Slice(sizeof(int), HashSize),
            PartiesLength = BinaryPrimitives.ReadInt32LittleEndian(rest[RegisterHeaderSize..]),
            PartiesHash = rest.Slice(RegisterHeaderSize + sizeof(int), HashSize),
        };
        return header is { RegisterLength: >= 0, PartiesLength: >= 0 };
    }

    private static byte[] Pack(ReadOnlySpan<byte> bytes)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true)) deflate.Write(bytes);
        return packed.ToArray();
    }

    private static byte[] Unpack(byte[] file, int start, int length)
    {
        byte[] unpacked = new byte[length];
        using var deflate = new DeflateStream(new MemoryStream(file, start, file.Length - start), CompressionMode.Decompress);
        if (deflate.ReadAtLeast(unpacked, length, throwOnEndOfStream: false) < length) throw new InvalidDataException();
        return unpacked;
    }

    private readonly ref struct Header
    {
        public int RegisterLength { get; init; }

        public ReadOnlySpan<byte> RegisterHash { get; init; }

        public int PartiesLength { get; init; }

        public ReadOnlySpan<byte> PartiesHash { get; init; }
    }
}
