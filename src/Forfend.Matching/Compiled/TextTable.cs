using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;

namespace Forfend.Matching.Compiled;

/// <summary>
/// Texts, one behind the other, with a table that finds them. A text of letters below U+0100 takes a byte each, another one two. How long
/// each is stands in a byte, where it begins only of every eighth.
/// </summary>
internal readonly unsafe struct TextTable(IndexImage image, IndexPart letters, IndexPart lengths, IndexPart starts)
{
    /// <summary>Of so many texts the first one's beginning is written down.</summary>
    public const int Block = 8;

    /// <summary>Set in the length of a text of two bytes for each letter.</summary>
    public const byte Wide = 0x80;

    /// <summary>Stands for the length of a longer text, which lies behind all others; in its place lie where, and its length.</summary>
    public const byte Long = 0x7F;

    private const uint Free = uint.MaxValue;

    private readonly Section<byte> _letters = image.Part<byte>(letters);
    private readonly Section<byte> _lengths = image.Part<byte>(lengths);
    private readonly Section<int> _starts = image.Part<int>(starts);
    private readonly Section<uint> _table;

    public TextTable(IndexImage image, IndexPart letters, IndexPart lengths, IndexPart starts, IndexPart table)
        : this(image, letters, lengths, starts) => _table = image.Part<uint>(table);

    /// <summary>How many texts there are.</summary>
    public int Count => _lengths.Count;

    /// <summary>How long a text is.</summary>
    public int LengthOf(int index)
    {
        int length = _lengths[index] & Long;
        return length == Long ? At(index).Length : length;
    }

    /// <summary>The letters of a text, written into a room for as many; or where they lie.</summary>
    public ReadOnlySpan<char> Letters(int index, Span<char> room)
    {
        Place place = At(index);
        if (place.IsWide) return new ReadOnlySpan<char>(place.Start, place.Length);

        Encoding.Latin1.GetChars(new ReadOnlySpan<byte>(place.Start, place.Length), room);
        return room[..place.Length];
    }

    /// <summary>The letters of a text where they lie, if they take a byte each; else none.</summary>
    public ReadOnlySpan<byte> NarrowLetters(int index)
    {
        Place place = At(index);
        return place.IsWide ? [] : new ReadOnlySpan<byte>(place.Start, place.Length);
    }

    /// <summary>A text.</summary>
    public string TextOf(int index)
    {
        Place place = At(index);
        return place.IsWide ? new string((char*)place.Start, 0, place.Length) : Encoding.Latin1.GetString(place.Start, place.Length);
    }

    /// <summary>The hash of a text.</summary>
    public ulong HashOf(int index)
    {
        Place place = At(index);
        return place.IsWide ? TextHash.Of(new ReadOnlySpan<char>(place.Start, place.Length)) : TextHash.Of(new ReadOnlySpan<byte>(place.Start, place.Length));
    }

    /// <summary>A letter of a text.</summary>
    public char LetterOf(int index, int position)
    {
        return At(index)[position];
    }

    /// <summary>Whether a text begins with another.</summary>
    public bool StartsWith(int index, ReadOnlySpan<char> text)
    {
        Place place = At(index);
        if (place.Length < text.Length) return false;

        for (int position = 0; position < text.Length; position++)
            if (place[position] != text[position]) return false;
        return true;
    }

    /// <summary>Whether a text ends with another.</summary>
    public bool EndsWith(int index, ReadOnlySpan<char> text)
    {
        Place place = At(index);
        if (place.Length < text.Length) return false;

        for (int position = 0; position < text.Length; position++)
            if (place[place.Length - text.Length + position] != text[position]) return false;
        return true;
    }

    /// <summary>Where a text stands before or behind another, ordinally.</summary>
    public int Compare(int index, ReadOnlySpan<char> text)
    {
        Place place = At(index);
        for (int position = 0; position < Math.Min(place.Length, text.Length); position++)
            if (place[position] - text[position] is not 0 and var order) return order;
        return place.Length - text.Length;
    }

    /// <summary>Where a text stands before or behind another, both read backwards.</summary>
    public int CompareBackwards(int index, ReadOnlySpan<char> text)
    {
        Place place = At(index);
        for (int back = 1; back <= Math.Min(place.Length, text.Length); back++)
            if (place[place.Length - back] - text[^back] is not 0 and var order) return order;
        return place.Length - text.Length;
    }

    /// <summary>Whether two texts are equal.</summary>
    public bool AreEqual(int index, int other)
    {
        Place place = At(index);
        Place otherPlace = At(other);
        int width = place.IsWide ? sizeof(char) : 1;
        return place.IsWide == otherPlace.IsWide
            && new ReadOnlySpan<byte>(place.Start, place.Length * width).SequenceEqual(new ReadOnlySpan<byte>(otherPlace.Start, otherPlace.Length * width));
    }

    /// <summary>The index of a text, the first if it stands there more than once; -1 if it does not.</summary>
    public int Find(ReadOnlySpan<char> text)
    {
        uint places = PlacesOf(Count);
        ulong mixed = TextHash.Mix(TextHash.Of(text));
        for (int slot = SlotOf(mixed, _table.Count); _table[slot] != Free; slot = slot + 1 == _table.Count ? 0 : slot + 1)
        {
            if (((_table[slot] ^ (uint)mixed) & ~places) != 0) continue;

            int index = (int)(_table[slot] & places);
            if (LengthOf(index) == text.Length && StartsWith(index, text)) return index;
        }

        return -1;
    }

    /// <summary>A table of open addressing: the index of a text in the bits it needs, above them bits of its hash, so that others are passed over unread.</summary>
    public static uint[] TableOf(string[] texts, Func<int, bool> isLeftOut)
    {
        var table = new uint[texts.Length + texts.Length / 5 + 2];
        Array.Fill(table, Free);
        uint places = PlacesOf(texts.Length);
        for (int index = 0; index < texts.Length; index++)
        {
            if (isLeftOut(index)) continue;

            ulong mixed = TextHash.Mix(TextHash.Of(texts[index]));
            int slot = SlotOf(mixed, table.Length);
            while (table[slot] != Free) slot = slot + 1 == table.Length ? 0 : slot + 1;
            table[slot] = (uint)mixed & ~places | (uint)index;
        }

        return table;
    }

    // One more than there are texts fits, so that no index has all bits set as a free place has.
    private static uint PlacesOf(int texts) => uint.MaxValue >> BitOperations.LeadingZeroCount((uint)texts + 1);

    private static int SlotOf(ulong mixed, int size) => (int)((mixed >> 32) * (ulong)size >> 32);

    private Place At(int index)
    {
        // The bytes that the texts before it in its block take: their lengths, twice where wide, summed all at once.
        int number = index & (Block - 1);
        ulong before = number == 0 ? 0 : Unsafe.ReadUnaligned<ulong>(_lengths.Start + index - number) & ulong.MaxValue >> (Block - number) * 8;
        ulong wide = (before >> 7 & 0x0101_0101_0101_0101) * Long;
        ulong bytes = (before & 0x7F7F_7F7F_7F7F_7F7F) + (before & wide);
        ulong pairs = (bytes & 0x00FF_00FF_00FF_00FF) + (bytes >> 8 & 0x00FF_00FF_00FF_00FF);
        byte* start = _letters.Start + _starts[index / Block] + (int)(pairs * 0x0001_0001_0001_0001 >> 48);
        byte code = _lengths[index];
        bool isWide = (code & Wide) != 0;
        if ((code & Long) != Long) return new Place(start, code & Long, isWide);

        return new Place(_letters.Start + Unsafe.ReadUnaligned<int>(start), Unsafe.ReadUnaligned<int>(start + sizeof(int)), isWide);
    }

    // Where the letters of a text lie.
    private readonly ref struct Place(byte* start, int length, bool isWide)
    {
        public byte* Start => start;

        public int Length => length;

        public bool IsWide => isWide;

        public char this[int position] => isWide ? (char)(start[position * 2] | start[position * 2 + 1] << 8) : (char)start[position];
    }
}
