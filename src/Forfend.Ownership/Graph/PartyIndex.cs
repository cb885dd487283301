using System.Text;

namespace Forfend.Ownership.Graph;

/// <summary>
/// Ids and their numbers, both ways. The ids lie in one array of UTF-8 bytes; a table with open addressing finds them. Ids that a
/// change added later follow in a dictionary.
/// </summary>
internal sealed class PartyIndex
{
    private const int LongestOnStack = 512;

    private readonly byte[] _text;
    private readonly int[] _starts;
    private readonly int[] _slots;
    private readonly string[] _added;
    private readonly Dictionary<string, int> _addedNumbers;

    /// <param name="text">All ids, one after the other.</param>
    /// <param name="starts">Where each starts, and at the end where the last one ends.</param>
    public PartyIndex(byte[] text, int[] starts)
    {
        (_text, _starts, _added, _addedNumbers) = (text, starts, [], []);
        _slots = new int[TableSize(starts.Length - 1)];
        for (int number = 0; number < starts.Length - 1; number++)
        {
            int slot = Slot(Bytes(number));
            while (_slots[slot] != 0) slot = (slot + 1) & (_slots.Length - 1);
            _slots[slot] = number + 1;
        }
    }

    private PartyIndex(PartyIndex other, IEnumerable<string> more)
    {
        (_text, _starts, _slots) = (other._text, other._starts, other._slots);
        _added = [.. other._added, .. more];
        _addedNumbers = new Dictionary<string, int>(_added.Length, StringComparer.Ordinal);
        for (int index = 0; index < _added.Length; index++) _addedNumbers.Add(_added[index], Compact + index);
    }

    public int Count => Compact + _added.Length;

    /// <summary>The bytes and starts of the ids that no change added.</summary>
    public (byte[] Text, int[] Starts) Parts => (_text, _starts);

    private int Compact => _starts.Length - 1;

    /// <summary>Builds the index; a party's number is its place.</summary>
    public static PartyIndex Of(IReadOnlyList<string> ids)
    {
        int[] starts = new int[ids.Count + 1];
        for (int index = 0; index < ids.Count; index++) starts[index + 1] = checked(starts[index] + Encoding.UTF8.GetByteCount(ids[index]));
        byte[] text = new byte[starts[^1]];
        for (int index = 0; index < ids.Count; index++) Encoding.UTF8.GetBytes(ids[index], text.AsSpan(starts[index]));
        return new PartyIndex(text, starts);
    }

    /// <summary>The same ids and some more behind them.</summary>
    public PartyIndex With(IReadOnlyCollection<string> more) => more.Count == 0 ? this : new PartyIndex(this, more);

    /// <summary>The number of an id, or -1.</summary>
    public int Find(string id)
    {
        int length = Encoding.UTF8.GetByteCount(id);
        Span<byte> bytes = length <= LongestOnStack ? stackalloc byte[length] : new byte[length];
        Encoding.UTF8.GetBytes(id, bytes);
        for (int slot = Slot(bytes); _slots[slot] != 0; slot = (slot + 1) & (_slots.Length - 1))
            if (Bytes(_slots[slot] - 1).SequenceEqual(bytes)) return _slots[slot] - 1;

        return _addedNumbers.TryGetValue(id, out int added) ? added : -1;
    }

    /// <summary>The id of a number.</summary>
    public string IdOf(int number) => number < Compact ? Encoding.UTF8.GetString(Bytes(number)) : _added[number - Compact];

    // At most two thirds full.
    private static int TableSize(int count) => (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, count + (count / 2) + 1));

    private ReadOnlySpan<byte> Bytes(int number) => _text.AsSpan(_starts[number], _starts[number + 1] - _starts[number]);

    private int Slot(ReadOnlySpan<byte> bytes)
    {
        // FNV-1a; the high bits are mixed in, because a power of two looks at the low ones only.
        ulong hash = 14695981039346656037;
        foreach (byte value in bytes) hash = (hash ^ value) * 1099511628211;
        return (int)((hash ^ (hash >> 32)) & (ulong)(_slots.Length - 1));
    }
}
