using System.Collections.Immutable;
using System.Globalization;
using Forfend.Domain.Dealings;
using Forfend.Domain.Findings;
using Forfend.Intake.Values;

namespace Forfend.Intake.Formats.Csv;

/// <summary>Makes dealings of the rows of one table. A value that cannot be read holds its row; nothing is assumed in its place.</summary>
internal sealed class RowReader(Columns columns, IntakeOptions options)
{
    private readonly Column? _id = columns.Of<ColumnTarget.Id>();
    private readonly Column? _kind = columns.Of<ColumnTarget.Kind>();
    private readonly Column? _amount = columns.Of<ColumnTarget.Amount>();
    private readonly Column? _currency = columns.Of<ColumnTarget.Currency>();
    private readonly Column? _asOf = columns.Of<ColumnTarget.AsOf>();
    private readonly Column[] _texts = [.. columns.All<ColumnTarget.Text>()];
    private readonly Column[] _facts = [.. columns.All<ColumnTarget.Fact>()];
    private readonly PartyReader[] _parties = [.. columns.Parties.Select(party => new PartyReader(party, options))];
    private readonly Finding[] _holdsEveryRow = [.. columns.Findings.Where(finding => finding.Fate is RecordFate.Held)];

    public IntakeItem Read(CsvReader row, int number)
    {
        var at = new InputLocation(options.FileName, row.Line);
        if (Refusal(row, at) is { } refusal) return Unreadable(row, number, [refusal]);

        var findings = new List<Finding>(_holdsEveryRow);
        DealingKind? kind = ReadKind(row, at, findings);
        if (kind is null) return Unreadable(row, number, findings);

        ImmutableArray<DealingParty> parties = ReadParties(row, kind.Value, at, findings);
        var dealing = new Dealing
        {
            Id = Value(row, _id),
            Kind = kind.Value,
            Parties = parties,
            Amount = ReadAmount(row, at, findings),
            AsOf = ReadAsOf(row, at, findings),
            Facts = ReadFacts(row, at, findings),
            Texts = [.. _texts.Select(column => new FreeText(column.Field, Value(row, column))).Where(text => text.Text.Length > 0)],
        };
        return new IntakeItem.Record(number, row.Line, dealing) { Findings = [.. findings] };
    }

    private Finding? Refusal(CsvReader row, InputLocation at)
    {
        if (row.State is CsvRowState.TooLong)
            return Held(IntakeCodes.Limit, at, "", $"the row is longer than {CsvReader.MaxRowLength} characters. Passed over, held.",
                "Split or correct it.");
        if (row.State is CsvRowState.BrokenQuotes)
            return Held(IntakeCodes.Quotes, at, "", "a quote does not close, or text follows one that did. Held.",
                "Write a quote inside a field twice.");
        if (row.HasUndecodable)
            return Held(IntakeCodes.Encoding, at, "", "has bytes that are not UTF-8; a name with them cannot be screened. Held.",
                "Save the file as UTF-8.");

        // Some exports end every row with a delimiter; more fields than that would stand in the wrong columns.
        bool hasSurplus = false;
        for (int index = columns.Count; index < row.FieldCount; index++) hasSurplus |= row.Field(index).Length > 0;
        return hasSurplus || row.FieldCount < columns.Count
            ? Held(IntakeCodes.Ragged, at, "", $"the row has {row.FieldCount} fields, the header {columns.Count}. Held.",
                "Quote fields that contain the delimiter.")
            : null;
    }

    private DealingKind? ReadKind(CsvReader row, InputLocation at, List<Finding> findings)
    {
        string text = Value(row, _kind);
        if (text.Length == 0)
        {
            if (columns.Kind is null && _kind is not null)
                findings.Add(Held(IntakeCodes.Kind, at, _kind.Field, "is empty. Held.", $"Write one of {Shown.Kinds}."));
            return columns.Kind;
        }

        string key = text.ToLowerInvariant().Replace('_', '-').Replace(' ', '-');
        if (DealingKinds.TryParse(key, out DealingKind kind)) return kind;

        string suggestion = Nearest.DidYouMean(key, DealingKinds.All.Select(known => known.Key()));
        findings.Add(Held(IntakeCodes.Kind, at, _kind!.Field, $"{Shown.Value(text)} is not a kind of dealing. Held.",
            suggestion.Length > 0 ? suggestion : $"Write one of {Shown.Kinds}."));
        return null;
    }

    private ImmutableArray<DealingParty> ReadParties(CsvReader row, DealingKind kind, InputLocation at, List<Finding> findings)
    {
        ImmutableArray<DealingParty>.Builder parties = ImmutableArray.CreateBuilder<DealingParty>();
        foreach (PartyReader reader in _parties) reader.Read(row, at, parties, findings);

        RequiredParty required = RequiredParty.For(kind);
        if (!parties.Any(party => required.Roles.Contains(party.Role) && PartyCheck.CanBeScreened(party)))
        {
            string field = columns.Parties.FirstOrDefault(party => required.Roles.Contains(party.Role))?.Columns[0].Column.Field ?? "";
            findings.Add(Held(IntakeCodes.PartyUnnamed, at, field,
                $"no {required.Name} is named. Without one the {kind.Key()} cannot be screened: held, not passed.", "Add the name."));
        }

        return parties.ToImmutable();
    }

    private Money? ReadAmount(CsvReader row, InputLocation at, List<Finding> findings)
    {
        string text = Value(row, _amount);
        if (text.Length == 0) return null;

        if (!TryParseAmount(text, out decimal amount))
        {
            findings.Add(Held(IntakeCodes.Amount, at, _amount!.Field,
                $"{Shown.Value(text)} is not an amount that can be read in one way only. Held.", "Write it like 25000.00."));
            return null;
        }

        string currency = Value(row, _currency).ToUpperInvariant();
        if (Currencies.IsCode(currency)) return new Money(amount, currency);

        string found = currency.Length == 0 ? "there is no currency for the amount" : $"{Shown.Value(currency)} is not three letters";
        findings.Add(Held(IntakeCodes.Amount, at, _currency?.Field ?? "", found + ". Held.",
            "Add a column `currency` with codes like USD."));
        return null;
    }

    // `25,000` may be twenty-five or twenty-five thousand; commas are read only where nothing else is possible.
    private static bool TryParseAmount(string text, out decimal amount)
    {
        string[] groups = text.Split('.')[0].Split(',');
        bool isGrouped = groups.Length > 1 && (groups.Length > 2 || text.Contains('.', StringComparison.Ordinal))
            && groups[0].Length is >= 1 and <= 3 && groups.Skip(1).All(group => group.Length == 3);
        string plain = isGrouped ? text.Replace(",", "", StringComparison.Ordinal) : text;
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out amount);
    }

    private DateOnly? ReadAsOf(CsvReader row, InputLocation at, List<Finding> findings)
    {
        string text = Value(row, _asOf);
        if (text.Length == 0) return null;
        if (Dates.TryParseDay(text, out DateOnly day)) return day;

        findings.Add(NotADate(text, at, _asOf!.Field));
        return null;
    }

    private Facts ReadFacts(CsvReader row, InputLocation at, List<Finding> findings)
    {
        Facts facts = Facts.None;
        foreach (Column column in _facts)
        {
            string text = Value(row, column);
            if (text.Length > 0) facts = FactText.Add(facts, ((ColumnTarget.Fact)column.Target).Path, text, at, column.Field, findings);
        }

        return facts;
    }

    private IntakeItem.Unreadable Unreadable(CsvReader row, int number, IEnumerable<Finding> findings) =>
        new(number, row.Line, row.State is CsvRowState.Read ? Value(row, _id) : "") { Findings = [.. findings] };

    private static string Value(CsvReader row, Column? column) =>
        column is null || column.Index >= row.FieldCount ? "" : row.Field(column.Index).Trim();

    private static Finding NotADate(string text, InputLocation at, string field) =>
        Held(IntakeCodes.Date, at, field, $"{Shown.Value(text)} is not a date. Held.", "Use YYYY-MM-DD.");

    private static Finding Held(string code, InputLocation at, string field, string message, string suggestion) =>
        new(code, FindingSeverity.Error, at, field, message, RecordFate.Held, suggestion);
}
