using System.Text;
using Forfend.Domain.Parties;
using Forfend.Lists.Reading;

namespace Forfend.Lists.Sources.EuFsf;

/// <summary>Reads the semicolon-separated form: each row is one name, address, birth, identification or citizenship of a party.</summary>
internal sealed class EuCsvPublication : EuReader
{
    internal ListReading Read(IReadOnlyList<ListFile> files)
    {
        foreach (ListFile file in files.Take(1))
        {
            ReadCsv(Unwrapped(file), new CsvShape(["Entity_logical_id", "Subject_type", "Naal_wholename"], ReadRow)
            {
                Delimiter = ';',
                Renamed = new Dictionary<string, string> { ["Date_filexxxx"] = "Date_file", ["fileGenerationDate"] = "Date_file" },
            });
        }

        return Complete(files);
    }

    // A spreadsheet may have taken each line for one field: put in quotation marks, with tabs behind.
    private static ListFile Unwrapped(ListFile file)
    {
        ReadOnlySpan<byte> bytes = file.Bytes.Span;
        if (bytes.IsEmpty || bytes[bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? 3 : 0] != '"') return file;

        var reader = new DelimitedReader(bytes, columns: 1, (byte)'\t');
        using var lines = new MemoryStream(bytes.Length);
        while (reader.Read())
        {
            if (reader.Shape == RowShape.Whole && reader.FieldCount == 1)
            {
                string line = Encoding.Latin1.GetString(reader[0]).Replace("\"\"", "\"", StringComparison.Ordinal).TrimEnd('\t', ' ');
                lines.Write(Encoding.Latin1.GetBytes(line));
            }
            else
            {
                // Kept as it is: reading it as a row says what is wrong with it, in the right line.
                lines.Write(bytes[reader.Extent].TrimEnd("\r\n"u8));
            }

            lines.WriteByte((byte)'\n');
        }

        return new ListFile(file.Name, file.Part, lines.ToArray());
    }

    private EntryFate ReadRow(ListEntry row)
    {
        string number = row.Text("Entity_logical_id");
        string name = row.Text("Naal_wholename");
        Published ??= Day(row, "Date_file", row.Text("Date_file"));
        if (Known(number) is not { } draft)
        {
            PartyKind kind = KindOf(row, "Subject_type", row.Text("Subject_type"));
            if (Start(row, "Entity_logical_id", number, "Naal_wholename", name, kind) is not { } started) return EntryFate.Quarantined;
            draft = started;
        }

        IgnoreSource(row);
        draft.Add(DesignationOf(row.Text("Programme"), row.Text("Leba_numtitle")));
        draft.AddRemark(row.Text("Entity_remark"));
        draft.AddRemark("EU reference", row.Text("EU_ref_num"));
        draft.Add(new PartyName(name, NameStrength.StrongAlias, "a.k.a."));
        draft.AddRemark("Function", row.Text("Naal_function"));
        draft.AddRemark("Title", row.Text("Naal_title"));
        draft.AddRemark("Gender", row.Text("Naal_gender"));
        AddFacts(row, draft);
        return EntryFate.Used;
    }

    private static void IgnoreSource(ListEntry row)
    {
        row.Ignore("Date_file", "Entity_logical_id", "Subject_type", "Leba_publication_date", "Leba_url");
        foreach (string part in (ReadOnlySpan<string>)["Naal", "Addr", "Birt", "Iden", "Citi"])
        {
            row.Ignore($"{part}_logical_id", $"{part}_leba_numtitle", $"{part}_leba_publication_date");
            row.Ignore($"{part}_leba_url", $"{part}_programme");
        }

        row.Ignore("Naal_lastname", "Naal_firstname", "Naal_middlename", "Naal_language");
    }

    private void AddFacts(ListEntry row, PartyDraft draft)
    {
        string country = row.Text("Addr_country");
        draft.AddAddress(Joined(", ", row.Text("Addr_number"), row.Text("Addr_street"), row.Text("Addr_zipcode"), row.Text("Addr_city"), country));
        draft.AddRemark(row.Text("Addr_other"));
        AddCountry(draft, row, "Addr_country", country);
        AddCountry(draft, row, "Citi_country", row.Text("Citi_country"));

        string born = row.Text("Birt_date");
        bool isApproximate = EuDates.TryCutApproximate(ref born);
        AddBirthDate(draft, row, "Birt_date", born == EuDates.None ? "" : born, isApproximate);
        draft.AddRemark("Place of birth", Joined(", ", row.Text("Birt_place"), row.Text("Birt_country")));

        EuNumber number = EuNumber.Parse(row.Text("Iden_number"));
        AddIdentification(draft, row, "Iden_number", number.TypeCode, number.Value, row.Text("Iden_country"));
        draft.AddRemark($"{number.TypeCode} {number.Value}", number.Remark);
    }
}
