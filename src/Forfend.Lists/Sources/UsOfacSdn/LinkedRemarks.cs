using System.Collections.Immutable;
using Forfend.Domain.Parties;
using Forfend.Domain.Relations;
using Forfend.Lists.Reading;

namespace Forfend.Lists.Sources.UsOfacSdn;

/// <summary>
/// The clauses <c>Linked To: NAME</c> of remarks. They name the other party and not its number, so they are read when all parties are
/// known. A link says that two parties have to do with one another; no rule of ownership or control counts it.
/// </summary>
internal sealed class LinkedRemarks(FindingCollector findings)
{
    /// <summary>How the clause begins.</summary>
    internal const string Label = "Linked To:";

    private readonly List<(SdnDraft From, string Name)> _links = [];

    internal void Add(SdnDraft from, ReadOnlySpan<char> name) => _links.Add((from, name.ToString()));

    /// <summary>The relations to whoever has such a name: as its first one, else as a strong alias. A name of several may mean each.</summary>
    internal ImmutableArray<Relation> Among(ImmutableArray<ListedParty> parties, string source)
    {
        ILookup<string, PartyId> first = parties.ToLookup(party => party.PrimaryName, party => party.Id, StringComparer.OrdinalIgnoreCase);
        ILookup<string, PartyId> aliases = parties
            .SelectMany(party => party.Names.Where(name => name.Strength == NameStrength.StrongAlias).Select(name => (name.Text, party.Id)))
            .ToLookup(alias => alias.Text, alias => alias.Id, StringComparer.OrdinalIgnoreCase);

        var relations = new HashSet<Relation>();
        foreach ((SdnDraft from, string name) in _links)
        {
            PartyId[] named = [.. (first.Contains(name) ? first : aliases)[name].Where(party => party != from.Id)];
            if (named.Length == 0)
                findings.Value(SdnRules.UnknownLink, from.At, "Remarks", "", $"`{Label} {name}` gives no name of a party here; left as text.");
            foreach (PartyId party in named) relations.Add(new Relation { From = from.Id, Kind = RelationKind.LinkedTo, To = party, Source = source });
        }

        return [.. relations];
    }
}
