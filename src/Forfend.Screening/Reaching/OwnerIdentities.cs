using System.Collections.Immutable;
using System.Globalization;
using Forfend.Domain.Findings;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Matching;
using Forfend.Ownership;

namespace Forfend.Screening.Reaching;

/// <summary>
/// Who in imported owner graphs is, or may be, somebody the rulebook or a list names. A register knows its owners by its own numbers:
/// whoever holds something is looked up by name and identifiers, as the parties of a dealing are.
/// </summary>
internal sealed class OwnerIdentities
{
    /// <summary>The owners of a party stand in a graph too large to be looked up by name.</summary>
    private const string OwnersNotLookedUp = "OWN903";

    /// <summary>Nobody: no graph was imported.</summary>
    public static readonly OwnerIdentities None = new(Enumerable.Empty<(PartyId, Hit, string)>().ToLookup(_ => default(PartyId), _ => default((PartyId, Hit, string))));

    private readonly ILookup<PartyId, (PartyId Owner, Hit Hit, string Graph)> _byListed;

    private OwnerIdentities(ILookup<PartyId, (PartyId Owner, Hit Hit, string Graph)> byListed) => _byListed = byListed;

    /// <summary>Looks everybody up.</summary>
    /// <param name="graphs">The imported graphs.</param>
    /// <param name="matcher">Finds listed parties.</param>
    public static OwnerIdentities Of(ImmutableArray<OwnerGraph> graphs, IMatcher matcher)
    {
        var found =
            from graph in graphs
            where graph.IsLookedUp
            from owner in graph.Owners()
            from hit in matcher.Search(QueryFor(owner))
            where !graphs.Any(other => other.Describes(hit.Party.Id))
            select (Owner: owner.Id, Hit: hit, Graph: graph.Name);
        return new OwnerIdentities(found.ToLookup(identity => identity.Hit.Party.Id));
    }

    /// <summary>A listed party itself, and every owner that is it or may be.</summary>
    public IEnumerable<Reached> Of(PartyId listed, ReachKind how)
    {
        yield return new Reached(listed, how, ReachCertainty.Certain, [], []);
        foreach ((PartyId owner, Hit hit, string graph) in _byListed[listed])
        {
            bool isIdentified = hit.Grade == HitGrade.Identified;
            yield return new Reached(
                owner,
                how,
                isIdentified ? ReachCertainty.Certain : ReachCertainty.Depends,
                [new ReachLink(owner.Value, isIdentified ? "is" : "may be", listed.Value, $"{graph}, by name and identifiers")],
                isIdentified ? [] : [$"Is the owner {owner} in `{graph}` {hit.Party.PrimaryName} ({listed})?"]);
        }
    }

    /// <summary>That the owners of a party were not looked up, so that nobody knows whether they are listed: the dealing is held.</summary>
    public static Finding NotLookedUp(OwnerGraph graph, ListedParty party) => new(
        OwnersNotLookedUp,
        FindingSeverity.Warning,
        new InputLocation($"owner graph {graph.Name}"),
        "",
        string.Create(CultureInfo.InvariantCulture, $"The owners of {party.PrimaryName} ({party.Id}) in `{graph.Name}` were not looked up among the listed by name: it has more than {OwnerGraph.MostLookedUp:N0} owners."),
        RecordFate.Held,
        "Import the part of it that concerns you.");

    private static NameQuery QueryFor(ListedParty owner) => new()
    {
        Name = owner.PrimaryName,
        Kind = owner.Kind,
        Identifiers = owner.Identifiers,
        BirthDate = owner.BirthDates is [var birth, ..] ? birth : null,
        Countries = owner.Countries,
        Address = string.Join('\n', owner.Addresses),
    };
}
