using Forfend.Domain.Relations;

namespace Forfend.Ownership.Solving;

/// <summary>Where a graph changed, as far as stakes and control go.</summary>
/// <param name="Holders">Those who hold something else than before, or hold it for somebody else.</param>
/// <param name="Companies">Those in which something else is held.</param>
internal sealed record HoldingChange(HashSet<int> Holders, HashSet<int> Companies)
{
    /// <summary>What the relations say that were added or taken out.</summary>
    public static HoldingChange Of(PartyGraph graph, IEnumerable<Relation> relations)
    {
        var change = new HoldingChange([], []);
        foreach (Relation relation in relations)
        {
            (int from, int to) = (graph.NumberOf(relation.From), graph.NumberOf(relation.To));
            // A relation that is taken out and was never there may name parties nobody knows.
            if (from < 0 || to < 0) continue;

            switch (relation.Kind)
            {
                case RelationKind.Owns or RelationKind.Votes or RelationKind.Controls:
                    change.Holders.Add(from);
                    change.Companies.Add(to);
                    break;
                case RelationKind.SubsidiaryOf:
                    change.Holders.Add(to);
                    change.Companies.Add(from);
                    break;
                case RelationKind.ActsFor:
                    change.Holders.Add(to);
                    break;
                case RelationKind.Joint:
                    change.Holders.Add(from);
                    change.Holders.Add(to);
                    break;
                default:
                    break;
            }
        }

        return change;
    }
}
