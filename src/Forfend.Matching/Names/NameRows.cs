using Forfend.Domain.Parties;
using Forfend.Matching.Folding;

namespace Forfend.Matching.Names;

/// <summary>All ways to read a name. What a query and a listed name score is the best of their rows.</summary>
internal static class NameRows
{
    // The shortest fields for names have sixteen characters.
    private const int ShortestCutName = 14;

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
        FoldedText folded = NameFolding.Fold(name);
        var rows = new List<NameRow>();
        foreach (NameReading reading in (ReadOnlySpan<NameReading>)[NameReading.Person, NameReading.Entity])
        {
            var row = new NameRow(folded, NameReader.Read(folded, reading), IsAsWritten: true);
            Add(rows, row);
            AddCut(rows, row);
            AddRomanized(rows, folded, reading);
            foreach (FoldedText revealed in Disguises.Reveal(folded))
            {
                Add(rows, new NameRow(revealed, NameReader.Read(revealed, reading), IsAsWritten: false));
                AddRomanized(rows, revealed, reading);
            }
        }

        return rows;
    }

    // A field of few characters cuts the last word off; what is left of it may be too short to be similar to anything.
    private static void AddCut(List<NameRow> rows, NameRow row)
    {
        if (row.Words is not [.., var last] || !MayBeCut(row.Folded.Text.Length, last.Role, last.Text)) return;

        Add(rows, new NameRow(row.Folded, [.. row.Words[..^1], last with { Role = TokenRole.Initial }], IsAsWritten: false, row.Script));
    }

    /// <summary>Whether the last word of a name of so many letters may have been cut off.</summary>
    public static bool MayBeCut(int length, TokenRole role, string last) => length >= ShortestCutName && role is TokenRole.Core && last.Length <= NameTables.LongestInitial;

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
