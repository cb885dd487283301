using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Forfend.Rulebook.Reading.Nodes;

/// <summary>
/// The compiled form of a rulebook: its files as nodes, in one small file that is read in a millisecond. Magic, format version, hash of the
/// edition, strings, files, and the SHA-256 of all that.
/// </summary>
public static class NodeFile
{
    /// <summary>Changes whenever older programs could not read the file.</summary>
    internal const ushort FormatVersion = 1;

    /// <summary>Length of a SHA-256 in bytes.</summary>
    internal const int HashBytes = 32;

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
    public static bool TryRead(ReadOnlySpan<byte> bytes, out NodeDocuments rulebook, out string problem)
    {
        rulebook = new NodeDocuments("", []);
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

        var reader = new NodeFileReader(content[(Magic.Length + sizeof(ushort))..]);
        if (reader.TryRead(out rulebook))
        {
            problem = "";
            return true;
        }

        problem = "The compiled rulebook is damaged: its content does not add up.";
        return false;
    }
}
