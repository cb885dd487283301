using System.Numerics;

namespace Forfend.Matching.Scoring;

/// <summary>
/// Pairs the words of two names, each at most once, so that the gains add up to the most: an optimal assignment by the Hungarian
/// method, exact in integers. Where the words stand does not matter.
/// </summary>
internal static class Alignment
{
    // Longer names are paired in numbers of twice the length.
    private const int MostWordsInLong = 8;
    private const int MostWeightInLong = 2047;

    private const int MostOnStack = 128;

    /// <summary>
    /// Writes the best pairing, in the order of the query's words, and returns how many pairs it has: at most as many as the shorter
    /// name has words.
    /// </summary>
    /// <remarks>
    /// A pair gains first the query word's weight times the similarity; among equal sums counts the weight of the query's words that
    /// met, then that of the listed words, then how many of them are telling. So the score of the best pairing is unique, though the
    /// pairing may not be.
    /// </remarks>
    public static int Best(ReadOnlySpan<WordValue> query, ReadOnlySpan<WordValue> listed, ReadOnlySpan<int> similarities, Span<Pairing> pairs)
    {
        if (Meet(query.Length, listed.Length, similarities, pairs, out int count)) return count;

        bool isShort = Math.Min(query.Length, listed.Length) <= MostWordsInLong && HaveWeightsUpTo(MostWeightInLong, query) && HaveWeightsUpTo(MostWeightInLong, listed);
        return isShort ? Assign<long>(query, listed, similarities, pairs, 14, 4) : Assign<Int128>(query, listed, similarities, pairs, 24, 24);
    }

    // Where no word is similar to two, there is nothing to choose.
    private static bool Meet(int queryLength, int listedLength, ReadOnlySpan<int> similarities, Span<Pairing> pairs, out int count)
    {
        count = 0;
        for (int q = 0; q < queryLength; q++)
        {
            ReadOnlySpan<int> ofWord = similarities.Slice(q * listedLength, listedLength);
            int n = ofWord.IndexOfAnyExcept(0);
            if (n < 0) continue;
            if (ofWord[(n + 1)..].ContainsAnyExcept(0)) return false;

            for (int pair = 0; pair < count; pair++)
                if (pairs[pair].Listed == n) return false;
            pairs[count++] = new Pairing(q, n, ofWord[n]);
        }

        return true;
    }

    private static bool HaveWeightsUpTo(int most, ReadOnlySpan<WordValue> words)
    {
        foreach (WordValue word in words)
            if (word.Weight > most) return false;
        return true;
    }

    private static int Assign<T>(
        ReadOnlySpan<WordValue> query, ReadOnlySpan<WordValue> listed, ReadOnlySpan<int> similarities, Span<Pairing> pairs, int weightBits, int countBits)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        // The method wants no more rows than columns.
        bool isTransposed = query.Length > listed.Length;
        int rows = Math.Min(query.Length, listed.Length);
        int columns = Math.Max(query.Length, listed.Length);
        Span<T> gains = rows * columns <= MostOnStack ? stackalloc T[rows * columns] : new T[rows * columns];
        for (int q = 0; q < query.Length; q++)
        {
            for (int n = 0; n < listed.Length; n++)
            {
                int similarity = similarities[q * listed.Length + n];
                if (similarity == 0) continue;

                T gain = T.CreateTruncating(query[q].Weight * similarity);
                gain = (gain << weightBits) + T.CreateTruncating(query[q].Weight);
                gain = (gain << weightBits) + T.CreateTruncating(listed[n].Weight);
                gain = (gain << countBits) + (query[q].IsTelling && listed[n].IsTelling ? T.One : T.Zero);
                gains[isTransposed ? n * columns + q : q * columns + n] = gain;
            }
        }

        Span<int> columnOfRow = rows <= MostOnStack ? stackalloc int[rows] : new int[rows];
        Assign<T>(gains, rows, columns, columnOfRow);
        int count = 0;
        for (int row = 0; row < rows; row++)
        {
            (int q, int n) = isTransposed ? (columnOfRow[row], row) : (row, columnOfRow[row]);
            int similarity = similarities[q * listed.Length + n];
            if (similarity > 0) pairs[count++] = new Pairing(q, n, similarity);
        }

        if (isTransposed) pairs[..count].Sort((left, right) => left.Query.CompareTo(right.Query));
        return count;
    }

    // Shortest augmenting paths with potentials; costs are negated gains. Index 0 stands for "none yet".
    private static void Assign<T>(ReadOnlySpan<T> gains, int rows, int columns, Span<int> columnOfRow)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        bool isShort = columns < MostOnStack;
        Span<T> rowPotential = isShort ? stackalloc T[rows + 1] : new T[rows + 1];
        Span<T> columnPotential = isShort ? stackalloc T[columns + 1] : new T[columns + 1];
        Span<T> slack = isShort ? stackalloc T[columns + 1] : new T[columns + 1];
        Span<int> rowOfColumn = isShort ? stackalloc int[columns + 1] : new int[columns + 1];
        Span<int> previousColumn = isShort ? stackalloc int[columns + 1] : new int[columns + 1];
        Span<bool> isVisited = isShort ? stackalloc bool[columns + 1] : new bool[columns + 1];
        for (int row = 1; row <= rows; row++)
        {
            rowOfColumn[0] = row;
            slack.Fill(T.MaxValue);
            isVisited.Clear();
            int column = 0;
            while (rowOfColumn[column] != 0)
            {
                isVisited[column] = true;
                int current = rowOfColumn[column];
                int nearest = 0;
                for (int next = 1; next <= columns; next++)
                {
                    if (isVisited[next]) continue;

                    T reduced = -gains[(current - 1) * columns + next - 1] - rowPotential[current] - columnPotential[next];
                    if (reduced < slack[next]) (slack[next], previousColumn[next]) = (reduced, column);
                    if (nearest == 0 || slack[next] < slack[nearest]) nearest = next;
                }

                T step = slack[nearest];
                for (int each = 0; each <= columns; each++)
                {
                    if (isVisited[each])
                    {
                        rowPotential[rowOfColumn[each]] += step;
                        columnPotential[each] -= step;
                    }
                    else
                    {
                        slack[each] -= step;
                    }
                }

                column = nearest;
            }

            for (; column != 0; column = previousColumn[column]) rowOfColumn[column] = rowOfColumn[previousColumn[column]];
        }

        for (int column = 1; column <= columns; column++)
            if (rowOfColumn[column] != 0) columnOfRow[rowOfColumn[column] - 1] = column - 1;
    }
}
