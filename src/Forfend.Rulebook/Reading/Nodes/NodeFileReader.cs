using System.Collections.Immutable;
using System.Text;

namespace Forfend.Rulebook.Reading.Nodes;

/// <summary>
/// Reads what <see cref="NodeFileWriter"/> wrote. Trusts nothing: a number that does not fit makes the reading fail, it never throws and
/// never reserves more than the file is long.
/// </summary>
internal ref struct NodeFileReader(ReadOnlySpan<byte> rest, string[] strings)
{
    private ReadOnlySpan<byte> _rest = rest;

    /// <summary>How many bytes are left.</summary>
    public readonly int Left => _rest.Length;

    /// <summary>The root of one file, which must end here.</summary>
    public bool TryRoot(out RulebookNode.Mapping? root)
    {
        root = TryNode(depth: 1, out RulebookNode? node) && _rest.IsEmpty ? node as RulebookNode.Mapping : null;
        return root is not null;
    }

    /// <summary>The texts of all files, each once.</summary>
    public bool TryStrings(out string[] texts)
    {
        texts = [];
        if (!TryCount(out int count)) return false;

        texts = new string[count];
        for (int index = 0; index < count; index++)
        {
            if (!TryCount(out int length)) return false;
            texts[index] = Encoding.UTF8.GetString(_rest[..length]);
            _rest = _rest[length..];
        }

        return true;
    }

    /// <summary>Moves over as many bytes.</summary>
    public void Skip(int count) => _rest = _rest[count..];

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

    /// <summary>One of the texts.</summary>
    public bool TryText(out string text)
    {
        bool isThere = TryNumber(out int index) && index < strings.Length;
        text = isThere ? strings[index] : "";
        return isThere;
    }

    /// <summary>A SHA-256, in lower-case hexadecimal.</summary>
    public bool TryHash(out string sha256)
    {
        sha256 = "";
        if (_rest.Length < NodeFile.HashBytes) return false;

        sha256 = Convert.ToHexStringLower(_rest[..NodeFile.HashBytes]);
        _rest = _rest[NodeFile.HashBytes..];
        return true;
    }

    /// <summary>How many follow. Everything counted takes at least one byte, so a count beyond the rest of the file is wrong.</summary>
    public bool TryCount(out int count) => TryNumber(out count) && count <= _rest.Length;

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
