using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Forfend.Rulebook.Reading.Nodes;

/// <summary>Writes a compiled rulebook; <see cref="NodeFileReader"/> reads it in the same order.</summary>
internal sealed class NodeFileWriter
{
    internal const byte ScalarTag = 1;
    internal const byte SequenceTag = 2;
    internal const byte MappingTag = 3;

    private readonly List<string> _strings = [];
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);
    private readonly ArrayBufferWriter<byte> _documents = new();
    private int _count;

    /// <summary>Takes the next file.</summary>
    public void Add(NodeDocument document)
    {
        _count++;
        WriteText(document.Path);
        _documents.Write(Convert.FromHexString(document.Sha256));
        WriteNode(document.Root);
    }

    /// <summary>The whole file.</summary>
    public byte[] Finish(string editionSha256)
    {
        var file = new ArrayBufferWriter<byte>();
        Span<byte> version = stackalloc byte[sizeof(ushort)];
        BinaryPrimitives.WriteUInt16LittleEndian(version, NodeFile.FormatVersion);
        file.Write(NodeFile.Magic);
        file.Write(version);
        file.Write(Convert.FromHexString(editionSha256));
        WriteNumber(file, _strings.Count);
        foreach (string text in _strings)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            WriteNumber(file, bytes.Length);
            file.Write(bytes);
        }

        WriteNumber(file, _count);
        file.Write(_documents.WrittenSpan);
        file.Write(SHA256.HashData(file.WrittenSpan));
        return file.WrittenSpan.ToArray();
    }

    private void WriteNode(RulebookNode node)
    {
        switch (node)
        {
            case RulebookNode.Scalar scalar:
                WriteStart(ScalarTag, node);
                WriteText(scalar.Text);
                break;
            case RulebookNode.Sequence sequence:
                WriteStart(SequenceTag, node);
                WriteNumber(_documents, sequence.Items.Length);
                foreach (RulebookNode item in sequence.Items) WriteNode(item);
                break;
            case RulebookNode.Mapping mapping:
                WriteStart(MappingTag, node);
                WriteNumber(_documents, mapping.Entries.Length);
                foreach (NodeEntry entry in mapping.Entries)
                {
                    WriteText(entry.Key);
                    WriteNumber(_documents, entry.Line);
                    WriteNumber(_documents, entry.Column);
                    WriteNode(entry.Value);
                }

                break;
        }
    }

    private void WriteStart(byte tag, RulebookNode node)
    {
        _documents.Write([tag]);
        WriteNumber(_documents, node.Line);
        WriteNumber(_documents, node.Column);
    }

    private void WriteText(string text)
    {
        if (!_indexes.TryGetValue(text, out int index))
        {
            _indexes.Add(text, index = _strings.Count);
            _strings.Add(text);
        }

        WriteNumber(_documents, index);
    }

    // Seven bits a byte, least first; the high bit says that more follow.
    private static void WriteNumber(ArrayBufferWriter<byte> file, int number)
    {
        uint rest = (uint)number;
        for (; rest >= 0x80; rest >>= 7) file.Write([(byte)(rest | 0x80)]);
        file.Write([(byte)rest]);
    }
}
