using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;

namespace Forfend.Rulebook.Reading.Nodes;

/// <summary>
/// The compiled form of a rulebook: its files as nodes, in one small file that is read in a millisecond. Each file can be read without the others. Magic, format version, hash of the
/// edition, strings, files, and the SHA-256 of all that.
/// </summary>
public static class NodeFile
{
    /// <summary>Changes whenever older programs could not read the file.</summary>
    internal const ushort FormatVersion = 2;

    /// <summary>Length of a SHA-256 in bytes.</summary>
    internal const int HashBytes = 32;

    /// <summary>Said of a file whose checksum fits and whose content does not.</summary>
    internal const string DoesNotAddUp = "The compiled rulebook is damaged: its content does not add up.";

    /// <summary>The first bytes of every compiled rulebook.</summary>
    internal static ReadOnlySpan<byte> Magic => "FORFENDR"u8;

    /// <summary>The compiled form.</summary>
    public static byte[] Write(NodeDocuments rulebook)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        var writer = new NodeFileWriter();
        foreach (NodeDocument document in rulebook.Documents) writer.Add(document);
        return writer.Finish(rulebook.Sha256);
    }

    /// <summary>Reads the compiled form; false, with the reason in one sentence, where it is damaged or of another version.</summary>
    public static bool TryRead(ReadOnlyMemory<byte> bytes, out NodeDocuments rulebook, out string problem)
    {
        rulebook = new NodeDocuments("", []);
        if (!TryOpen(bytes, out PackedDocuments packed, out problem)) return false;

        var documents = ImmutableArray.CreateBuilder<NodeDocument>(packed.Paths.Length);
        foreach (string path in packed.Paths)
        {
            if (!packed.TryRead(path, out NodeDocument? document))
            {
                problem = DoesNotAddUp;
                return false;
            }

            documents.Add(document);
        }

        rulebook = new NodeDocuments(packed.Sha256, documents.MoveToImmutable());
        return true;
    }

    /// <summary>Opens the compiled form, its files still packed; false, with the reason in one sentence, where it is damaged or of another version.</summary>
    internal static bool TryOpen(ReadOnlyMemory<byte> file, out PackedDocuments packed, out string problem)
    {
        packed = PackedDocuments.None;
        ReadOnlySpan<byte> bytes = file.Span;
        if (!bytes.StartsWith(Magic))
        {
            problem = "This is not a compiled rulebook.";
            return false;
        }

        if (bytes.Length < Magic.Length + sizeof(ushort) + HashBytes)
        {
            problem = "The compiled rulebook is cut off.";
            return false;
        }

        ushort version = BinaryPrimitives.ReadUInt16LittleEndian(bytes[Magic.Length..]);
        if (version != FormatVersion)
        {
            problem = $"The compiled rulebook has format version {version}; this program reads {FormatVersion}.";
            return false;
        }

        ReadOnlySpan<byte> content = bytes[..^HashBytes];
        if (!SHA256.HashData(content).AsSpan().SequenceEqual(bytes[^HashBytes..]))
        {
            problem = "The compiled rulebook is damaged: its checksum does not fit its content.";
            return false;
        }

        int start = Magic.Length + sizeof(ushort);
        bool isWhole = PackedDocuments.TryOpen(file[start..^HashBytes], out packed);
        problem = isWhole ? "" : DoesNotAddUp;
        return isWhole;
    }
}
