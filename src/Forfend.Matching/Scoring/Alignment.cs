namespace Forfend.Matching.Scoring;

/// <summary>
/// Pairs the words of two names, each at most once, so that the gains add up to the most: an optimal assignment by the Hungarian
/// method, exact in integers. Where the words stand does not matter.
/// </summary>
internal static class Alignment
{
    /// <summary>
    /// What a pair gains. First counts the query word's weight times the similarity; among equal sums the weight of the query's words
    /// that met, then that of the listed words, then how many of them are telling. So the score of the best pairing is unique, though
    /// the pairing may not be.
    /// </summary>
    public static Int128 Gain(WeighedToken query, WeighedToken listed, int similarity)
    {
        if (similarity == 0) return 0;

        bool areTelling = query.IsTelling && listed.IsTelling;
        return ((Int128)(query.Weight * similarity) << 72) + ((Int128)query.Weight << 48) + ((Int128)listed.Weight << 24) + (areTelling ? 1 : 0);
    }

    /// <summary>The best pairing, in the order of the query's words.</summary>
    public static List<Pairing> Best(ReadOnlySpan<WeighedToken> query, ReadOnlySpan<WeighedToken> listed, ReadOnlySpan<int> similarities)
    {
        // The method wants no more rows than columns.
        bool isTransposed = query.Length > listed.Length;
        int rows = Math.Min(query.Length, listed.Length);
        int columns = Math.Max(query.Length, listed.Length);
        var gains = new Int128[rows * columns];
        for (int q = 0; q < query.Length; q++)
            for (int n = 0; n < listed.Length; n++)
                gains[isTransposed ? n * columns + q : q * columns + n] = Gain(query[q], listed[n], similarities[q * listed.Length + n]);

        int[] columnOfRow = Assign(gains, rows, columns);
        var pairs = new List<Pairing>(rows);
        for (int row = 0; row < rows; row++)
        {
            (int q, int n) = isTransposed ? (columnOfRow[row], row) : (row, columnOfRow[row]);
            int similarity = similarities[q * listed.Length + n];
            if (similarity > 0) pairs.Add(new Pairing(q, n, similarity));
        }

        pairs.Sort((left, right) => left.Query.CompareTo(right.Query));
        return pairs;
    }

    // Shortest augmenting paths with potentials; costs are negated gains. Index 0 stands for "none yet".
    private static int[] Assign(Int128[] gains, int rows, int columns)
    {
        var rowPotential = new Int128[rows + 1];
        var columnPotential = new Int128[columns + 1];
        var rowOfColumn = new int[columns + 1];
        var previousColumn = new int[columns + 1];
        var slack = new Int128[columns + 1];
        var isVisited = new bool[columns + 1];
        for (int row = 1; row <= rows; row++)
        {
            rowOfColumn[0] = row;
            Array.Fill(slack, Int128.MaxValue);
            Array.Clear(isVisited);
            int column = 0;
            while (rowOfColumn[column] != 0)
            {
                isVisited[column] = true;
                int current = rowOfColumn[column];
                int nearest = 0;
                for (int next = 1; next <= columns; next++)
                {
                    if (isVisited[next]) continue;

                    Int128 reduced = -gains[(current - 1) * columns + next - 1] - rowPotential[current] - columnPotential[next];
                    if (reduced < slack[next]) (slack[next], previousColumn[next]) = (reduced, column);
                    if (nearest == 0 || slack[next] < slack[nearest]) nearest = next;
                }

                Int128 step = slack[nearest];
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

        var columnOfRow = new int[rows];
        for (int column = 1; column <= columns; column++)
            if (rowOfColumn[column] != 0) columnOfRow[rowOfColumn[column] - 1] = column - 1;
        return columnOfRow;
    }
}
