using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Forfend.Matching.Folding;

/// <summary>
/// The folding of every code point, read from the table that <c>tools/Forfend.UnicodeTables</c> writes (layout in its README), so
/// that names fold alike on every machine.
/// </summary>
internal sealed class UnicodeTable
{
    public const int HeaderSize = 40;
    private const int BlockBits = 7;
    private const int IndexLength = 0x110000 >> BlockBits;
    private const int CountsLength = 4;
    private const int FirstSequence = 16;
    private const char FirstHan = '\u3400';
    private const char LastHan = '\u9FFF';
    private const int HanReadings = 3;

    private readonly ushort[] _units;
    private readonly int _blocks;
    private readonly int _sequences;
    private readonly Dictionary<char, RomanLetter> _letters;
    private readonly Dictionary<char, ScriptLetter> _scripts = [];
    private readonly int _readings;

    private UnicodeTable(byte[] file)
    {
        if (!file.AsSpan().StartsWith("FFUT\u0002"u8)) throw new InvalidDataException("`unicode-folding.bin` is not a folding table of format 2.");

        Version = $"{file[5]}.{file[6]}";
        _units = new ushort[(file.Length - HeaderSize) / 2];
        for (int unit = 0; unit < _units.Length; unit++)
            _units[unit] = BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(HeaderSize + unit * 2));

        _blocks = CountsLength + IndexLength;
        _sequences = _blocks + (_units[0] << BlockBits);
        _letters = ReadLetters(_sequences + _units[1], _units[2]);
        int scripts = _sequences + _units[1] + 3 * _units[2];
        _readings = scripts + 3 * _units[3];
        for (int index = scripts; index < _readings; index += 3)
            _scripts.Add((char)_units[index], new ScriptLetter(Sequence(_units[index + 1]).ToString(), (ScriptLetterKind)_units[index + 2]));
        LookAlikes = [.. _letters.Values
            .Where(letter => letter.LooksLike != '\0' && letter.Spelling.Length > 0)
            .GroupBy(letter => (letter.IsGreek, letter.LooksLike))
            .Select(group => (group.Key.IsGreek, group.Key.LooksLike, group.First().Letter))];
    }

    /// <summary>The one table of this assembly.</summary>
    public static UnicodeTable Instance { get; } = new(Bytes());

    /// <summary>Version of Unicode, <c>15.0</c>.</summary>
    public string Version { get; }

    /// <summary>For each Latin letter the first Cyrillic and the first Greek letter that looks like it.</summary>
    public IReadOnlyList<(bool IsGreek, char Latin, char Letter)> LookAlikes { get; }

    /// <summary>The file as it is embedded.</summary>
    public static byte[] Bytes()
    {
        using Stream stream = typeof(UnicodeTable).Assembly.GetManifestResourceStream("unicode-folding.bin")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>What becomes of a code point; for <see cref="FoldKind.Sequence"/> <paramref name="sequence"/> replaces it.</summary>
    public FoldKind Fold(int codePoint, out ReadOnlySpan<char> sequence)
    {
        int block = _units[CountsLength + (codePoint >> BlockBits)];
        int value = _units[_blocks + (block << BlockBits) + (codePoint & ((1 << BlockBits) - 1))];
        sequence = value < FirstSequence ? default : Sequence(value - FirstSequence);
        return value < FirstSequence ? (FoldKind)value : FoldKind.Sequence;
    }

    /// <summary>How a folded Cyrillic or Greek letter is spelled in Latin; false for every other character.</summary>
    public bool TryRomanize(char letter, out RomanLetter roman) => _letters.TryGetValue(letter, out roman);

    /// <summary>How a folded letter of another script is spelled; false for Latin, Hangul and Chinese ones.</summary>
    public bool TrySpell(char letter, out ScriptLetter spelled) => _scripts.TryGetValue(letter, out spelled);

    /// <summary>How a Chinese character is read; empty if it has no reading.</summary>
    public string Reading(char character, HanReading reading) =>
        character is < FirstHan or > LastHan ? "" : Sequence(_units[_readings + (character - FirstHan) * HanReadings + (int)reading]).ToString();

    /// <summary>Every syllable of Chinese in Pinyin with what Wade-Giles makes of it, each pair once.</summary>
    public IEnumerable<(string Pinyin, string WadeGiles)> Syllables()
    {
        var seen = new HashSet<(ushort, ushort)>();
        for (int index = _readings; index < _readings + (LastHan - FirstHan + 1) * HanReadings; index += HanReadings)
        {
            (ushort pinyin, ushort wade) = (_units[index + (int)HanReading.Pinyin], _units[index + (int)HanReading.WadeGiles]);
            if (seen.Add((pinyin, wade))) yield return (Sequence(pinyin).ToString(), Sequence(wade).ToString());
        }
    }

    private ReadOnlySpan<char> Sequence(int offset) =>
        MemoryMarshal.Cast<ushort, char>(_units.AsSpan(_sequences + offset + 1, _units[_sequences + offset]));

    private Dictionary<char, RomanLetter> ReadLetters(int start, int count)
    {
        const char FirstCyrillic = '\u0400';
        var letters = new Dictionary<char, RomanLetter>(count);
        for (int index = start; index < start + 3 * count; index += 3)
        {
            var letter = (char)_units[index];
            letters.Add(letter, new RomanLetter(letter, letter < FirstCyrillic, Sequence(_units[index + 1]).ToString(), (char)_units[index + 2]));
        }

        return letters;
    }
}
