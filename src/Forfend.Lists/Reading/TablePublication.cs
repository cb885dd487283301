using System.Globalization;
using Forfend.Domain.Parties;
using Forfend.Domain.Relations;

namespace Forfend.Lists.Reading;

/// <summary>Reads simple tables: what each column means is a table itself, so that another list needs no code.</summary>
internal sealed class TablePublication(string source, TableMapping mapping) : PublicationReader(source)
{
    /// <inheritdoc/>
    protected override DateOrder DateOrder => mapping.DateOrder;

    internal ListReading Read(IReadOnlyList<ListFile> files)
    {
        string[] needed = [.. mapping.Columns.Where(column => column.Meaning == ColumnMeaning.Name).Select(column => column.Name).Take(1)];
        foreach (ListFile file in files)
            ReadCsv(file, new CsvShape(needed, ReadRow) { Delimiter = mapping.Delimiter, MostLines = 80 });

        return Complete(files);
    }

    private EntryFate ReadRow(ListEntry row)
    {
        string name = First(row, ColumnMeaning.Name);
        string number = string.Join('-', Texts(row, ColumnMeaning.Number));
        string key = number.Length > 0 ? number : name;
        PartyDraft? draft = mapping.JoinsRowsOfOneName ? Known(key) : null;
        if (draft is null)
        {
            PartyKind kind = mapping.Kind;
            foreach (Column column in Columns(ColumnMeaning.Kind)) kind = KindOf(row, column.Name, row.Text(column.Name), TableMapping.UsualKinds);

            draft = number.Length > 0
                ? Start(row, "number", number, NameColumn, name, kind)
                : StartByName(row, "", NameColumn, name, kind, key);
            if (draft is null) return EntryFate.Quarantined;
        }

        foreach (string text in Texts(row, ColumnMeaning.Name)) draft.Add(new PartyName(text, NameStrength.StrongAlias, "a.k.a."));
        foreach (Column column in Columns(ColumnMeaning.Ignored).Concat(Columns(ColumnMeaning.Kind))) row.Ignore(column.Name);
        AddNames(row, draft);
        AddDesignations(row, draft);
        AddFacts(row, draft);
        AddOwners(row, draft);
        return EntryFate.Used;
    }

    private string NameColumn => Columns(ColumnMeaning.Name).First().Name;

    private IEnumerable<Column> Columns(ColumnMeaning meaning) => mapping.Columns.Where(column => column.Meaning == meaning);

    private IEnumerable<string> Texts(ListEntry row, ColumnMeaning meaning) =>
        Columns(meaning).Select(column => row.Text(column.Name)).Where(text => text.Length > 0);

    private string First(ListEntry row, ColumnMeaning meaning) => Texts(row, meaning).FirstOrDefault() ?? "";

    private IEnumerable<(Column Column, string Text)> Values(ListEntry row, ColumnMeaning meaning) =>
        from column in Columns(meaning)
        from part in row.Text(column.Name).Split(mapping.Separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        from text in meaning is ColumnMeaning.BirthDate or ColumnMeaning.Country or ColumnMeaning.Identifier ? Enumerated.Split(part) : [part]
        select (column, text);

    private void AddNames(ListEntry row, PartyDraft draft)
    {
        foreach ((_, string text) in Values(row, ColumnMeaning.Alias)) draft.Add(new PartyName(text, NameStrength.StrongAlias, "a.k.a."));
        foreach ((_, string text) in Values(row, ColumnMeaning.FormerName)) draft.Add(new PartyName(text, NameStrength.StrongAlias, "f.k.a."));
        foreach ((_, string text) in Values(row, ColumnMeaning.WeakAlias)) draft.Add(new PartyName(text, NameStrength.WeakAlias, "a.k.a."));
    }

    private void AddDesignations(ListEntry row, PartyDraft draft)
    {
        DateOnly? from = DayOf(row, ColumnMeaning.From, draft);
        DateOnly? until = DayOf(row, ColumnMeaning.Until, draft);
        if (mapping.UntilIsLastDay) until = until?.AddDays(1);
        if (until <= from)
        {
            Findings.Row(ListRules.Disagreement, row.At, "until", "The designation ends before it starts; read as without an end.");
            until = null;
        }

        var designation = new Designation("", string.Join("; ", Texts(row, ColumnMeaning.Citation)), from, until)
        {
            List = mapping.List(row),
            LicenceRequirement = First(row, ColumnMeaning.LicenceRequirement),
            ReviewPolicy = First(row, ColumnMeaning.ReviewPolicy),
        };
        string[] programs = [.. Values(row, ColumnMeaning.Program).Select(value => value.Text)];
        if (programs.Length == 0) draft.Add(designation);
        foreach (string program in programs) draft.Add(designation with { Program = program });
    }

    private DateOnly? DayOf(ListEntry row, ColumnMeaning meaning, PartyDraft draft)
    {
        foreach (Column column in Columns(meaning))
            if (Day(row, column.Name, row.Text(column.Name), draft) is { } day) return day;

        return null;
    }

    // `us-ofac-sdn/17018 60%`: a party of any list and its stake; without one, a stake of unknown size.
    private void AddOwners(ListEntry row, PartyDraft draft)
    {
        foreach ((Column column, string text) in Values(row, ColumnMeaning.Owner))
        {
            string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            Share? share = words.Length == 1 ? Share.Unknown : words.Length == 2 ? PercentOf(words[1]) : null;
            if (share is null || !words[0].Contains('/', StringComparison.Ordinal))
            {
                Findings.Row(ListRules.UnknownValue, row.At, column.Name, $"`{Shortened(text)}` is not the id of a party with its percentage; left as text.");
                draft.AddRemark(column.Name, text);
                continue;
            }

            Relations.Add(new Relation { From = new PartyId(words[0]), Kind = RelationKind.Owns, To = draft.Id, Share = share, Source = draft.Source });
        }
    }

    private static Share? PercentOf(string text) =>
        text.EndsWith('%') && decimal.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal percent) && percent <= 100
            ? Share.Exactly(percent)
            : null;

    private void AddFacts(ListEntry row, PartyDraft draft)
    {
        foreach ((Column column, string text) in Values(row, ColumnMeaning.BirthDate)) AddBirthDate(draft, row, column.Name, text);
        foreach ((Column column, string text) in Values(row, ColumnMeaning.Country)) AddCountry(draft, row, column.Name, text);
        foreach ((Column column, string text) in Values(row, ColumnMeaning.Identifier)) AddIdentifier(draft, row, column.Name, column.Type, text);
        draft.AddAddress(string.Join(", ", Texts(row, ColumnMeaning.Address)));
        foreach (Column column in Columns(ColumnMeaning.Remark)) draft.AddRemark(column.Name, row.Text(column.Name));
    }
}
