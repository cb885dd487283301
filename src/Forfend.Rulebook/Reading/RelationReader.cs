using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Domain.Relations;

namespace Forfend.Rulebook.Reading;

/// <summary>Reads what all relations have, in whichever file they stand.</summary>
internal static class RelationReader
{
    public static Relation Read(MappingReader map, PartyId from, PartyId to, string source, Confidence confidence)
    {
        var relation = new Relation
        {
            From = from,
            Kind = map.Word("is", Words.Relations),
            To = to,
            Share = map.OptionalShare("share"),
            Votes = map.OptionalShare("votes"),
            Control = map.WordOr("control", Words.ControlKinds, ControlKind.Unstated),
            Period = map.Period("since", "until"),
            Source = source,
            Confidence = confidence,
        };
        // Asked of the text: a mistyped word is reported already and stands for no relation.
        bool owns = map.OptionalText("is") == RelationKind.Owns.Key();
        if (owns != relation.Share is not null)
            map.Contradiction(owns ? "is" : "share", "`share` and `is: owns` belong together.", owns ? "Add `share:`, with `unknown` if nobody stated it." : "Leave `share` out.");
        string kind = map.OptionalText("is");
        if (relation.Votes is not null && !owns && kind != RelationKind.Votes.Key())
            map.Contradiction("votes", "`votes` belongs to `is: owns` or `is: votes`.", "Leave `votes` out.");
        if (relation.Control is not ControlKind.Unstated && kind != RelationKind.Controls.Key())
            map.Contradiction("control", "`control` belongs to `is: controls`.", "Leave `control` out.");
        if (from == to && from != MappingReader.NoParty) map.Contradiction("to", $"`{to}` stands in a relation to itself.", "Check both ends.");
        return relation;
    }
}
