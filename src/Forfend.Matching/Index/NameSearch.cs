using System.Buffers;
using Forfend.Matching.Folding;
using Forfend.Matching.Names;
using Forfend.Matching.Scoring;

namespace Forfend.Matching.Index;

/// <summary>
/// Scores a query's name against every listed name that has any word similar to one of its words; every other name has 0. Names that
/// cannot reach the asked score whatever the pairing are not scored: the met weight is at most the sum over the query's words of
/// weight times the best similarity in the name, and the lost weight at least what the words without a similar one lose.
/// </summary>
internal sealed class NameSearch
{
    private readonly NameIndex _index;
    private readonly QueryName _query;
    private readonly Dictionary<int, int>[] _similar;
    private readonly Dictionary<int, List<UnitPair>> _units;

    public NameSearch(NameIndex index, QueryName query)
    {
        _index = index;
        _query = query;
        _similar = Array.ConvertAll(query.Words, word => index.Similar.To(word));
        _units = index.Units.Find(query);
    }

    /// <summary>Calls back for every name that has at least a score, in the order of the names.</summary>
    public void Find(int leastScore, Action<int, NameScore> found)
    {
        long total = _query.Words.Where(IsNeeded).Sum(word => (long)word.Unmet);
        // Per name: the most that can be met, and the weight of the needed words that can meet.
        long[] most = ArrayPool<long>.Shared.Rent(_index.Count);
        long[] meetable = ArrayPool<long>.Shared.Rent(_index.Count);
        most.AsSpan(0, _index.Count).Clear();
        meetable.AsSpan(0, _index.Count).Clear();
        try
        {
            Bound(most, meetable);
            for (int name = 0; name < _index.Count; name++)
            {
                if (!_units.ContainsKey(name))
                {
                    if (most[name] == 0) continue;

                    long leastLost = Math.Min((total - meetable[name]) * ScoreDefinition.UnmetQueryCost, ScoreDefinition.MostUnmetQuery);
                    long bound = most[name] * ScoreDefinition.Full / (most[name] + leastLost);
                    // Equal names lack nothing.
                    if (bound < ScoreDefinition.Full) bound -= ScoreDefinition.Lack(most[name]);
                    if (bound < leastScore) continue;
                }

                NameScore score = Score(name);
                if (score.Value >= leastScore) found(name, score);
            }
        }
        finally
        {
            ArrayPool<long>.Shared.Return(most);
            ArrayPool<long>.Shared.Return(meetable);
        }
    }

    /// <summary>The score of one name.</summary>
    public NameScore Score(int name)
    {
        if (_query.Row.Script is not NativeScript.None && _query.Row.Script == _index[name].Script) return NameScore.Nothing;

        int[] listedIds = _index[name].Words;
        var listed = new WeighedToken[listedIds.Length];
        var similarities = new int[_query.Words.Length * listedIds.Length];
        for (int n = 0; n < listedIds.Length; n++)
        {
            listed[n] = _index.Vocabulary[listedIds[n]];
            for (int q = 0; q < _query.Words.Length; q++)
                similarities[q * listedIds.Length + n] = _similar[q].GetValueOrDefault(listedIds[n]);
        }

        return NameScore.Of(
            _query.Words, listed, similarities, _units.GetValueOrDefault(name, []), _query.Row.IsAsWritten && _index[name].IsAsWritten, _index.Weights)
            .Romanized(_query.Row.Script, _index[name].Script);
    }

    private void Bound(long[] most, long[] meetable)
    {
        int[] best = ArrayPool<int>.Shared.Rent(_index.Count);
        best.AsSpan(0, _index.Count).Clear();
        for (int q = 0; q < _query.Words.Length; q++)
        {
            (int weight, int unmet) = (_query.Words[q].Weight, _query.Words[q].Unmet);
            bool isNeeded = IsNeeded(_query.Words[q]);
            foreach ((int word, int similarity) in _similar[q])
            {
                foreach (int name in _index.NamesOf(word))
                {
                    // The best similarity of this word of the query replaces a lesser one that was counted before.
                    int before = best[name];
                    if (similarity <= before) continue;

                    most[name] += (long)weight * (ScoreDefinition.Share(similarity) - ScoreDefinition.Share(before));
                    if (before == 0 && isNeeded) meetable[name] += unmet;
                    best[name] = similarity;
                }
            }

            foreach (int word in _similar[q].Keys)
                foreach (int name in _index.NamesOf(word)) best[name] = 0;
        }

        ArrayPool<int>.Shared.Return(best);
    }

    // Names can be equal without these words, and then lose nothing by them.
    private static bool IsNeeded(WeighedToken word) => word.Role is not (TokenRole.LegalForm or TokenRole.Honorific);
}
