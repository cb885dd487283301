using System.Collections.Immutable;
using Forfend.Domain.Dealings;

namespace Forfend.Rulebook.Conditions;

/// <summary>
/// What is known of a dealing, fact by fact: what was stated, else what follows from its parties and amount, else what the profile of
/// whoever asks assumes. Everything else is unknown.
/// </summary>
/// <param name="dealing">The dealing.</param>
/// <param name="assumed">What the profile supplies where the dealing is silent.</param>
public sealed class DealingFacts(Dealing dealing, Facts assumed)
{
    private const string CountrySuffix = ".country";
    private const string DestinationFact = "destination.country";

    private static readonly PartyRole[] Destinations = [PartyRole.Of("ultimate-consignee"), PartyRole.Of("end-user")];

    /// <summary>The value of a fact, or null where it is unknown.</summary>
    public FactValue? this[string path] => dealing.Facts[path] ?? Derived(path) ?? assumed[path];

    /// <summary>Whether the value comes from the profile and not from the dealing.</summary>
    public bool IsAssumed(string path) => dealing.Facts[path] is null && Derived(path) is null && assumed[path] is not null;

    /// <summary>
    /// Quantities by category: the value of a fact, where it has such, else the numbers stated below its path
    /// (<c>data.volumes.biometric</c>). Null where there is neither.
    /// </summary>
    public ImmutableSortedDictionary<string, decimal>? Quantities(string path)
    {
        if (dealing.Facts[path] is FactValue.Quantities stated) return stated.Value;

        string below = path + ".";
        var found = ImmutableSortedDictionary.Create<string, decimal>(StringComparer.Ordinal);
        foreach ((string fact, FactValue value) in dealing.Facts.All)
            if (fact.StartsWith(below, StringComparison.Ordinal) && value is FactValue.Number(var number)) found = found.SetItem(fact[below.Length..], number);

        return found.IsEmpty ? null : found;
    }

    private FactValue? Derived(string path) => path switch
    {
        "amount" => dealing.Amount is { } money ? new FactValue.Number(money.Amount) : null,
        "currency" => dealing.Amount is { } money ? new FactValue.Text(money.Currency) : null,
        DestinationFact => Destinations.Select(CountryOf).FirstOrDefault(country => country is not null),
        _ when path.EndsWith(CountrySuffix, StringComparison.Ordinal) && PartyRole.Find(path[..^CountrySuffix.Length]) is { } role => CountryOf(role),
        _ => null,
    };

    private FactValue.Text? CountryOf(PartyRole role)
    {
        foreach (DealingParty party in dealing.Parties)
            if (party.Role == role && party.Country is { } country) return new FactValue.Text(country.Value);

        return null;
    }
}
