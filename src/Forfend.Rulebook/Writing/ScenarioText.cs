using System.Collections.Immutable;
using System.Text;
using Forfend.Domain.Dealings;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Domain.Relations;
using Forfend.Rulebook.Model;
using Forfend.Rulebook.Reading;

namespace Forfend.Rulebook.Writing;

/// <summary>Writes a scenario as it stands in a measure's file.</summary>
public static class ScenarioText
{
    /// <summary>The item of the list <c>scenarios</c>, two or three lines long.</summary>
    public static string Of(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        string knownBy = scenario.Dates.KnownBy is { } day ? $", known_by: {LawDates.Iso(day)}" : "";
        string setting = SettingOf(scenario);
        return $"  - {{name: {YamlScalar.Of(scenario.Name)}, as_of: {LawDates.Iso(scenario.Dates.AsOf)}{knownBy},\n     {setting}, expect: {Of(scenario.Expect)}}}";
    }

    /// <summary>What happens in it, without its name, dates and expectation.</summary>
    public static string SettingOf(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var text = new StringBuilder("dealing: ").Append(Of(scenario.Dealing));
        if (!scenario.Relations.IsEmpty) text.Append(",\n     relations: ").Append(List(scenario.Relations.Select(Of)));
        if (scenario.Listed is { } listed) text.Append(", listed: ").Append(List(listed.Select(party => party.Value)));
        return text.ToString();
    }

    private static string Of(Dealing dealing)
    {
        var parts = new List<string> { $"kind: {dealing.Kind.Key()}", $"parties: {List(dealing.Parties.Select(Of))}" };
        if (dealing.Amount is { } amount) parts.Add($"amount: {new FactValue.Number(amount.Amount)} {amount.Currency}");
        if (dealing.Facts.Count > 0) parts.Add($"facts: {Nested([.. dealing.Facts.All.Select(fact => (fact.Key, Of(fact.Value)))])}");
        return Map(parts);
    }

    private static string Of(DealingParty party)
    {
        var parts = new List<string>();
        if (party.Id is { } id) parts.Add($"id: {id}");
        if (party.Name.Length > 0) parts.Add($"name: {YamlScalar.Of(party.Name)}");
        parts.Add($"role: {party.Role.Key}");
        if (party.Country is { } country) parts.Add($"country: {YamlScalar.Of(country.Value)}");
        return Map(parts);
    }

    private static string Of(Relation relation)
    {
        var parts = new List<string> { $"from: {relation.From}", $"is: {relation.Kind.Key()}", $"to: {relation.To}" };
        if (relation.Share is { } share) parts.Add($"share: {Of(share)}");
        if (relation.Period.From is { } since) parts.Add($"since: {LawDates.Iso(since)}");
        if (relation.Period.Until is { } until) parts.Add($"until: {LawDates.Iso(until)}");
        return Map(parts);
    }

    private static string Of(Share share) =>
        share.IsUnknown ? "unknown"
        : share.Min == share.Max ? Percent(share.Min)
        : $"{Percent(share.Min)}-{Percent(share.Max)}";

    private static string Percent(decimal percent) => new FactValue.Number(percent) + "%";

    private static string Of(FactValue value) =>
        value is FactValue.Quantities quantities ? Nested([.. quantities.Value.Select(pair => (pair.Key, new FactValue.Number(pair.Value).ToString()))])
        : YamlScalar.Of(value.ToString()!);

    private static string Of(Expectation expected)
    {
        var parts = new List<string> { $"outcome: {expected.Outcome.Key()}" };
        if (expected.Status is { } status) parts.Add($"status: {status.Key()}");
        if (expected.Provision is { } provision) parts.Add($"provision: {provision}");
        if (expected.ReviewPolicy is { } policy) parts.Add($"review_policy: {policy.Key()}");
        if (expected.Enforcement is { } enforcement) parts.Add($"enforcement: {YamlScalar.Of(enforcement.Length == 0 ? ScenarioReader.NoPolicy : enforcement)}");
        if (!expected.Asks.IsEmpty) parts.Add($"asks: {List(expected.Asks.Select(YamlScalar.Of))}");
        if (!expected.Duties.IsEmpty) parts.Add($"duties: {List(expected.Duties)}");
        if (!expected.Conflicts.IsEmpty) parts.Add($"conflicts: {List(expected.Conflicts)}");
        return Map(parts);
    }

    /// <summary>Facts by their paths: <c>{item: {subject_to_ear: true}}</c>.</summary>
    private static string Nested(ImmutableArray<(string Path, string Value)> facts) =>
        Map(facts.GroupBy(fact => fact.Path.Split('.')[0], StringComparer.Ordinal).Select(group => $"{group.Key}: {Inside(group.Key, [.. group])}"));

    private static string Inside(string key, ImmutableArray<(string Path, string Value)> facts) =>
        facts is [var (path, value)] && path == key ? value : Nested([.. facts.Where(fact => fact.Path != key).Select(fact => (fact.Path[(key.Length + 1)..], fact.Value))]);

    private static string Map(IEnumerable<string> parts) => $"{{{string.Join(", ", parts)}}}";

    private static string List(IEnumerable<string> parts) => $"[{string.Join(", ", parts)}]";
}
