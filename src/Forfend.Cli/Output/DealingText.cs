using Forfend.Domain.Dealings;
using Forfend.Domain.Parties;

namespace Forfend.Cli.Output;

/// <summary>A dealing as it was understood, in one line that can be compared with what was meant.</summary>
internal static class DealingText
{
    /// <summary>For example <c>payment, 25,000.00 USD, beneficiary "Alipay"</c>.</summary>
    public static string Of(Dealing dealing)
    {
        IEnumerable<string> parts =
        [
            dealing.Kind.Key(),
            .. dealing.Amount is { } amount ? [amount.ToString()] : (string[])[],
            .. dealing.Parties.Select(Of),
            .. dealing.Facts.All.Select(fact => $"{fact.Key} = {fact.Value}"),
            .. dealing.Texts.Select(text => $"text \"{text.Text}\""),
        ];
        return string.Join(", ", parts);
    }

    private static string Of(DealingParty party)
    {
        string[] more =
        [
            .. party.Kind == PartyKind.Unknown ? [] : (string[])[party.Kind.Key()],
            .. party.Id is { } id ? [id.Value] : (string[])[],
            .. party.Country is { } country ? [country.Value] : (string[])[],
            .. party.BirthDate is { } born ? [$"born {born}"] : (string[])[],
            .. party.Identifiers.Select(identifier => $"{identifier.Type.Key()} {identifier.Value}"),
            .. party.Address.Length > 0 ? [party.Address.ReplaceLineEndings(", ")] : (string[])[],
        ];
        string name = party.Name.Length > 0 ? $" \"{party.Name}\"" : "";
        return party.Role.Key + name + (more.Length > 0 ? $" ({string.Join("; ", more)})" : "");
    }
}
