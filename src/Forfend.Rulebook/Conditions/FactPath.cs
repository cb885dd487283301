using Forfend.Domain.Dealings;

namespace Forfend.Rulebook.Conditions;

/// <summary>The path of a fact, with what it follows from where a dealing does not state it. Worked out once, when a rulebook is compiled.</summary>
internal sealed class FactPath
{
    private const string CountrySuffix = ".country";

    private static readonly PartyRole[] Destinations = [PartyRole.Of("ultimate-consignee"), PartyRole.Of("end-user")];

    private readonly bool _isAmount;
    private readonly bool _isCurrency;
    private readonly PartyRole[] _rolesInCountry;

    public FactPath(string path)
    {
        Path = path;
        Below = path + ".";
        _isAmount = path == "amount";
        _isCurrency = path == "currency";
        _rolesInCountry =
            path == "destination.country" ? Destinations
            : path.EndsWith(CountrySuffix, StringComparison.Ordinal) && PartyRole.Find(path[..^CountrySuffix.Length]) is { } role ? [role]
            : [];
    }

    /// <summary>As measures write it.</summary>
    public string Path { get; }

    /// <summary>What the paths of quantities by category begin with.</summary>
    public string Below { get; }

    /// <summary>The value that follows from the parties and the amount of a dealing; null where none does.</summary>
    public FactValue? FollowsFrom(Dealing dealing)
    {
        if (_isAmount) return dealing.Amount is { } money ? new FactValue.Number(money.Amount) : null;
        if (_isCurrency) return dealing.Amount is { } money ? new FactValue.Text(money.Currency) : null;

        foreach (PartyRole role in _rolesInCountry)
            foreach (DealingParty party in dealing.Parties)
                if (party.Role == role && party.Country is { } country) return new FactValue.Text(country.Value);

        return null;
    }
}
