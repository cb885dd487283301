using System.Collections.Immutable;
using Forfend.Domain.Findings;
using Forfend.Domain.Parties;
using Forfend.Domain.Relations;

namespace Forfend.Ownership.Reading;

/// <summary>Gathers relations, and says where something is said twice or in two ways.</summary>
internal sealed class StatedRelations(ReadingFindings findings)
{
    private readonly Dictionary<(PartyId From, PartyId To, RelationKind Kind), List<(Relation Relation, int Line)>> _byPair = [];
    private readonly List<Relation> _relations = [];

    public void Add(Relation relation, int line)
    {
        var pair = (relation.From, relation.To, relation.Kind);
        if (!_byPair.TryGetValue(pair, out List<(Relation Relation, int Line)>? before)) _byPair[pair] = before = [];
        if (!IsNew(relation, line, before)) return;

        before.Add((relation, line));
        _relations.Add(relation);
    }

    public ImmutableArray<Relation> All() => [.. _relations];

    private bool IsNew(Relation relation, int line, List<(Relation Relation, int Line)> before)
    {
        string pair = $"what `{relation.From}` {relation.Kind.Key()} of `{relation.To}`";
        foreach ((Relation other, int at) in before)
        {
            if (other == relation)
            {
                findings.Note(OwnerCodes.Duplicate, line, "", $"says again, in the same words, {pair}; counted once.", RecordFate.Omitted, $"Line {at} says it first.");
                return false;
            }

            bool isSameTime = (other.Period.Until is not { } end || relation.Period.From is not { } start || start < end)
                && (relation.Period.Until is not { } end2 || other.Period.From is not { } start2 || start2 < end2);
            if (!isSameTime || (other.Share, other.Votes) == (relation.Share, relation.Votes)) continue;

            if (other.Source == relation.Source)
                findings.Warn(OwnerCodes.TwoParcels, line, "", $"and line {at} state {pair} differently under one source; read as a stake between the smaller and their sum.",
                    RecordFate.ReadAs, "If both are right, add them up; if one is past, give it an `until`.");
            else
                findings.Note(OwnerCodes.Disagreement, line, "", $"and line {at}: sources disagree on {pair}; both are kept, and it lies between them.", RecordFate.Kept);
            break;
        }

        return true;
    }
}
