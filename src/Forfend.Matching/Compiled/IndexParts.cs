using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Forfend.Matching.Compiled;

/// <summary>The parts of an index while it is built.</summary>
internal sealed class IndexParts
{
    /// <summary>Their bytes, in the order of <see cref="IndexPart"/>.</summary>
    public byte[][] All { get; } = [.. Enum.GetValues<IndexPart>().Select(_ => Array.Empty<byte>())];

    /// <summary>An array as it is.</summary>
    public void Set<T>(IndexPart part, ReadOnlySpan<T> values)
        where T : unmanaged => All[(int)part] = MemoryMarshal.AsBytes(values).ToArray();

    /// <summary>Texts, as <see cref="TextTable"/> reads them.</summary>
    public void SetTexts(IndexPart letters, IndexPart lengths, IndexPart begins, string[] texts)
    {
        var bytes = new List<byte>();
        var behind = new List<(int At, string Text)>();
        var codes = new byte[texts.Length];
        var starts = new int[(texts.Length + TextTable.Block - 1) / TextTable.Block];
        for (int index = 0; index < texts.Length; index++)
        {
            if (index % TextTable.Block == 0) starts[index / TextTable.Block] = bytes.Count;
            bool isWide = texts[index].AsSpan().ContainsAnyExceptInRange('\0', '\xFF');
            byte width = isWide ? TextTable.Wide : (byte)0;
            if (texts[index].Length < TextTable.Long)
            {
                codes[index] = (byte)(texts[index].Length | width);
                bytes.AddRange(BytesOf(texts[index], isWide));
                continue;
            }

            codes[index] = (byte)(TextTable.Long | width);
            behind.Add((bytes.Count, texts[index]));
            bytes.AddRange(new byte[isWide ? TextTable.Long * 2 : TextTable.Long]);
        }

        foreach ((int at, string text) in behind)
        {
            BinaryPrimitives.WriteInt32LittleEndian(CollectionsMarshal.AsSpan(bytes)[at..], bytes.Count);
            BinaryPrimitives.WriteInt32LittleEndian(CollectionsMarshal.AsSpan(bytes)[(at + sizeof(int))..], text.Length);
            bytes.AddRange(BytesOf(text, text.AsSpan().ContainsAnyExceptInRange('\0', '\xFF')));
        }

        Set<byte>(letters, CollectionsMarshal.AsSpan(bytes));
        // Lengths are read eight at once; behind the last part there is room for it.
        Set<byte>(lengths, codes);
        Set<int>(begins, starts);
    }

    /// <summary>Lists of ascending numbers.</summary>
    public void SetLists(IndexPart heads, IndexPart bytes, int count, Func<int, IReadOnlyList<int>> listOf)
    {
        (int[] packedHeads, byte[] packed) = PackedLists.Pack(count, listOf);
        Set<int>(heads, packedHeads);
        Set<byte>(bytes, packed);
    }

    /// <summary>Rows of so many distinct words.</summary>
    public void SetRows(int words, int[][] rows)
    {
        (ulong[] packed, int[] longRows) = PackedRows.Pack(words, rows);
        Set<ulong>(IndexPart.RowWords, packed);
        Set<int>(IndexPart.LongRows, longRows);
    }

    private static byte[] BytesOf(string text, bool isWide) => isWide ? MemoryMarshal.AsBytes(text.AsSpan()).ToArray() : Encoding.Latin1.GetBytes(text);
}
