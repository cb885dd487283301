using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Forfend.UnicodeTables;

/// <summary>Writes the table as <c>Forfend.Matching</c> reads it; README.md describes the layout.</summary>
internal static class TableFile
{
    private const int BlockSize = 128;
    private const ushort Space = 0, Keep = 1, Drop = 2, HangulSyllable = 3, Dot = 4, Comma = 5, FirstSequence = 16;

    public static byte[] Write(
        CharacterDatabase characters, Folder folder, IReadOnlyList<RomanLetter> letters, LookAlikes lookAlikes, IReadOnlyList<ScriptLetter> scripts, Unihan unihan)
    {
        var sequences = new SequencePool();
        var index = new ushort[CharacterDatabase.CodePoints / BlockSize];
        var blocks = new List<ushort[]>();
        var blockNumbers = new Dictionary<string, ushort>(StringComparer.Ordinal);
        for (int block = 0; block < index.Length; block++)
        {
            ushort[] values = [.. Enumerable.Range(block * BlockSize, BlockSize).Select(codePoint => Value(codePoint, folder, sequences))];
            string key = string.Join(' ', values);
            if (!blockNumbers.TryGetValue(key, out index[block]))
            {
                index[block] = (ushort)blocks.Count;
                blockNumbers.Add(key, index[block]);
                blocks.Add(values);
            }
        }

        ushort[] romanized = [.. letters.SelectMany(letter => new[] { letter.Letter, sequences.Add(letter.Spelling) })];
        ushort[] spelled = [.. scripts.SelectMany(letter => new[] { letter.Letter, sequences.Add(letter.Spelling), (ushort)letter.Kind })];
        ushort[] ranges = [.. lookAlikes.Scripts.SelectMany(range => (ushort[])[.. CodePoint(range.First), .. CodePoint(range.Last), (ushort)range.Script])];
        ushort[] alike = [.. lookAlikes.Letters.SelectMany(letter => (ushort[])[.. CodePoint(letter.Letter), letter.Latin])];
        ushort[] readings = [.. Enumerable.Range(Unihan.First, Unihan.Last - Unihan.First + 1).SelectMany(codePoint => Readings(codePoint, unihan).Select(sequences.Add))];
        ushort[] payload =
        [
            (ushort)blocks.Count, (ushort)sequences.Units.Count, (ushort)letters.Count, (ushort)scripts.Count, (ushort)lookAlikes.Scripts.Count, (ushort)lookAlikes.Letters.Count,
            .. index, .. blocks.SelectMany(block => block), .. sequences.Units, .. romanized, .. spelled, .. ranges, .. alike, .. readings,
        ];
        return WithHeader(characters.Version, payload);
    }

    // Pinyin, Wade-Giles, Jyutping; a character without a reading has empty ones.
    private static string[] Readings(int codePoint, Unihan unihan)
    {
        string pinyin = unihan.Mandarin.GetValueOrDefault(codePoint, "");
        return [pinyin, pinyin.Length == 0 ? "" : WadeGiles.Of(pinyin), unihan.Cantonese.GetValueOrDefault(codePoint, pinyin)];
    }

    private static ushort[] CodePoint(int codePoint) => [(ushort)(codePoint >> 16), (ushort)codePoint];

    private static ushort Value(int codePoint, Folder folder, SequencePool sequences)
    {
        if (codePoint is >= 0xAC00 and <= 0xD7A3) return HangulSyllable;

        int[] folded = folder.Fold(codePoint);
        foreach (int each in folded)
            if (!folder.Fold(each).SequenceEqual([each])) throw new InvalidDataException($"U+{codePoint:X4} folds to U+{each:X4}, which folds further.");

        return folded switch
        {
            [] => Drop,
            [' '] => Space,
            ['.'] => Dot,
            [','] => Comma,
            [var only] when only == codePoint => Keep,
            _ => checked((ushort)(FirstSequence + sequences.Add(string.Concat(folded.Select(each => new Rune(each).ToString()))))),
        };
    }

    private static byte[] WithHeader(Version version, ushort[] payload)
    {
        const int HeaderSize = 40;
        var file = new byte[HeaderSize + payload.Length * 2];
        "FFUT"u8.CopyTo(file);
        (file[4], file[5], file[6], file[7]) = (3, (byte)version.Major, (byte)version.Minor, (byte)version.Build);
        for (int unit = 0; unit < payload.Length; unit++)
            BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(HeaderSize + unit * 2), payload[unit]);
        SHA256.HashData(file.AsSpan(HeaderSize), file.AsSpan(8, 32));
        return file;
    }
}
