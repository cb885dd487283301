using System.Runtime.InteropServices;
using Forfend.Matching.Folding;
using Forfend.Matching.Names;

namespace Forfend.Matching.Compiled;

/// <summary>
/// Reads a query into the rows that <see cref="NameRows.OfQuery"/> gives, in their order: a plain text by words that are known, without
/// allocating; any other as they are defined.
/// </summary>
internal sealed class QueryReader(NeighbourMemory known)
{
    /// <summary>Reads a name into a memory.</summary>
    public void Read(string name, SearchMemory memory)
    {
        memory.Rows.Clear();
        memory.Words.Clear();
        if (TryReadPlain(name, memory)) return;

        memory.Rows.Clear();
        memory.Words.Clear();
        ReadAny(name, memory);
    }

    private void ReadAny(string name, SearchMemory memory)
    {
        foreach (NameRow row in NameRows.OfQuery(name))
        {
            int from = memory.Words.Count;
            foreach (NameToken word in row.Words) memory.Words.Add(known.Of(word));
            memory.Rows.Add(new QueryRow(from, row.Words.Length, row.IsAsWritten, row.Script));
        }
    }

    private bool TryReadPlain(string name, SearchMemory memory)
    {
        Span<char> room = memory.RoomForText(PlainText.RoomFor(name) * 2);
        Span<char> folded = room[..(room.Length / 2)];
        Span<char> revealed = room[folded.Length..];
        int length = PlainText.Fold(name, folded);
        // A line that is full may cut a word.
        if (length < 0 || name.Contains('\n', StringComparison.Ordinal)) return false;

        folded = folded[..length];
        int revealedLength = PlainDisguise.Reveal(folded, revealed);
        Divide(folded, memory.Divided);
        foreach (NameReading reading in (ReadOnlySpan<NameReading>)[NameReading.Person, NameReading.Entity])
        {
            memory.Read.Clear();
            memory.Read.AddRange(CollectionsMarshal.AsSpan(memory.Divided));
            Finish(folded, reading, memory);
            Add(memory, isAsWritten: true);
            if (reading is NameReading.Entity && MayHaveGluedForm(memory.Read)) return false;

            int beforeAddress = WordsBeforeAddress(memory);
            if (Cut(folded, name.Length, memory.Read)) Add(memory, isAsWritten: false);
            if (beforeAddress > 0)
            {
                memory.Read.RemoveRange(beforeAddress, memory.Read.Count - beforeAddress);
                Add(memory, isAsWritten: false);
            }

            if (revealedLength < 0) continue;

            Divide(revealed[..revealedLength], memory.Read);
            Finish(revealed[..revealedLength], reading, memory);
            Add(memory, isAsWritten: false);
            if (reading is NameReading.Entity && MayHaveGluedForm(memory.Read)) return false;
        }

        return true;
    }

    private void Divide(ReadOnlySpan<char> folded, List<ReadWord> words)
    {
        words.Clear();
        for (int start = 0; start < folded.Length;)
        {
            int length = folded[start..].IndexOfAny(NameReader.Separators);
            int end = length < 0 ? folded.Length : start + length;
            if (end > start) words.Add(new ReadWord(known.Of(folded[start..end]), TokenRole.Core, start, end));
            if (end < folded.Length && folded[end] == '&') words.Add(new ReadWord(known.Of(NameReader.And), TokenRole.Core, end, end + 1));
            start = end + 1;
        }
    }

    private void Finish(ReadOnlySpan<char> folded, NameReading reading, SearchMemory memory)
    {
        List<ReadWord> words = memory.Read;
        if (reading is NameReading.Entity)
        {
            JoinAbbreviations(folded, memory);
            JoinLegalForms(memory);
        }

        bool isAnyCore = false;
        foreach (ref ReadWord word in CollectionsMarshal.AsSpan(words))
        {
            if (word.Role is TokenRole.LegalForm) continue;

            word = reading is NameReading.Person
                ? word with { Role = word.Word.RoleInPerson }
                : word with { Word = word.Word.InEntity(known), Role = word.Word.RoleInEntity };
            isAnyCore |= word.Role is TokenRole.Core;
        }

        if (!isAnyCore) PromoteWhereNothingIsCore(folded, CollectionsMarshal.AsSpan(words));
    }

    private void JoinAbbreviations(ReadOnlySpan<char> folded, SearchMemory memory)
    {
        List<ReadWord> words = memory.Read;
        Span<char> joined = stackalloc char[NameTables.LongestLegalFormWord + 1];
        int count = 0;
        for (int index = 0; index < words.Count;)
        {
            int letters = 0;
            while (letters < joined.Length && index + letters < words.Count && NameReader.IsLetter(words[index + letters].Word.Text) &&
                   (letters == 0 || folded[words[index + letters - 1].End..words[index + letters].Start] is "."))
            {
                joined[letters] = words[index + letters].Word.Text[0];
                letters++;
            }

            bool isWord = NameReader.MayAbbreviate(letters, index, words.Count, NameReading.Entity) && known.Of(joined[..letters]).IsLegalFormWord;
            words[count++] = isWord ? new ReadWord(known.Of(joined[..letters]), TokenRole.Core, words[index].Start, words[index + letters - 1].End) : words[index];
            index += isWord ? letters : 1;
        }

        words.RemoveRange(count, words.Count - count);
    }

    private void JoinLegalForms(SearchMemory memory)
    {
        List<ReadWord> words = memory.Read;
        int count = 0;
        for (int index = 0; index < words.Count;)
        {
            int length = LegalFormAt(words, index, memory, out string? legalClass);
            words[count++] = length == 0 ? words[index] : new ReadWord(known.Of(legalClass), TokenRole.LegalForm, words[index].Start, words[index + length - 1].End);
            index += Math.Max(1, length);
        }

        words.RemoveRange(count, words.Count - count);
    }

    // The longest legal form that begins with a word: all words of one are known to occur in some.
    private static int LegalFormAt(List<ReadWord> words, int index, SearchMemory memory, out string? legalClass)
    {
        legalClass = null;
        int most = 0;
        int letters = 0;
        while (most < NameTables.LongestLegalForm && index + most < words.Count && words[index + most].Word.IsLegalFormWord) letters += words[index + most++].Word.Text.Length + 1;
        if (most == 0) return 0;

        Span<char> joined = memory.RoomForWords(letters);
        int length = 0;
        for (int word = index; word < index + most; word++)
        {
            words[word].Word.Text.CopyTo(joined[length..]);
            length += words[word].Word.Text.Length;
            joined[length++] = ' ';
        }

        for (int count = most; count > 0; count--)
        {
            length--;
            // A single letter alone is never one.
            if (count == 1 && words[index].Word.Text.Length == 1) return 0;
            if (NameTables.TryGetLegalForm(joined[..length], out legalClass)) return count;

            length -= words[index + count - 1].Word.Text.Length;
        }

        return 0;
    }

    private void PromoteWhereNothingIsCore(ReadOnlySpan<char> folded, Span<ReadWord> words)
    {
        bool onlyLegalForms = true;
        bool onlyNumbers = true;
        foreach (ReadWord word in words)
        {
            onlyLegalForms &= word.Role is TokenRole.LegalForm;
            onlyNumbers &= word.Role is TokenRole.Number or TokenRole.Initial or TokenRole.LegalForm;
        }

        foreach (ref ReadWord word in words)
        {
            if (word.Role is TokenRole.Initial || (word.Role is TokenRole.Number && !onlyNumbers) || (word.Role is TokenRole.LegalForm && !onlyLegalForms)) continue;

            word = word with { Word = word.Role is TokenRole.LegalForm ? known.Of(folded[word.Start..word.End]) : word.Word, Role = TokenRole.Core };
        }
    }

    private static bool Cut(ReadOnlySpan<char> folded, int written, List<ReadWord> words)
    {
        if (words is not [.., var last] || !NameRows.MayBeCut(folded.Length, written, last.Role, last.Word.Text)) return false;

        words[^1] = last with { Role = TokenRole.Initial };
        return true;
    }

    private static int WordsBeforeAddress(SearchMemory memory)
    {
        memory.Texts.Clear();
        foreach (ReadWord word in memory.Read) memory.Texts.Add(word.Word.Text);
        return Addresses.WordsBefore(CollectionsMarshal.AsSpan(memory.Texts));
    }

    // Only a name of one word has its legal form glued to it.
    private static bool MayHaveGluedForm(List<ReadWord> words)
    {
        string? single = null;
        foreach (ReadWord word in words)
        {
            if (word.Role is TokenRole.LegalForm) continue;
            if (single is not null) return false;

            single = word.Word.Text;
        }

        return single is not null && NameTables.GluedLegalForm(single) is not null;
    }

    // Adds the words read as a row, unless there is one of the same words.
    private void Add(SearchMemory memory, bool isAsWritten)
    {
        foreach (QueryRow other in memory.Rows)
            if (IsSame(CollectionsMarshal.AsSpan(memory.Words).Slice(other.From, other.Count), memory.Read)) return;

        int from = memory.Words.Count;
        foreach (ReadWord word in memory.Read) memory.Words.Add(known.Of(word.Word, word.Role));
        memory.Rows.Add(new QueryRow(from, memory.Read.Count, isAsWritten, NativeScript.None));
    }

    private static bool IsSame(ReadOnlySpan<WordNeighbours> row, List<ReadWord> words)
    {
        if (row.Length != words.Count) return false;

        for (int word = 0; word < row.Length; word++)
            if (row[word].Token.Role != words[word].Role || row[word].Token.Text != words[word].Word.Text) return false;
        return true;
    }
}
