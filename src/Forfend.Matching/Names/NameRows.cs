using Forfend.Domain.Parties;
using Forfend.Matching.Folding;

namespace Forfend.Matching.Names;

/// <summary>All ways to read a name. What a query and a listed name score is the best of their rows.</summary>
internal static class NameRows
{
    // The shortest fields for names have sixteen characters.
    private const int ShortestCutName = 14;

    // How many characters fields have that cut off what is longer.
    private static readonly int[] FieldLengths = [16, 18, 20, 22, 24, 25, 30, 32, 35, 40, 50, 60, 64, 66, 70, 105, 140];

    /// <summary>The rows of a listed name: as its party's kind asks, and romanized where it is written in a script that has no letters of ours.</summary>
    public static IReadOnlyList<NameRow> OfListed(string name, PartyKind kind)
    {
        NameReading reading = ReadingOf(kind);
        FoldedText folded = NameFolding.Fold(name);
        var rows = new List<NameRow> { new(folded, NameReader.Read(folded, reading), IsAsWritten: true) };
        AddRomanized(rows, folded, reading);
        return rows;
    }

    /// <summary>
    /// The rows of a query: as a person's and as an entity's, whatever kind it states, since records state it wrongly; romanized; and,
    /// where it shows cause, with its disguise read.
    /// </summary>
    public static IReadOnlyList<NameRow> OfQuery(string name)
    {
        var rows = new List<NameRow>();
        AddOfQuery(rows, NameFolding.Fold(name));
        // A field of several lines cuts words where a line is full; a sign that folding removes keeps the places.
        if (name.Contains('\n', StringComparison.Ordinal)) AddOfQuery(rows, NameFolding.Fold(name.Replace('\n', '\u200B'), name));
        return rows;
    }

    private static void AddOfQuery(List<NameRow> rows, FoldedText folded)
    {
        foreach (NameReading reading in (ReadOnlySpan<NameReading>)[NameReading.Person, NameReading.Entity])
        {
            var row = new NameRow(folded, NameReader.Read(folded, reading), IsAsWritten: true);
            Add(rows, row);
            AddCut(rows, row);
            AddBeforeAddress(rows, row);
            if (reading is NameReading.Entity) AddWithoutGluedForm(rows, row);
            AddRomanized(rows, folded, reading);
            foreach (FoldedText revealed in Disguises.Reveal(folded))
            {
                var shown = new NameRow(revealed, NameReader.Read(revealed, reading), IsAsWritten: false);
                Add(rows, shown);
                if (reading is NameReading.Entity) AddWithoutGluedForm(rows, shown);
                AddRomanized(rows, revealed, reading);
            }
        }
    }

    // A field of few characters cuts the last word off; what is left of it may be too short to be similar to anything.
    private static void AddCut(List<NameRow> rows, NameRow row)
    {
        if (row.Words is not [.., var last] || !MayBeCut(row.Folded.Text.Length, row.Folded.Original.Length, last.Role, last.Text)) return;

        Add(rows, new NameRow(row.Folded, [.. row.Words[..^1], last with { Role = TokenRole.Initial }], IsAsWritten: false, row.Script));
    }

    // A name with its address in one field.
    private static void AddBeforeAddress(List<NameRow> rows, NameRow row)
    {
        if (Addresses.WordsBefore(Array.ConvertAll(row.Words, word => word.Text)) is > 0 and int words) Add(rows, row with { Words = row.Words[..words], IsAsWritten = false });
    }

    // A name written without any space, its legal form too.
    private static void AddWithoutGluedForm(List<NameRow> rows, NameRow row)
    {
        int glued = Array.FindIndex(row.Words, word => word.Role is not TokenRole.LegalForm);
        if (glued < 0 || Array.FindLastIndex(row.Words, word => word.Role is not TokenRole.LegalForm) != glued) return;
        if (NameTables.GluedLegalForm(row.Words[glued].Text) is not { } form) return;

        NameToken word = row.Words[glued];
        int cut = word.Text.Length - form.Length;
        NameToken name = word with { Text = word.Text[..cut] };
        Add(rows, row with { Words = [.. row.Words[..glued], name, new NameToken(form.Class, TokenRole.LegalForm, word.Start, word.End), .. row.Words[(glued + 1)..]], IsAsWritten = false });
    }

    /// <summary>
    /// Whether the last word of a name of so many letters, written in so many characters, may have been cut off: it is very short, or the
    /// name fills a field.
    /// </summary>
    public static bool MayBeCut(int length, int written, TokenRole role, string last) =>
        length >= ShortestCutName && role is TokenRole.Core && (last.Length <= NameTables.LongestInitial || FieldLengths.Contains(written));

    /// <summary>As what the names of a kind of party are read.</summary>
    public static NameReading ReadingOf(PartyKind kind) => kind is PartyKind.Person ? NameReading.Person : NameReading.Entity;

    private static void AddRomanized(List<NameRow> rows, FoldedText folded, NameReading reading)
    {
        foreach ((NameToken[] words, NativeScript script) in NameRomanization.Of(NameReader.Read(folded, reading))) Add(rows, new NameRow(folded, words, IsAsWritten: false, script));
    }

    private static void Add(List<NameRow> rows, NameRow row)
    {
        if (!rows.Exists(other => other.Words.Select(word => (word.Text, word.Role)).SequenceEqual(row.Words.Select(word => (word.Text, word.Role))))) rows.Add(row);
    }
}
