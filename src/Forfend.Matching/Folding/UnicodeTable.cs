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

    /// <summary>The number of the Latin script.</summary>
    public const int Latin = 0;

    /// <summary>Of a character that is no letter of a numbered script.</summary>
    public const int NoScript = -1;

    private const int BlockBits = 7;
    private const int IndexLength = 0x110000 >> BlockBits;
    private const int CountsLength = 6;
    private const int FirstSequence = 16;
    private const char FirstHan = '\u3400';
    private const char LastHan = '\u9FFF';
    private const int HanReadings = 3;

    private readonly ushort[] _units;
    private readonly int _blocks;
    private readonly int _sequences;
    private readonly Dictionary<int, string> _letters;
    private readonly Dictionary<char, ScriptLetter> _scripts = [];
    private readonly Dictionary<int, char> _looksLatin = [];
    private readonly Dictionary<(int Script, char Latin), int> _looksLike = [];
    private readonly int _ranges;
    private readonly int _readings;

    private UnicodeTable(byte[] file)
    {
        if (!file.AsSpan().StartsWith("FFUT\u0003"u8)) throw new InvalidDataException("`unicode-folding.bin` is not a folding table of format 3.");

        Version = $"{file[5]}.{file[6]}";
        _units = new ushort[(file.Length - HeaderSize) / 2];
        for (int unit = 0; unit < _units.Length; unit++)
            _units[unit] = BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(HeaderSize + unit * 2));

        _blocks = CountsLength + IndexLength;
        _sequences = _blocks + (_units[0] << BlockBits);
        _letters = ReadLetters(_sequences + _units[1], _units[2]);
        int scripts = _sequences + _units[1] + 2 * _units[2];
        _ranges = scripts + 3 * _units[3];
        for (int index = scripts; index < _ranges; index += 3)
            _scripts.Add((char)_units[index], new ScriptLetter(Sequence(_units[index + 1]).ToString(), (ScriptLetterKind)_units[index + 2]));
        int alike = _ranges + 5 * _units[4];
        _readings = alike + 3 * _units[5];
        for (int index = alike; index < _readings; index += 3)
        {
            int letter = CodePoint(index);
            var latin = (char)_units[index + 2];
            _looksLatin.Add(letter, latin);
            // A letter that is not sounded is written for no other.
            if (!TryRomanize(letter, out string spelling) || spelling.Length > 0) _looksLike.TryAdd((ScriptOf(letter), latin), letter);
        }
    }

    /// <summary>The one table of this assembly.</summary>
    public static UnicodeTable Instance { get; } = new(Bytes());

    /// <summary>Version of Unicode, <c>15.0</c>.</summary>
    public string Version { get; }

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

    /// <summary>How a folded Cyrillic or Greek letter is spelled in Latin, with nothing for the soft sign; false for every other character.</summary>
    public bool TryRomanize(int letter, out string spelling) => _letters.TryGetValue(letter, out spelling!);

    /// <summary>
    /// The script of a folded letter: <see cref="Latin"/>, or the number of one that has letters which look Latin; <see cref="NoScript"/>
    /// for characters of every other, among them the Chinese, Japanese and Korean ones, which stand beside Latin letters honestly.
    /// </summary>
    public int ScriptOf(int codePoint)
    {
        if (codePoint < 0x80) return char.IsAsciiLetterLower((char)codePoint) ? Latin : NoScript;

        const int RangeLength = 5;
        int low = 0;
        int high = _units[4];
        while (low < high)
        {
            int middle = (low + high) / 2;
            int range = _ranges + middle * RangeLength;
            if (codePoint < CodePoint(range)) high = middle;
            else if (codePoint > CodePoint(range + 2)) low = middle + 1;
            else return _units[range + 4];
        }

        return NoScript;
    }

    /// <summary>The Latin letter that a folded letter of another script can be mistaken for; <c>'\0'</c> if none.</summary>
    public char LooksLatin(int letter) => _looksLatin.GetValueOrDefault(letter);

    /// <summary>The letter of a script that can be mistaken for a Latin one; 0 if there is none.</summary>
    public int LooksLike(char latin, int script) => script == Latin ? latin : _looksLike.GetValueOrDefault((script, latin));

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

    private int CodePoint(int index) => _units[index] << 16 | _units[index + 1];

    private Dictionary<int, string> ReadLetters(int start, int count)
    {
        var letters = new Dictionary<int, string>(count);
        for (int index = start; index < start + 2 * count; index += 2) letters.Add(_units[index], Sequence(_units[index + 1]).ToString());
        return letters;
    }
}
