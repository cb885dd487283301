using System.Runtime.InteropServices;
using Forfend.Matching.Folding;
using Forfend.Matching.Index;
using Forfend.Matching.Scoring;

namespace Forfend.Matching.Exhaustive;

/// <summary>Scores a row of a query and a row of a listed name by the definition.</summary>
internal static class RowComparison
{
    /// <summary>The score alone, for which nothing is allocated; the same as of <see cref="Of"/>.</summary>
    public static int ValueOf(
        QueryName reading, ComparedName asked, ListedRow listed, ReadOnlySpan<int> similarities, List<UnitPair> units, TokenWeights weights, out bool isEqual)
    {
        isEqual = false;
        if (AreOfOneScript(reading, listed)) return 0;

        bool isExchanged = asked.SaysDescent && listed.Name.SaysDescent && Descent.IsExchanged(reading.Words, listed.Name.Words, similarities);
        isEqual = !isExchanged && reading.Row.IsAsWritten && listed.IsAsWritten && asked.MayEqual(listed.Name) && NameEquality.AreEqual(reading.Words, listed.Name.Words, weights);
        int value = NameScore.ValueOf(asked.Values, listed.Name.Values, similarities, Taken(units, reading, listed), isEqual, isExchanged);
        return NameScore.Romanized(value, reading.Row.Script, listed.Script);
    }

    /// <summary>The score and the words that met.</summary>
    public static NameScore Of(QueryName reading, ListedRow listed, ReadOnlySpan<int> similarities, List<UnitPair> units, TokenWeights weights)
    {
        if (AreOfOneScript(reading, listed)) return NameScore.Nothing;

        return NameScore.Of(reading.Words, listed.Name.Words, similarities, Taken(units, reading, listed), reading.Row.IsAsWritten && listed.IsAsWritten, weights)
            .Romanized(reading.Row.Script, listed.Script);
    }

    private static TakenUnits Taken(List<UnitPair> units, QueryName reading, ListedRow listed) =>
        units.Count == 0 ? default : new TakenUnits(CollectionsMarshal.AsSpan(units), reading.Cycle, listed.Name.Cycle);

    // Of two names romanized from one script the ways they are written there are compared.
    private static bool AreOfOneScript(QueryName reading, ListedRow listed) => reading.Row.Script.IsAlso(listed.Script);
}
