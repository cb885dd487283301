using System.Numerics;
using System.Runtime.InteropServices;

namespace Forfend.Matching.Compiled;

/// <summary>The parts of an index while it is built.</summary>
internal sealed class IndexParts
{
    /// <summary>Their bytes, in the order of <see cref="IndexPart"/>.</summary>
    public byte[][] All { get; } = new byte[Enum.GetValues<IndexPart>().Length][];

    /// <summary>An array as it is.</summary>
    public void Set<T>(IndexPart part, ReadOnlySpan<T> values)
        where T : unmanaged => All[(int)part] = MemoryMarshal.AsBytes(values).ToArray();

    /// <summary>Texts, one behind the other, and where each begins.</summary>
    public void SetTexts(IndexPart letters, IndexPart begins, string[] texts)
    {
        var starts = new int[texts.Length + 1];
        for (int index = 0; index < texts.Length; index++) starts[index + 1] = starts[index] + texts[index].Length;
        Set<char>(letters, string.Concat(texts));
        Set<int>(begins, starts);
    }

    /// <summary>Lists of numbers, one behind the other, and where each begins.</summary>
    public void SetLists(IndexPart begins, IndexPart values, int count, Func<int, List<int>> listOf)
    {
        var starts = new int[count + 1];
        var all = new List<int>(count);
        for (int index = 0; index < count; index++)
        {
            all.AddRange(listOf(index));
            starts[index + 1] = all.Count;
        }

        Set<int>(begins, starts);
        Set<int>(values, CollectionsMarshal.AsSpan(all));
    }

    /// <summary>A table of open addressing of texts by their hash.</summary>
    public void SetTable(IndexPart part, string[] texts, Func<int, bool> isLeftOut)
    {
        var table = new int[BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, texts.Length * 3 / 2))];
        Array.Fill(table, -1);
        for (int index = 0; index < texts.Length; index++)
        {
            if (isLeftOut(index)) continue;

            int slot = TextTable.SlotOf(TextHash.Of(texts[index]), table.Length);
            while (table[slot] >= 0) slot = (slot + 1) & (table.Length - 1);
            table[slot] = index;
        }

        Set<int>(part, table);
    }
}
