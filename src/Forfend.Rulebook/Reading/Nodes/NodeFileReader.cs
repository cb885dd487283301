using System.Collections.Immutable;
using System.Text;

namespace Forfend.Rulebook.Reading.Nodes;

/// <summary>
/// Reads what <see cref="NodeFileWriter"/> wrote. Trusts nothing: a number that does not fit makes the reading fail, it never throws and
/// never reserves more than the file is long.
/// </summary>
internal ref struct NodeFileReader(ReadOnlySpan<byte> rest)
{
    private ReadOnlySpan<byte> _rest = rest;
    private string[] _strings = [];

    public bool TryRead(out NodeDocuments rulebook)
    {
        rulebook = new NodeDocuments("", []);
        if (!TryHash(out string edition) || !TryStrings() || !TryCount(out int count)) return false;

        var documents = ImmutableArray.CreateBuilder<NodeDocument>(count);
        var paths = new HashSet<string>(StringComparer.Ordinal);
        for (int index = 0; index < count; index++)
        {
            if (!TryText(out string path) || !TryHash(out string sha256) || !TryNode(depth: 1, out RulebookNode? root)) return false;
            if (root is not RulebookNode.Mapping mapping || !paths.Add(path)) return false;
            documents.Add(new NodeDocument(path, sha256, mapping));
        }

        rulebook = new NodeDocuments(edition, documents.ToImmutable());
        return _rest.IsEmpty;
    }

    private bool TryStrings()
    {
        if (!TryCount(out int count)) return false;

        _strings = new string[count];
        for (int index = 0; index < count; index++)
        {
            if (!TryCount(out int length)) return false;
            _strings[index] = Encoding.UTF8.GetString(_rest[..length]);
            _rest = _rest[length..];
        }

        return true;
    }

    private bool TryNode(int depth, out RulebookNode? node)
    {
        node = null;
        if (depth > YamlNodes.MaxDepth || _rest.IsEmpty) return false;

        byte tag = _rest[0];
        _rest = _rest[1..];
        if (!TryNumber(out int line) || !TryNumber(out int column)) return false;

        switch (tag)
        {
            case NodeFileWriter.ScalarTag when TryText(out string text):
                node = new RulebookNode.Scalar(text, line, column);
                return true;
            case NodeFileWriter.SequenceTag when TryItems(depth, out ImmutableArray<RulebookNode> items):
                node = new RulebookNode.Sequence(items, line, column);
                return true;
            case NodeFileWriter.MappingTag when TryEntries(depth, out ImmutableArray<NodeEntry> entries):
                node = new RulebookNode.Mapping(entries, line, column);
                return true;
            default:
                return false;
        }
    }

    private bool TryItems(int depth, out ImmutableArray<RulebookNode> items)
    {
        items = [];
        if (!TryCount(out int count)) return false;

        var builder = ImmutableArray.CreateBuilder<RulebookNode>(count);
        for (int index = 0; index < count; index++)
        {
            if (!TryNode(depth + 1, out RulebookNode? item)) return false;
            builder.Add(item!);
        }

        items = builder.MoveToImmutable();
        return true;
    }

    private bool TryEntries(int depth, out ImmutableArray<NodeEntry> entries)
    {
        entries = [];
        if (!TryCount(out int count)) return false;

        var builder = ImmutableArray.CreateBuilder<NodeEntry>(count);
        for (int index = 0; index < count; index++)
        {
            if (!TryText(out string key) || !TryNumber(out int line) || !TryNumber(out int column)) return false;
            if (!TryNode(depth + 1, out RulebookNode? value)) return false;
            builder.Add(new NodeEntry(key, line, column, value!));
        }

        entries = builder.MoveToImmutable();
        return true;
    }

    private bool TryText(out string text)
    {
        bool isThere = TryNumber(out int index) && index < _strings.Length;
        text = isThere ? _strings[index] : "";
        return isThere;
    }

    private bool TryHash(out string sha256)
    {
        sha256 = "";
        if (_rest.Length < NodeFile.HashBytes) return false;

        sha256 = Convert.ToHexStringLower(_rest[..NodeFile.HashBytes]);
        _rest = _rest[NodeFile.HashBytes..];
        return true;
    }

    // Everything counted takes at least one byte, so a count beyond the rest of the file is wrong.
    private bool TryCount(out int count) => TryNumber(out count) && count <= _rest.Length;

    private bool TryNumber(out int number)
    {
        number = 0;
        for (int shift = 0; shift < 35 && !_rest.IsEmpty; shift += 7)
        {
            byte next = _rest[0];
            _rest = _rest[1..];
            number |= (next & 0x7F) << shift;
            if (next < 0x80) return number >= 0;
        }

        return false;
    }
}
