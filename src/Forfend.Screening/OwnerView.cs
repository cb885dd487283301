using System.Collections.Immutable;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Ownership;
using Forfend.Ownership.Rules;

namespace Forfend.Screening;

/// <summary>Who owns and controls whom, as a screener sees it on two dates: the rulebook's relations, the lists' and the imported graphs'.</summary>
public sealed class OwnerView
{
    private readonly Func<PartyId, string> _nameOf;
    private readonly IEnumerable<ListedParty> _known;
    private readonly Func<string, IEnumerable<Reached>> _startsOf;
    private readonly Func<string, IEnumerable<string>?> _missingListsOf;
    private readonly ImmutableArray<string> _notLookedUp;

    internal OwnerView(
        PartyGraph graph,
        LawDates dates,
        IEnumerable<ListedParty> known,
        Func<PartyId, string> nameOf,
        Func<string, IEnumerable<Reached>> startsOf,
        Func<string, IEnumerable<string>?> missingListsOf,
        ImmutableArray<string> notLookedUp) =>
        (Graph, Dates, _known, _nameOf, _startsOf, _missingListsOf, _notLookedUp) = (graph, dates, known, nameOf, startsOf, missingListsOf, notLookedUp);

    /// <summary>The graph.</summary>
    public PartyGraph Graph { get; }

    /// <summary>The two dates.</summary>
    public LawDates Dates { get; }

    /// <summary>The name of a party; its id where it has none.</summary>
    public string NameOf(PartyId party) => _nameOf(party);

    /// <summary>The parties of an id, or else of a name, in any case: none, one or several.</summary>
    public ImmutableArray<PartyId> Find(string idOrName)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(idOrName);
        var id = new PartyId(idOrName);
        if (Graph.NumberOf(id) >= 0 || _known.Any(party => party.Id == id)) return [id];
        return
        [
            .. _known.Where(party => party.Names.Any(name => name.Text.Equals(idOrName, StringComparison.OrdinalIgnoreCase))).Select(party => party.Id).Order(),
        ];
    }

    /// <summary>
    /// Why a rule cannot be relied on here: its list is not installed, no measure of its id says who is listed, or the owners of a large
    /// graph were not looked up. Else empty.
    /// </summary>
    public string NotScreened(OwnershipRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        if (_missingListsOf(rule.Id) is not { } missing) return "no measure of this rulebook says who is listed";

        string lists = string.Join(", ", missing);
        IEnumerable<string> graphs = _notLookedUp.Select(graph => $"owners in `{graph}` were not looked up by name");
        return string.Join("; ", lists.Length == 0 ? graphs : graphs.Prepend($"not installed: {lists}"));
    }

    /// <summary>Computes a rule, from whom the measure of its id names and lists on the dates.</summary>
    public RuleComputation Compute(OwnershipRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return RuleComputation.Of(rule, Graph, Dates.AsOf, _startsOf(rule.Id));
    }
}
