using Forfend.Domain.Parties;
using Forfend.Domain.Relations;
using Forfend.Lists.Reading;

namespace Forfend.Lists.Sources.UsOfacSdn;

/// <summary>The relations the newer forms state between parties.</summary>
internal static class OfacRelations
{
    /// <summary>
    /// Keeps a relation. `Owned or Controlled By` leaves open which of the two: it is kept as control, which never counts as a stake.
    /// What has no kind of its own is a link, and its words stay in the remarks.
    /// </summary>
    internal static void Add(List<Relation> relations, string source, PartyDraft from, string type, string toId, string toName, bool isFormer)
    {
        string former = isFormer ? "formerly " : "";
        from.AddRemark($"{former}{type}", Text(source, toId, toName));
        if (isFormer || toId.Length == 0) return;

        var to = new PartyId($"{source}/{toId}");
        Relation relation = type switch
        {
            "Owned or Controlled By" => new Relation { From = to, Kind = RelationKind.Controls, To = from.Id, Source = source },
            "Owns, controls, or operates" => new Relation { From = from.Id, Kind = RelationKind.Controls, To = to, Source = source },
            "Acting for or on behalf of" => new Relation { From = from.Id, Kind = RelationKind.ActsFor, To = to, Source = source },
            "Leader or official of" or "Principal Executive Officer" => new Relation { From = from.Id, Kind = RelationKind.Directs, To = to, Source = source },
            "Family member of" => new Relation { From = from.Id, Kind = RelationKind.FamilyOf, To = to, Source = source },
            _ => new Relation { From = from.Id, Kind = RelationKind.LinkedTo, To = to, Source = source },
        };
        relations.Add(relation);
    }

    private static string Text(string source, string id, string name) => name.Length == 0 ? $"{source}/{id}" : $"{name} ({source}/{id})";
}
