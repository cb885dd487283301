using System.Collections.Immutable;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;

namespace Forfend.Hosting.Lists.Comparing;

/// <summary>What is said otherwise of a listed party.</summary>
/// <param name="Before">What was said.</param>
/// <param name="After">What is said now.</param>
/// <param name="Fields">The fields that differ; never empty.</param>
public sealed record PartyChange(ListedParty Before, ListedParty After, ImmutableArray<FieldChange> Fields)
{
    /// <summary>Compares field by field; null if nothing differs.</summary>
    /// <param name="before">What was said.</param>
    /// <param name="after">What is said now.</param>
    /// <param name="without">What is not compared.</param>
    internal static PartyChange? Between(ListedParty before, ListedParty after, ListContents without)
    {
        var fields = new List<FieldChange>();
        Compare(fields, "name", [before.PrimaryName], [after.PrimaryName]);
        Compare(fields, "kind", [before.Kind.Key()], [after.Kind.Key()]);
        if (!without.HasFlag(ListContents.Aliases)) Compare(fields, "alias", before.Names, after.Names, Text, skip: 1);
        Compare(fields, "identifier", before.Identifiers, after.Identifiers, Text);
        Compare(fields, "birth date", before.BirthDates, after.BirthDates, date => date.ToString());
        if (!without.HasFlag(ListContents.Addresses))
        {
            Compare(fields, "country", before.Countries, after.Countries, country => country.Value);
            Compare(fields, "address", before.Addresses, after.Addresses, address => address);
        }

        Compare(fields, "designation", before.Designations, after.Designations, Text);
        if (before.Remarks != after.Remarks) Compare(fields, "remarks", Clauses(before.Remarks), Clauses(after.Remarks));
        return fields.Count == 0 ? null : new PartyChange(before, after, [.. fields]);
    }

    private static void Compare<T>(
        List<FieldChange> fields, string field, ImmutableArray<T> before, ImmutableArray<T> after, Func<T, string> text, int skip = 0)
    {
        if (before.AsSpan().SequenceEqual(after.AsSpan())) return;
        Compare(fields, field, [.. before.Skip(skip).Select(text)], [.. after.Skip(skip).Select(text)]);
    }

    private static void Compare(List<FieldChange> fields, string field, string[] before, string[] after)
    {
        ImmutableArray<string> removed = [.. before.Except(after, StringComparer.Ordinal)];
        ImmutableArray<string> added = [.. after.Except(before, StringComparer.Ordinal)];
        if (!removed.IsEmpty || !added.IsEmpty) fields.Add(new FieldChange(field, removed, added));
    }

    // Remarks are long; what differs is a clause of them.
    private static string[] Clauses(string remarks) =>
        remarks.TrimEnd('.').Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string Text(PartyName name)
    {
        string relation = name.Relation.Length == 0 ? "" : name.Relation + " ";
        return $"{relation}{name.Text}{(name.Strength == NameStrength.WeakAlias ? " (weak)" : "")}";
    }

    private static string Text(Identifier identifier) =>
        $"{identifier.Type.Key()} {identifier.Value}{(identifier.Issuer.Length == 0 ? "" : $" ({identifier.Issuer})")}";

    private static string Text(Designation designation)
    {
        string[] parts =
        [
            designation.List,
            designation.Program,
            designation.Citation,
            designation.From is { } from ? "from " + LawDates.Iso(from) : "",
            designation.Until is { } until ? "until " + LawDates.Iso(until) : "",
            designation.LicenceRequirement,
            designation.ReviewPolicy,
        ];
        return string.Join(", ", parts.Where(part => part.Length > 0));
    }
}

/// <summary>A field of which something else is said.</summary>
/// <param name="Field">Which.</param>
/// <param name="Removed">What is said no more.</param>
/// <param name="Added">What is said now.</param>
public sealed record FieldChange(string Field, ImmutableArray<string> Removed, ImmutableArray<string> Added);
