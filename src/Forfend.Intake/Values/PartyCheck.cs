using Forfend.Domain.Dealings;
using Forfend.Domain.Parties;

namespace Forfend.Intake.Values;

/// <summary>Whether a party can be screened at all.</summary>
internal static class PartyCheck
{
    /// <summary>
    /// A name, an id of ours, or an identifier that stands for the party itself. An account number says where money goes, not to
    /// whom, and a number of unknown sort says nothing.
    /// </summary>
    public static bool CanBeScreened(DealingParty party) =>
        !string.IsNullOrWhiteSpace(party.Name) || party.Id is not null
        || party.Identifiers.Any(identifier => identifier.Type.IsStrong() && identifier.Type is not IdentifierType.Iban);
}
