using Forfend.Domain.Findings;
using Forfend.Domain.Parties;
using Forfend.Lists.Reading;

namespace Forfend.Lists.Sources.UsOfacSdn;

/// <summary>A party while its rows are gathered from the four files.</summary>
internal sealed class SdnDraft(string source, PartyId id, PartyKind kind, string name, InputLocation at)
    : PartyDraft(source, id, kind, new PartyName(name, NameStrength.Primary), at)
{
    internal required string Title { get; init; }

    /// <summary>The remarks column as it stands, spaces included: a continuation joins it in the middle of a word.</summary>
    internal required string Remarks { get; init; }

    /// <summary>The columns that have no field of their own, as text.</summary>
    internal required string OtherColumns { get; init; }

    internal string Continuation { get; set; } = "";
}
