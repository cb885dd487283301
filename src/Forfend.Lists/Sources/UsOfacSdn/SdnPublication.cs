using System.Collections.Immutable;
using System.Globalization;
using Forfend.Domain.Findings;
using Forfend.Domain.Parties;
using Forfend.Domain.Relations;
using Forfend.Lists.Reading;

namespace Forfend.Lists.Sources.UsOfacSdn;

/// <summary>Reads the files of one publication together: the primary file makes the parties, the others add to them.</summary>
internal sealed class SdnPublication(string source, LegacyParts parts)
{
    private readonly FindingCollector _findings = new();
    private readonly List<SdnDraft> _drafts = [];
    private readonly Dictionary<int, (SdnDraft Draft, Range Row)> _byNumber = [];
    private readonly Dictionary<int, int> _partiesOfNumber = [];
    private readonly List<ListBooks> _books = [];
    private int _windows1252Fields;
    private bool _hasNameless;

    private delegate EntryFate RowReader(ref DelimitedReader row, InputLocation at);

    /// <summary>Reads the publication.</summary>
    internal ListReading Read(IReadOnlyList<ListFile> files)
    {
        string[] names = [.. files.Select(file => file.Name)];
        if (FileOf(files, parts.Primary) is not { } primary)
        {
            string given = files.Count == 0 ? "" : files[0].Name;
            _findings.File(ListRules.NoPrimaryFile, given, $"There is no `{parts.Primary}.csv`; the other files only add to its parties.");
            return new ListReading([], [], _findings.ToImmutable(names));
        }

        ReadRows(primary, columns: 12, ReadParty);
        ReadOptional(files, parts.Aliases, columns: 5, ReadAlias, primary, $"Aliases were not given: `{parts.Aliases}.csv` is missing.");
        ReadOptional(files, parts.Addresses, columns: 6, ReadAddress, primary, $"Addresses were not given: `{parts.Addresses}.csv` is missing.");
        ReadOptional(files, parts.Comments, columns: 2, ReadComment, primary, whenMissing: null);

        var links = new LinkedRemarks(_findings);
        var remarks = new RemarksReader(_findings, links, FileOf(files, parts.Comments) is not null);
        ImmutableArray<ListedParty> parties = [.. _drafts.Select(remarks.Complete)];
        ImmutableArray<Relation> relations = links.Among(parties, source);
        return new ListReading(parties, [.. _books], _findings.ToImmutable(names))
        {
            Relations = relations,
            NotGiven = (FileOf(files, parts.Aliases) is null ? ListContents.Aliases : ListContents.None)
                | (FileOf(files, parts.Addresses) is null ? ListContents.Addresses : ListContents.None)
                | (_hasNameless ? ListContents.SomeNames : ListContents.None),
        };
    }

    private static ListFile? FileOf(IReadOnlyList<ListFile> files, string part) => files.FirstOrDefault(file => file.Part == part);

    private void ReadOptional(
        IReadOnlyList<ListFile> files, string part, int columns, RowReader read, ListFile primary, string? whenMissing)
    {
        if (FileOf(files, part) is { } file) ReadRows(file, columns, read);
        else if (whenMissing is not null) _findings.File(SdnRules.FileNotGiven, primary.Name, whenMissing);
    }

    private void ReadRows(ListFile file, int columns, RowReader read)
    {
        var tally = new EntryTally(file.Part);
        _windows1252Fields = 0;
        var reader = new DelimitedReader(file.Bytes.Span, columns);
        while (reader.Read())
        {
            var at = new InputLocation(file.Name, reader.Line);
            tally.Add(Fate(ref reader, at, isFirst: tally.Rows == 0, columns, read));
        }

        _books.Add(tally.ToBooks());
        if (_windows1252Fields > 0)
        {
            string count = _windows1252Fields.ToString(CultureInfo.InvariantCulture);
            _findings.File(ListRules.Windows1252, file.Name, $"Fields that are not UTF-8: {count}; read as Windows-1252.");
        }
    }

    private EntryFate Fate(ref DelimitedReader row, InputLocation at, bool isFirst, int columns, RowReader read)
    {
        if (TryIgnore(ref row, at, isFirst)) return EntryFate.Ignored;
        return row.Shape == RowShape.Whole ? read(ref row, at) : Broken(ref row, at, columns);
    }

    private bool TryIgnore(ref DelimitedReader row, InputLocation at, bool isFirst)
    {
        if (row.Shape == RowShape.EndMark)
            _findings.Value(SdnRules.EndMark, at, "", "", "The end mark 0x1A; left out.");
        else if (row.Shape == RowShape.Empty)
            _findings.Value(ListRules.EmptyRow, at, "", "", "An empty line; left out.");
        else if (isFirst && row.Shape == RowShape.Whole && Text(row[0]).Equals("ent_num", StringComparison.OrdinalIgnoreCase))
            _findings.Row(ListRules.HeaderRow, at, "ent_num", "A row of column names; left out.");
        else
            return false;

        return true;
    }

    private EntryFate Broken(ref DelimitedReader row, InputLocation at, int columns)
    {
        string found = row.Shape == RowShape.OpenQuotes
            ? "Quotation marks do not pair"
            : string.Create(CultureInfo.InvariantCulture, $"{row.FieldCount} columns stand where {columns} belong");
        _findings.Row(ListRules.BrokenRow, at, "", $"{found}; row put aside.");
        return EntryFate.Quarantined;
    }

    private string Text(ReadOnlySpan<byte> field) => SdnText.Trimmed(field, ref _windows1252Fields);

    private bool TryNumber(ref DelimitedReader row, InputLocation at, out int number)
    {
        if (SdnText.TryNumber(row[0], out number)) return true;

        _findings.Row(ListRules.NoNumber, at, "ent_num", $"`{Text(row[0])}` is not a number; row put aside.");
        return false;
    }

    private bool TryPrimary(ref DelimitedReader row, InputLocation at, out SdnDraft draft)
    {
        draft = null!;
        if (!TryNumber(ref row, at, out int number)) return false;
        if (_byNumber.TryGetValue(number, out (SdnDraft Draft, Range) found))
        {
            draft = found.Draft;
            return true;
        }

        string text = number.ToString(CultureInfo.InvariantCulture);
        _findings.Row(ListRules.NoSuchParty, at, "ent_num", $"`{text}` has no row in the primary file; row put aside.");
        return false;
    }

    private EntryFate ReadParty(ref DelimitedReader row, InputLocation at)
    {
        if (!TryNumber(ref row, at, out int number)) return EntryFate.Quarantined;

        string name = Text(row[1]);
        if (name.Length == 0)
        {
            _hasNameless = true;
            _findings.Row(ListRules.NoName, at, "SDN_Name", "A party without a name cannot be looked for; put aside.");
            return EntryFate.Quarantined;
        }

        string id = source + "/" + number.ToString(CultureInfo.InvariantCulture);
        if (_byNumber.TryGetValue(number, out (SdnDraft, Range Row) first))
        {
            if (row.IsSameAs(first.Row))
            {
                _findings.Value(ListRules.RepeatedRow, at, "ent_num", "", $"The row of `{id}` stands twice; the second was left out.");
                return EntryFate.Ignored;
            }

            // Two parties under one number: dropping either could let a listed party pass.
            int ordinal = _partiesOfNumber[number] = _partiesOfNumber.GetValueOrDefault(number, 1) + 1;
            string own = $"{id}-{ordinal.ToString(CultureInfo.InvariantCulture)}";
            string message = $"`{id}` is taken by another row; `{name}` was read as a party of its own, `{own}`.";
            _findings.Row(ListRules.SharedNumber, at, "ent_num", message);
            _drafts.Add(Draft(ref row, at, own, name));
            return EntryFate.Used;
        }

        SdnDraft draft = Draft(ref row, at, id, name);
        _byNumber.Add(number, (draft, row.Extent));
        _drafts.Add(draft);
        return EntryFate.Used;
    }

    private SdnDraft Draft(ref DelimitedReader row, InputLocation at, string id, string name)
    {
        string callSign = Text(row[5]);
        string flag = Text(row[9]);
        var draft = new SdnDraft(source, new PartyId(id), Kind(Text(row[2]), at), name, at)
        {
            Title = Text(row[4]),
            Remarks = SdnText.Raw(row[11], ref _windows1252Fields),
            OtherColumns = Columns(
                ("Vessel Type", Text(row[6])),
                ("Vessel Flag", flag),
                ("Tonnage", Text(row[7])),
                ("GRT", Text(row[8])),
                ("Vessel Owner", Text(row[10]))),
        };

        foreach (Designation designation in Designations(Text(row[3]), at)) draft.Add(designation);
        if (callSign.Length > 0) draft.Add(new Identifier(IdentifierType.Other, callSign));
        if (flag.Length > 0) AddCountry(draft, flag, at, "Vess_flag");
        return draft;
    }

    private static string Columns(params ReadOnlySpan<(string Name, string Value)> columns)
    {
        string text = "";
        foreach ((string name, string value) in columns)
            if (value.Length > 0) text += (text.Length == 0 ? "" : "; ") + $"{name}: {value}";

        return text;
    }

    private PartyKind Kind(string type, InputLocation at)
    {
        switch (type)
        {
            case "": return PartyKind.Organization;
            case "individual": return PartyKind.Person;
            case "vessel": return PartyKind.Vessel;
            case "aircraft": return PartyKind.Aircraft;
            default:
                string message = $"`{type}` is no kind of party this reader knows; read as unknown.";
                _findings.Value(SdnRules.UnknownType, at, "SDN_Type", type, message);
                return PartyKind.Unknown;
        }
    }

    private ImmutableArray<Designation> Designations(string programs, InputLocation at)
    {
        // Several are written `SDGT] [IRAN`, without the outer brackets.
        string[] names = programs.Trim('[', ']').Split("] [", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (names.Length > 0) return [.. names.Select(name => OfacLists.DesignationOf(source, name))];

        _findings.Row(SdnRules.NoProgram, at, "Program", "No program is given; the party is kept as designated without one.");
        return [new Designation("")];
    }

    private EntryFate ReadAlias(ref DelimitedReader row, InputLocation at)
    {
        if (!TryPrimary(ref row, at, out SdnDraft draft)) return EntryFate.Quarantined;

        string name = Text(row[3]);
        if (name.Length == 0)
        {
            _findings.Row(SdnRules.NamelessAlias, at, "alt_name", "An alias without a name; row put aside.");
            return EntryFate.Quarantined;
        }

        string remark = Text(row[4]);
        bool isWeak = remark.Equals("weak", StringComparison.OrdinalIgnoreCase);
        if (remark.Length > 0 && !isWeak)
        {
            string message = $"`{remark}` is no remark on an alias this reader knows; left out.";
            _findings.Value(SdnRules.AliasRemark, at, "alt_remarks", remark, message);
        }

        draft.Add(new PartyName(name, isWeak ? NameStrength.WeakAlias : NameStrength.StrongAlias, Relation(Text(row[2]), at)));
        return EntryFate.Used;
    }

    private string Relation(string type, InputLocation at)
    {
        switch (type)
        {
            case "aka": return "a.k.a.";
            case "fka": return "f.k.a.";
            case "nka": return "n.k.a.";
            default:
                _findings.Value(SdnRules.UnknownAliasType, at, "alt_type", type, $"`{type}` is none of aka, fka and nka; read as aka.");
                return "a.k.a.";
        }
    }

    private EntryFate ReadAddress(ref DelimitedReader row, InputLocation at)
    {
        if (!TryPrimary(ref row, at, out SdnDraft draft)) return EntryFate.Quarantined;

        string country = Text(row[4]);
        string address = string.Join(", ", new[] { Text(row[2]), Text(row[3]), country, Text(row[5]) }.Where(part => part.Length > 0));
        if (address.Length > 0) draft.AddAddress(address);
        if (country.Length > 0) AddCountry(draft, country, at, "Country");
        return EntryFate.Used;
    }

    private EntryFate ReadComment(ref DelimitedReader row, InputLocation at)
    {
        if (!TryPrimary(ref row, at, out SdnDraft draft)) return EntryFate.Quarantined;

        draft.Continuation += SdnText.Raw(row[1], ref _windows1252Fields);
        return EntryFate.Used;
    }

    private void AddCountry(SdnDraft draft, string name, InputLocation at, string field)
    {
        if (!CountryNames.TryFind(name, out CountryCode? country))
            _findings.Value(ListRules.UnknownCountry, at, field, name, $"`{name}` is no country name this reader knows; left as text.");
        else if (country is { } code)
            draft.Add(code);
    }
}
