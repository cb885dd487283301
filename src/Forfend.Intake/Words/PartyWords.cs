using System.Collections.Immutable;
using Forfend.Domain.Dealings;
using Forfend.Domain.Findings;
using Forfend.Domain.Parties;
using Forfend.Intake.Values;

namespace Forfend.Intake.Words;

/// <summary>
/// Reads a party as people type it: the name, then what else is known, each after a semicolon
/// (<c>Ivan Petrov; born 1960-02-01; country RU; passport 4500123</c>).
/// </summary>
public static class PartyWords
{
    /// <summary>What may stand behind the semicolons, for help.</summary>
    public static string Attributes { get; } =
        "born, country, kind, address, id, " + string.Join(", ", IdentifierTypes.All.Select(type => type.Key()));

    /// <summary>The party. What cannot be read is a finding that holds the dealing.</summary>
    /// <param name="role">Its role.</param>
    /// <param name="text">What was typed.</param>
    /// <param name="field">Where, for findings.</param>
    /// <param name="findings">What was found.</param>
    public static DealingParty Read(PartyRole role, string text, string field, out ImmutableArray<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(text);
        string[] parts = text.Split(';', StringSplitOptions.TrimEntries);
        var party = new DealingParty { Role = role, Name = parts[0], Field = field };
        var found = new List<Finding>();
        foreach (string part in parts.Skip(1).Where(part => part.Length > 0)) party = With(party, part, found);
        findings = [.. found];
        return party;
    }

    private static DealingParty With(DealingParty party, string part, List<Finding> findings)
    {
        int end = part.IndexOfAny([' ', '=']);
        string key = end < 0 ? part : part[..end];
        string value = end < 0 ? "" : part[(end + 1)..].Trim();
        var location = new InputLocation(DealingWords.Source);
        if (value.Length > 0)
        {
            switch (key.ToLowerInvariant())
            {
                case "born": return party with { BirthDate = BirthDates.Read(value, location, party.Field, isStrict: false, findings) };
                case "country": return party with { Country = Countries.Read(value, location, party.Field, isStrict: false, findings) };
                case "address": return party with { Address = value };
                case "id": return party with { Id = new PartyId(value) };
                case "kind" when PartyKinds.TryParse(value, out PartyKind kind): return party with { Kind = kind };
                default:
                    if (IdentifierTypes.TryParse(key, out IdentifierType type))
                        return party with { Identifiers = party.Identifiers.Add(new Identifier(type, value)) };
                    break;
            }
        }

        findings.Add(new Finding(IntakeCodes.Category, FindingSeverity.Error, location, party.Field,
            $"{Shown.Value(part)} is not understood. Held.", RecordFate.Held, $"Behind the semicolon stands one of {Attributes}, then its value."));
        return party;
    }
}
