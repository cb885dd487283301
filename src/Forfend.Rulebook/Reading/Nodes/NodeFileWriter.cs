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
    private readonly ArrayBufferWriter<byte> _nodes = new();
    private int _count;

    /// <summary>Takes the next file.</summary>
    public void Add(NodeDocument document)
    {
        _count++;
        WriteNumber(_documents, IndexOf(document.Path));
        _documents.Write(Convert.FromHexString(document.Sha256));

        // With its length before it, so that a reader finds the next file without reading this one.
        _nodes.ResetWrittenCount();
        WriteNode(document.Root);
        WriteNumber(_documents, _nodes.WrittenCount);
        _documents.Write(_nodes.WrittenSpan);
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
                WriteNumber(_nodes, sequence.Items.Length);
                foreach (RulebookNode item in sequence.Items) WriteNode(item);
                break;
            case RulebookNode.Mapping mapping:
                WriteStart(MappingTag, node);
                WriteNumber(_nodes, mapping.Entries.Length);
                foreach (NodeEntry entry in mapping.Entries)
                {
                    WriteText(entry.Key);
                    WriteNumber(_nodes, entry.Line);
                    WriteNumber(_nodes, entry.Column);
                    WriteNode(entry.Value);
                }

                break;
        }
    }

    private void WriteStart(byte tag, RulebookNode node)
    {
        _nodes.Write([tag]);
        WriteNumber(_nodes, node.Line);
        WriteNumber(_nodes, node.Column);
    }

    private void WriteText(string text) => WriteNumber(_nodes, IndexOf(text));

    private int IndexOf(string text)
    {
        if (!_indexes.TryGetValue(text, out int index))
        {
            _indexes.Add(text, index = _strings.Count);
            _strings.Add(text);
        }

        return index;
    }

    // Seven bits a byte, least first; the high bit says that more follow.
    private static void WriteNumber(ArrayBufferWriter<byte> file, int number)
    {
        uint rest = (uint)number;
        for (; rest >= 0x80; rest >>= 7) file.Write([(byte)(rest | 0x80)]);
        file.Write([(byte)rest]);
    }
}
