using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;

namespace Forfend.Hosting.Lists.Compiled;

/// <summary>Reads what <see cref="FieldWriter"/> wrote. Anything else is an <see cref="InvalidDataException"/>.</summary>
/// <param name="bytes">What was written.</param>
internal ref struct FieldReader(ReadOnlySpan<byte> bytes)
{
    /// <summary>Words longer than this do not come again and again.</summary>
    private const int LongestWord = 64;

    private HashSet<string>? _words;

    private ReadOnlySpan<byte> _rest = bytes;

    /// <summary>Reads one of several values.</summary>
    public delegate T Reading<out T>(ref FieldReader reader);

    /// <summary>Whether everything was read.</summary>
    public readonly bool IsAtEnd => _rest.IsEmpty;

    /// <summary>A number that is not negative.</summary>
    public long Number()
    {
        long value = 0;
        for (int shift = 0; shift < 63; shift += 7)
        {
            byte next = Take(1)[0];
            value |= (long)(next & 0x7F) << shift;
            if (next < 0x80) return value;
        }

        throw new InvalidDataException();
    }

    /// <summary>A number that counts something or stands for one of the values of an enumeration.</summary>
    public int Small()
    {
        long value = Number();
        return value <= int.MaxValue ? (int)value : throw new InvalidDataException();
    }

    /// <summary>Eight bytes.</summary>
    public ulong Digest() => BinaryPrimitives.ReadUInt64LittleEndian(Take(sizeof(ulong)));

    /// <summary>Yes or no.</summary>
    public bool Flag() => Take(1)[0] != 0;

    /// <summary>A day, or none.</summary>
    public DateOnly? Day()
    {
        long number = Number();
        if (number == 0) return null;
        return number - 1 <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber((int)number - 1) : throw new InvalidDataException();
    }

    /// <summary>Text as it is written, UTF-8.</summary>
    public ReadOnlySpan<byte> Bytes() => Take(Small());

    /// <summary>Text that stands once.</summary>
    public string Text()
    {
        ReadOnlySpan<byte> text = Bytes();
        return text.IsEmpty ? "" : Encoding.UTF8.GetString(text);
    }

    /// <summary>A word that comes again and again; kept once.</summary>
    public string Word()
    {
        ReadOnlySpan<byte> text = Bytes();
        if (text.IsEmpty) return "";
        if (text.Length > LongestWord) return Encoding.UTF8.GetString(text);

        Span<char> chars = stackalloc char[LongestWord];
        ReadOnlySpan<char> word = chars[..Encoding.UTF8.GetChars(text, chars)];
        _words ??= new HashSet<string>(StringComparer.Ordinal);
        var words = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        if (words.TryGetValue(word, out string? known)) return known;

        known = word.ToString();
        _words.Add(known);
        return known;
    }

    /// <summary>Several values.</summary>
    public ImmutableArray<T> Each<T>(Reading<T> read)
    {
        int count = Small();
        if (count == 0) return [];
        // Every value takes a byte at least.
        if (count > _rest.Length) throw new InvalidDataException();

        var values = ImmutableArray.CreateBuilder<T>(count);
        for (int index = 0; index < count; index++) values.Add(read(ref this));
        return values.MoveToImmutable();
    }

    private ReadOnlySpan<byte> Take(int length)
    {
        if (length > _rest.Length) throw new InvalidDataException();
        ReadOnlySpan<byte> taken = _rest[..length];
        _rest = _rest[length..];
        return taken;
    }
}
