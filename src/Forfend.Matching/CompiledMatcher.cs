using System.Runtime.InteropServices;
using Forfend.Domain.Parties;
using Forfend.Matching.Compiled;
using Forfend.Matching.Explanation;
using Forfend.Matching.Features;
using Forfend.Matching.Identifiers;
using Forfend.Matching.Index;
using Forfend.Matching.Names;
using Forfend.Matching.Scoring;
using Forfend.Matching.Text;

namespace Forfend.Matching;

/// <summary>
/// Returns exactly what <see cref="ExhaustiveMatcher"/> returns, by an index that can lie in a file and be mapped into memory.
/// <c>docs/matching.md</c>, section 7, proves that nothing is lost. Immutable and safe to use from several threads.
/// </summary>
public sealed class CompiledMatcher : IMatcher
{
    private readonly IndexSegment[] _segments;
    private readonly MatcherOptions _options;
    private readonly Lazy<IdentifierIndex> _identifiers;
    private readonly Lazy<TextSearch> _text;

    private CompiledMatcher(IndexSegment[] segments, MatcherOptions options)
    {
        _segments = segments;
        _options = options;
        var parties = new Lazy<ListedParty[]>(() => [.. Parties()]);
        _identifiers = new Lazy<IdentifierIndex>(() => new IdentifierIndex(parties.Value));
        _text = new Lazy<TextSearch>(() => new TextSearch(parties.Value, Weights, _identifiers.Value));
    }

    /// <inheritdoc/>
    public string Version => MatcherVersion.Text;

    /// <summary>The least score of a hit that anybody can have who is asked for outside of a dealing.</summary>
    internal int LeastThreshold => _options.Thresholds.LeastFor("");

    /// <summary>How the words of the listed names weigh; frozen when the first of the parties were compiled.</summary>
    internal TokenWeights Weights => _segments[0].Index.Weights;

    /// <summary>Compiles parties; the frequencies of their words are frozen with them.</summary>
    public static CompiledMatcher Build(IEnumerable<ListedParty> parties, MatcherOptions options)
    {
        ArgumentNullException.ThrowIfNull(parties);
        ArgumentNullException.ThrowIfNull(options);
        ListedParty[] all = [.. parties];
        return Of(IndexBuilder.Build(all, frozen: null, key: ""), all, options);
    }

    /// <summary>
    /// The matcher of an index file, which is mapped and not read. A file that is missing, damaged, or of other parties or another
    /// definition is not trusted: the parties are compiled anew and the file is replaced, where it can be written.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="key">What the parties are, so that other parties have another key: the ids of their snapshots.</param>
    /// <param name="parties">The parties.</param>
    /// <param name="options">What the matcher is built with.</param>
    public static CompiledMatcher Open(string path, string key, IEnumerable<ListedParty> parties, MatcherOptions options)
    {
        ArgumentNullException.ThrowIfNull(parties);
        ArgumentNullException.ThrowIfNull(options);
        ListedParty[] all = [.. parties];
        string versioned = $"{MatcherVersion.OfFiles}/{all.Length}/{key}";
        if (IndexImage.Open(path, versioned) is { } mapped) return Of(mapped, all, options);

        IndexImage built = IndexBuilder.Build(all, frozen: null, versioned);
        try
        {
            built.Save(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // A matcher without a file is as good; only the next start is slower.
        }

        return Of(built, all, options);
    }

    /// <summary>
    /// A matcher with parties added and others taken away, at once: what was compiled stays as it is, and so do the frequencies of
    /// words, so that no other score moves. A party that changed is taken away and added.
    /// </summary>
    public CompiledMatcher With(IEnumerable<ListedParty> added, IReadOnlySet<PartyId> removed)
    {
        ArgumentNullException.ThrowIfNull(added);
        ArgumentNullException.ThrowIfNull(removed);
        ListedParty[] parties = [.. added];
        IEnumerable<IndexSegment> kept = _segments.Select(segment => removed.Count == 0
            ? segment
            : segment with { Removed = Enumerable.Range(0, segment.Parties.Count).Where(party => segment.Removed.Contains(party) || removed.Contains(segment.Parties[party].Id)).ToHashSet() });
        if (parties.Length == 0) return new CompiledMatcher([.. kept], _options);

        var index = new CompiledIndex(IndexBuilder.Build(parties, Weights, key: ""), Weights);
        return new CompiledMatcher([.. kept, new IndexSegment(index, parties, new HashSet<int>())], _options);
    }

    /// <summary>
    /// A matcher of some parties alone, which finds them with the scores they have among all: with the frequencies of this one. To look for
    /// what changed in a list in a book of many parties, the book asks this small one, and the unchanged rest is not asked again.
    /// </summary>
    public CompiledMatcher Of(IEnumerable<ListedParty> parties)
    {
        ArgumentNullException.ThrowIfNull(parties);
        ListedParty[] some = [.. parties];
        return new CompiledMatcher([new IndexSegment(new CompiledIndex(IndexBuilder.Build(some, Weights, key: ""), Weights), some, new HashSet<int>())], _options);
    }

    private static CompiledMatcher Of(IndexImage image, ListedParty[] parties, MatcherOptions options) =>
        new([new IndexSegment(new CompiledIndex(image, frozen: null), parties, new HashSet<int>())], options);

    /// <inheritdoc/>
    public IReadOnlyList<Hit> Search(NameQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        SearchMemory memory = SearchMemory.OfThread;
        Find(query, memory);
        if (memory.Found.Count == 0 && query.Identifiers.IsEmpty) return [];

        Dictionary<(int Segment, int Party), (BestName Best, FoundRow? Row)> best = memory.Best;
        best.Clear();
        foreach (FoundRow row in memory.Found) Keep(row, best);
        if (!query.Identifiers.IsEmpty) AddBearersOfIdentifiers(query, best);

        // All hits of a query are explained by the same readings of it.
        Lazy<IReadOnlyList<QueryName>> readings = LaterReadingsOf(query.Name);
        var hits = new List<Hit>(best.Count);
        foreach (((int segment, int party), (BestName name, FoundRow? row)) in best)
        {
            ListedParty listed = _segments[segment].Parties[party];
            var score = PartyScore.Of(query, listed, name);
            int threshold = _options.Thresholds.For(listed, query.Field);
            if (score.Value >= threshold) hits.Add(HitWriter.Write(listed, score, row is { } found ? MetBy(found, readings) : null, threshold, Weights));
        }

        hits.Sort((left, right) => left.Score != right.Score ? right.Score.CompareTo(left.Score) : left.Party.Id.CompareTo(right.Party.Id));
        return hits;
    }

    /// <inheritdoc/>
    public IReadOnlyList<TextHit> SearchText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return _text.Value.Find(text, _options.Thresholds);
    }

    private Lazy<IReadOnlyList<QueryName>> LaterReadingsOf(string name) => new(() => RowsOf(name));

    private IReadOnlyList<QueryName> RowsOf(string name) => [.. NameRows.OfQuery(name).Select(_segments[0].Index.Read)];

    /// <summary>The parties, without those taken away.</summary>
    internal IEnumerable<ListedParty> Parties() =>
        _segments.SelectMany(segment => segment.Parties.Where((_, index) => !segment.Removed.Contains(index)));

    // Writes the rows that reach the score into the memory.
    private void Find(NameQuery query, SearchMemory memory)
    {
        // What attributes can add at most, a name may lack; and it may be of the party with the least threshold.
        int leastScore = Math.Max(1, _options.Thresholds.LeastFor(query.Field) - MatchFeatures.MostPoints(query));
        memory.Found.Clear();
        _segments[0].Index.Read(query.Name, memory);
        for (int reading = 0; reading < memory.Rows.Count; reading++)
            for (int segment = 0; segment < _segments.Length; segment++) _segments[segment].Index.Find(memory, reading, leastScore, segment);
    }

    private Func<MetName> MetBy(FoundRow row, Lazy<IReadOnlyList<QueryName>> readings) => () =>
    {
        QueryName reading = readings.Value[row.Reading];
        return new MetName(reading, _segments[row.Segment].Index.Score(reading, row.Row));
    };

    private void Keep(FoundRow row, Dictionary<(int Segment, int Party), (BestName Best, FoundRow? Row)> best)
    {
        (_, IReadOnlyList<ListedParty> parties, IReadOnlySet<int> removed) = _segments[row.Segment];
        if (removed.Contains(row.Party)) return;

        BestName candidate = Named(row, parties[row.Party]);
        ref (BestName Best, FoundRow? Row) soFar = ref CollectionsMarshal.GetValueRefOrAddDefault(best, (row.Segment, row.Party), out bool exists);
        if (!exists || candidate.IsBetterThan(soFar.Best)) soFar = (candidate, row);
    }

    private BestName Named(FoundRow row, ListedParty party)
    {
        CompiledRows rows = _segments[row.Segment].Index.Rows;
        int name = rows.NameOf(row.Row);
        return new BestName(party.Names[name], name, rows.NumberOf(row.Row), row.Value, row.IsEqual);
    }

    private void AddBearersOfIdentifiers(NameQuery query, Dictionary<(int Segment, int Party), (BestName Best, FoundRow? Row)> best)
    {
        IReadOnlyList<QueryName> readings = RowsOf(query.Name);
        foreach (int bearer in query.Identifiers.SelectMany(_identifiers.Value.Find).Distinct())
        {
            (int Segment, int Party) place = PlaceOf(bearer);
            if (!best.ContainsKey(place)) best.Add(place, BestNameOf(place, readings));
        }
    }

    // Parties are numbered over all segments, without those removed.
    private (int Segment, int Party) PlaceOf(int number)
    {
        for (int segment = 0; ; segment++)
        {
            int present = _segments[segment].Parties.Count - _segments[segment].Removed.Count;
            if (number >= present)
            {
                number -= present;
                continue;
            }

            int party = number;
            foreach (int removed in _segments[segment].Removed.Order())
                if (removed <= party) party++;
            return (segment, party);
        }
    }

    // A party met by its identifier shows the name that comes nearest, and its primary name if none comes near.
    private (BestName Best, FoundRow? Row) BestNameOf((int Segment, int Party) place, IReadOnlyList<QueryName> readings)
    {
        (CompiledIndex index, IReadOnlyList<ListedParty> parties, _) = _segments[place.Segment];
        (BestName Best, FoundRow? Row) best = (BestName.NoneOf(parties[place.Party]), null);
        for (int reading = 0; reading < readings.Count; reading++)
        {
            foreach (int row in index.Rows.OfParty(place.Party))
            {
                NameScore score = index.Score(readings[reading], row);
                var found = new FoundRow(place.Segment, place.Party, row, reading, score.Value, score.IsEqual);
                BestName candidate = Named(found, parties[place.Party]);
                if (score.Value > 0 && candidate.IsBetterThan(best.Best)) best = (candidate, found);
            }
        }

        return best;
    }
}
