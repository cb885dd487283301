using Forfend.Domain.Dealings;
using Forfend.Rulebook.Conditions;
using Forfend.Rulebook.Model;

namespace Forfend.Rulebook.Tests.Reference;

/// <summary>Facts and conditions as sections 2 and 3 of docs/rulebook.md have them, and in no cleverer way.</summary>
internal sealed class ReferenceConditions(Measure measure, Dealing dealing, Facts assumed)
{
    /// <summary>F, U and T in their order.</summary>
    public static Truth Min(params Truth[] values) => values.Contains(Truth.False) ? Truth.False : values.Contains(Truth.Unknown) ? Truth.Unknown : Truth.True;

    public static Truth Max(params Truth[] values) => values.Contains(Truth.True) ? Truth.True : values.Contains(Truth.Unknown) ? Truth.Unknown : Truth.False;

    public static Truth Not(Truth value) => value switch { Truth.True => Truth.False, Truth.False => Truth.True, _ => Truth.Unknown };

    public Truth Value(Condition? condition) => condition switch
    {
        null => Truth.True,
        Condition.All all => Min([.. all.Parts.Select(Value)]),
        Condition.Any any => Max([.. any.Parts.Select(Value)]),
        Condition.None none => Not(Max([.. none.Parts.Select(Value)])),
        Condition.Fact fact => Test(fact),
        _ => throw new InvalidOperationException(),
    };

    /// <summary>A condition that is T or F asks nothing; one that is U asks what its parts ask.</summary>
    public IEnumerable<(string Path, string Text)> Questions(Condition? condition)
    {
        if (Value(condition) != Truth.Unknown) return [];

        return condition switch
        {
            Condition.All all => all.Parts.SelectMany(Questions),
            Condition.Any any => any.Parts.SelectMany(Questions),
            Condition.None none => none.Parts.SelectMany(Questions),
            Condition.Fact fact => [(fact.Path, fact.Ask == "" ? $"What is {fact.Path}?" : $"{fact.Ask} ({fact.Path})")],
            _ => [],
        };
    }

    private FactValue? Known(string path) => dealing.Facts[path] ?? Following(path) ?? assumed[path];

    private FactValue? Following(string path)
    {
        if (path == "amount" && dealing.Amount is { } amount) return new FactValue.Number(amount.Amount);
        if (path == "currency" && dealing.Amount is { } money) return new FactValue.Text(money.Currency);
        if (path == "destination.country") return Following("ultimate-consignee.country") ?? Following("end-user.country");
        if (!path.EndsWith(".country", StringComparison.Ordinal)) return null;

        DealingParty? party = dealing.Parties.FirstOrDefault(party => party.Role.Key + ".country" == path && party.Country is not null);
        return party is null ? null : new FactValue.Text(party.Country!.Value.Value);
    }

    private Truth Test(Condition.Fact test)
    {
        if (test.Operator == FactOperator.Exceeds) return Exceeds(test.Path, measure.Thresholds[test.Table]);
        if ((Known(test.Path) ?? test.Presumed) is not { } value) return Truth.Unknown;

        return test.Operator switch
        {
            FactOperator.Is => Of(Same(value, test.Values[0])),
            FactOperator.IsNot => Of(!Same(value, test.Values[0])),
            FactOperator.IsOneOf => Of(test.Values.Any(other => Same(value, other))),
            FactOperator.IsOneOfTable => In(value, measure.Tables[test.Table]),
            _ => Ordered(value, test),
        };
    }

    private static bool Same(FactValue one, FactValue other) => (one, other) switch
    {
        (FactValue.Text a, FactValue.Text b) => string.Equals(a.Value, b.Value, StringComparison.OrdinalIgnoreCase),
        (FactValue.Number a, FactValue.Number b) => a.Value == b.Value,
        (FactValue.Day a, FactValue.Day b) => a.Value == b.Value,
        (FactValue.Truth a, FactValue.Truth b) => a.Value == b.Value,
        _ => false,
    };

    private static Truth Ordered(FactValue value, Condition.Fact test)
    {
        int? order = (value, test.Values[0]) switch
        {
            (FactValue.Number a, FactValue.Number b) => decimal.Compare(a.Value, b.Value),
            (FactValue.Day a, FactValue.Day b) => a.Value.CompareTo(b.Value),
            _ => null,
        };
        return order is null
            ? Truth.Unknown
            : Of(test.Operator switch
            {
                FactOperator.AtLeast => order >= 0,
                FactOperator.AtMost => order <= 0,
                FactOperator.MoreThan => order > 0,
                FactOperator.LessThan => order < 0,
                _ => throw new InvalidOperationException(),
            });
    }

    private static Truth In(FactValue value, CodeTable table)
    {
        string code = value.ToString()!.ToUpperInvariant();
        if (table.Codes.Contains(code)) return Truth.True;
        return table.IsComplete || table.Without.Contains(code) ? Truth.False : Truth.Unknown;
    }

    private Truth Exceeds(string path, ThresholdTable table)
    {
        Dictionary<string, decimal>? now = Quantities(path);
        if (now is null || now.Keys.Any(category => IsStrange(category, table))) return Truth.Unknown;
        if (IsMuch(now, table)) return Truth.True;
        if (table.Window is null || table.Rows.All(row => now.GetValueOrDefault(row.Category) <= 0)) return Truth.False;

        Dictionary<string, decimal>? earlier = Quantities(table.Window.Earlier);
        if (earlier is null || earlier.Keys.Any(category => IsStrange(category, table))) return Truth.Unknown;

        return Of(IsMuch(table.Rows.ToDictionary(row => row.Category, row => now.GetValueOrDefault(row.Category) + earlier.GetValueOrDefault(row.Category)), table));
    }

    private static bool IsStrange(string category, ThresholdTable table) =>
        table.Rows.All(row => row.Category != category) && !table.Without.Contains(category);

    private Dictionary<string, decimal>? Quantities(string path)
    {
        if (dealing.Facts[path] is FactValue.Quantities stated) return stated.Value.ToDictionary();

        var below = new Dictionary<string, decimal>();
        foreach ((string fact, FactValue value) in dealing.Facts.All)
            if (fact.StartsWith(path + ".", StringComparison.Ordinal) && value is FactValue.Number number) below[fact[(path.Length + 1)..]] = number.Value;

        return below.Count == 0 ? null : below;
    }

    private static bool IsMuch(Dictionary<string, decimal> quantities, ThresholdTable table)
    {
        Threshold[] present = [.. table.Rows.Where(row => quantities.GetValueOrDefault(row.Category) > 0)];
        foreach (Threshold row in present)
        {
            Threshold limit = table.TakesLowestPresent ? present.First(other => other.Quantity == present.Min(each => each.Quantity)) : row;
            decimal quantity = quantities[row.Category];
            if (quantity > limit.Quantity || (limit.IsInclusive && quantity == limit.Quantity)) return true;
        }

        return false;
    }

    private static Truth Of(bool value) => value ? Truth.True : Truth.False;
}
