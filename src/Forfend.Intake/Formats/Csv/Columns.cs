using Forfend.Domain.Dealings;
using Forfend.Domain.Findings;
using Forfend.Intake.Values;

namespace Forfend.Intake.Formats.Csv;

/// <summary>A column of the table: where it stands, what it is called, what it feeds.</summary>
/// <param name="Index">0-based position.</param>
/// <param name="Name">As the header writes it.</param>
/// <param name="Target">What it feeds.</param>
internal sealed record Column(int Index, string Name, ColumnTarget Target)
{
    /// <summary>The column as findings and parties name it.</summary>
    public string Field { get; } = $"column \"{Name}\"";
}

/// <summary>A party as a table states it: the column of its name, and the columns that say more of it.</summary>
/// <param name="Role">Its role.</param>
/// <param name="Columns">Its columns, in the order of the table.</param>
internal sealed record PartyColumns(PartyRole Role, IReadOnlyList<(PartyAttribute Attribute, Column Column)> Columns);

/// <summary>What the header of a table and the caller's mapping make of its columns.</summary>
internal sealed class Columns
{
    // A table of more columns is another format; the widest ones of customs and banks have some hundred.
    private const int MaxColumns = 2000;

    private readonly IntakeOptions _options;
    private readonly int _line;
    private readonly List<Column> _mapped = [];
    private readonly List<string> _unmapped = [];

    public Columns(IReadOnlyList<string> header, int line, IntakeOptions options)
    {
        (_options, _line, Count) = (options, line, header.Count);
        if (header.Count > MaxColumns)
        {
            Error(IntakeCodes.Header, $"the header has {header.Count} columns, the most is {MaxColumns}.", "Check the file.");
            return;
        }

        bool isOnboarding = options.Kind is DealingKind.Onboarding || (options.Kind is null && LooksLikeCustomers(header));
        Map(header, isOnboarding);
        Parties = [.. GroupParties()];
        FixKind(isOnboarding);
        NoteUnmapped();
    }

    /// <summary>How many fields a row has.</summary>
    public int Count { get; }

    /// <summary>What was found in the header. A finding that holds, holds every row.</summary>
    public List<Finding> Findings { get; } = [];

    public IReadOnlyList<PartyColumns> Parties { get; } = [];

    /// <summary>What every row is where no column says so; null where the table does not tell.</summary>
    public DealingKind? Kind { get; private set; }

    public Column? Of<TTarget>() where TTarget : ColumnTarget => _mapped.Find(column => column.Target is TTarget);

    public IEnumerable<Column> All<TTarget>() where TTarget : ColumnTarget => _mapped.Where(column => column.Target is TTarget);

    // A name column, and nothing that speaks of a dealing.
    private static bool LooksLikeCustomers(IReadOnlyList<string> header)
    {
        bool hasName = header.Any(name => ColumnNames.Fold(name) is "name" or "fullname" or "lastname" or "surname");
        return hasName && header.All(name => ColumnNames.Find(name, isOnboarding: true) switch
        {
            null or ColumnTarget.Id or ColumnTarget.Text => true,
            ColumnTarget.Party { Role.Key: "customer" } => ColumnNames.Fold(name) is not "kind",
            _ => false,
        });
    }

    private void Map(IReadOnlyList<string> header, bool isOnboarding)
    {
        var taken = new HashSet<int>();
        foreach ((string field, string columnName) in _options.Map.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (ColumnNames.Find(field, isOnboarding) is not { } target)
            {
                Error(IntakeCodes.Map, $"{Shown.Value(field)} is not a field.", Nearest.DidYouMean(field, ColumnNames.Fields));
                continue;
            }

            int index = IndexOf(header, columnName);
            if (index < 0) Error(IntakeCodes.Map, $"no column {Shown.Value(columnName)} for {Shown.Value(field)}.",
                $"The columns are {Shown.Values([.. header])}.");
            else if (taken.Add(index)) _mapped.Add(new Column(index, header[index], target));
        }

        for (int index = 0; index < header.Count; index++)
        {
            if (taken.Contains(index)) continue;

            ColumnTarget? target = ColumnNames.Find(header[index], isOnboarding);
            if (target is null || (MaySpeakOnce(target)
                && _mapped.Exists(column => column.Target == target && taken.Contains(column.Index))))
                _unmapped.Add(header[index]);
            else if (MaySpeakOnce(target) && _mapped.Find(column => column.Target == target) is { } other)
                Error(IntakeCodes.Header, $"{Shown.Value(other.Name)} and {Shown.Value(header[index])} feed the same field.",
                    "Say which one with --map.");
            else
                _mapped.Add(new Column(index, header[index], target));
        }

        _mapped.Sort((left, right) => left.Index.CompareTo(right.Index));
    }

    // Several parties may have one role, a party several countries and lines of address, a dealing several texts; all else has one value.
    private static bool MaySpeakOnce(ColumnTarget target) =>
        target is not (ColumnTarget.Text or ColumnTarget.Party { Attribute: PartyAttribute.Name or PartyAttribute.Country or PartyAttribute.Address or PartyAttribute.Aliases });

    private static int IndexOf(IReadOnlyList<string> header, string name)
    {
        for (int index = 0; index < header.Count; index++)
            if (header[index] == name) return index;
        for (int index = 0; index < header.Count; index++)
            if (ColumnNames.Fold(header[index]) == ColumnNames.Fold(name)) return index;
        return -1;
    }

    // The first name column of a role has the attributes; further ones are further parties.
    private IEnumerable<PartyColumns> GroupParties()
    {
        var ofParties = All<ColumnTarget.Party>().Select(column => (Party: (ColumnTarget.Party)column.Target, Column: column));
        foreach (var role in ofParties.GroupBy(pair => pair.Party.Role))
        {
            (PartyAttribute Attribute, Column Column)[] columns = [.. role.Select(pair => (pair.Party.Attribute, pair.Column))];
            var further = columns.Where(pair => pair.Attribute is PartyAttribute.Name).Skip(1).ToList();
            yield return new PartyColumns(role.Key, [.. columns.Except(further)]);
            foreach (var name in further) yield return new PartyColumns(role.Key, [name]);
        }
    }

    private void FixKind(bool isOnboarding)
    {
        Kind = _options.Kind;
        if (Of<ColumnTarget.Kind>() is not null) return;

        if (Kind is null)
        {
            IEnumerable<string> facts = All<ColumnTarget.Fact>().Select(column => ((ColumnTarget.Fact)column.Target).Path);
            DealingKind[] candidates = isOnboarding
                ? [DealingKind.Onboarding]
                : [.. KindSignals.Of(Parties.Select(party => party.Role), facts)];
            if (candidates is not [DealingKind inferred])
            {
                string found = candidates.Length == 0
                    ? "the columns do not tell what the rows are"
                    : $"the columns speak of {Shown.Values([.. candidates.Select(kind => kind.Key())])} at once";
                Error(IntakeCodes.Kind, found + ". Every row is held.", "Say it: --kind payment, or a column `kind`.");
                return;
            }

            Kind = inferred;
            Findings.Add(new Finding(IntakeCodes.Kind, FindingSeverity.Note, Location, "",
                $"every row is read as {Shown.Value(inferred.Key())}, by its columns.",
                RecordFate.Kept, "Say otherwise with --kind, or a column `kind`."));
        }

        RequiredParty required = RequiredParty.For(Kind.Value);
        if (Parties.Any(party => required.Roles.Contains(party.Role))) return;

        string field = required.Roles[0].Key.Replace('-', '_');
        string example = _unmapped.Count > 0 ? _unmapped[0] : "COLUMN";
        Error(IntakeCodes.PartyMissing, $"no column for the {required.Name}.",
            $"Map one: forfend screen {_options.FileName} --map {field}={Quoted(example)}");
    }

    private void NoteUnmapped()
    {
        if (_unmapped.Count == 0) return;

        Findings.Add(new Finding(IntakeCodes.Unmapped, FindingSeverity.Note, Location, "",
            $"not screened, because {(_unmapped.Count == 1 ? "it feeds" : "they feed")} no field: {Shown.Values(_unmapped)}.",
                RecordFate.Kept, "Map them with --map field=column."));
    }

    private static string Quoted(string column) => column.Contains(' ', StringComparison.Ordinal) ? $"\"{column}\"" : column;

    private InputLocation Location => new(_options.FileName, _line);

    private void Error(string code, string message, string suggestion) =>
        Findings.Add(new Finding(code, FindingSeverity.Error, Location, "", message, RecordFate.Held, suggestion));
}
