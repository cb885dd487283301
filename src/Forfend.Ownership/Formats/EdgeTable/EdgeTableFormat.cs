using System.Globalization;
using System.Text;
using Forfend.Domain.Findings;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Domain.Relations;
using Forfend.Ownership.Reading;

namespace Forfend.Ownership.Formats.EdgeTable;

/// <summary>
/// Reads relations from a table with the columns <c>from, to, relation, share_min, share_max, voting_min, voting_max, since, until,
/// source</c> and, if there are, <c>control</c> and <c>confidence</c>. What cannot be read never makes a stake smaller: a broken share is
/// unknown, a broken day leaves the period open.
/// </summary>
public sealed class EdgeTableFormat : IOwnerFormat
{
    private static readonly string[] Columns =
        ["from", "to", "relation", "share_min", "share_max", "voting_min", "voting_max", "since", "until", "source", "control", "confidence"];

    /// <inheritdoc/>
    public string Key => "csv";

    /// <inheritdoc/>
    public string Title => "Table of relations";

    /// <inheritdoc/>
    public bool IsTried => true;

    /// <inheritdoc/>
    public bool Recognizes(string start)
    {
        ArgumentNullException.ThrowIfNull(start);
        string[] names = start.TrimStart('\uFEFF').Split('\n')[0].ToLowerInvariant().Split(',', StringSplitOptions.TrimEntries);
        return names.Contains("from", StringComparer.Ordinal) && names.Contains("to", StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public OwnerReading Read(Stream content, string file)
    {
        using var text = new StreamReader(content, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        return Read(text, file);
    }

    /// <summary>Reads a table.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="file">What findings call it.</param>
    public static OwnerReading Read(TextReader text, string file)
    {
        ArgumentNullException.ThrowIfNull(text);
        var findings = new ReadingFindings(file);
        var rows = new TableRows(text);
        List<string>? header = rows.Next();
        int[]? places = header is null ? null : Places(header, rows, findings);
        if (places is null)
        {
            if (header is null) findings.Error(OwnerCodes.File, 0, "", "The file is empty.", RecordFate.Refused, "The first line names the columns: " + string.Join(',', Columns));
            return new OwnerReading([], [], findings.All(), new OwnerBooks(0, 0, 0, 0));
        }

        var relations = new StatedRelations(findings);
        var mentioned = new HashSet<PartyId>();
        int records = 0;
        int used = 0;
        while (rows.Next() is { } fields)
        {
            records++;
            if (rows.IsDamaged && fields.Count == 0)
            {
                findings.Error(OwnerCodes.Record, rows.Line, "", $"The row has more than {TableRows.LongestRow} characters.", RecordFate.Quarantined, "Check the file.");
                continue;
            }

            var row = new EdgeRow(fields, places, rows.Line, findings);
            if (rows.IsDamaged) findings.Warn(OwnerCodes.Record, rows.Line, "", "A quote does not close, or text follows it.", RecordFate.ReadAs, "Check the row.");
            if (fields.Count > header!.Count) findings.Warn(OwnerCodes.Record, rows.Line, "", $"The row has {fields.Count} fields, the header {header.Count}; the last are left out.", RecordFate.Omitted);
            if (row.Read() is { } relation)
            {
                used++;
                relations.Add(relation, rows.Line);
            }
            else
            {
                mentioned.UnionWith(row.Ends());
            }
        }

        return new OwnerReading([], relations.All(), findings.All(), new OwnerBooks(records, used, records - used, 0)) { Mentioned = [.. mentioned.Order()] };
    }

    // Where each known column stands, -1 where it is missing; null where the table cannot be read.
    private static int[]? Places(List<string> header, TableRows rows, ReadingFindings findings)
    {
        string[] names = [.. header.Select(name => name.Trim().ToLowerInvariant())];
        int[] places = [.. Columns.Select(column => Array.IndexOf(names, column))];
        foreach (string unknown in names.Except(Columns, StringComparer.Ordinal).Where(name => name.Length > 0))
            findings.Note(OwnerCodes.Field, rows.Line, $"column \"{unknown}\"", "is not known and left out.", RecordFate.Omitted, "Known are " + string.Join(", ", Columns) + ".");
        if (places[0] >= 0 && places[1] >= 0) return places;

        findings.Error(OwnerCodes.File, rows.Line, "", "The header has no columns `from` and `to`.", RecordFate.Refused, "The first line names the columns: " + string.Join(',', Columns));
        return null;
    }

    /// <summary>One row of the table.</summary>
    private sealed class EdgeRow(List<string> fields, int[] places, int line, ReadingFindings findings)
    {
        public IEnumerable<PartyId> Ends() => new[] { Field(0), Field(1) }.Where(id => id.Length > 0).Select(id => new PartyId(id));

        public Relation? Read()
        {
            (string from, string to) = (Field(0), Field(1));
            if (from.Length == 0 || to.Length == 0)
            {
                findings.Warn(OwnerCodes.Dangling, line, from.Length == 0 ? "from" : "to", "is missing; the relation leads nowhere.", RecordFate.Quarantined, "Name both ends.");
                return null;
            }

            if (from == to)
            {
                findings.Note(OwnerCodes.Self, line, "to", $"`{to}` stands in a relation to itself, which counts for nothing.", RecordFate.Quarantined);
                return null;
            }

            RelationKind kind = Kind(out bool isKnown);
            Share? share = kind is not RelationKind.Owns ? Unused(3, kind) : isKnown ? Range(3) ?? Share.Unknown : Share.Unknown;
            Share? votes = kind is not (RelationKind.Owns or RelationKind.Votes) ? Unused(5, kind) : isKnown ? Range(5) : null;
            return new Relation
            {
                From = new PartyId(from),
                Kind = kind,
                To = new PartyId(to),
                Share = share,
                Votes = kind is RelationKind.Votes ? votes ?? Share.Unknown : votes,
                Control = kind is RelationKind.Controls ? Control() : ControlKind.Unstated,
                Period = Period(),
                Source = Field(9),
                Confidence = Confidence(),
            };
        }

        private string Field(int column) => places[column] is >= 0 and int place && place < fields.Count ? fields[place].Trim() : "";

        private RelationKind Kind(out bool isKnown)
        {
            string word = Field(2).ToLowerInvariant().Replace('_', '-');
            isKnown = true;
            if (word.Length == 0) return RelationKind.Owns;
            if (RelationKinds.TryParse(word, out RelationKind kind)) return kind;

            // It may be a stake: that is asked, and not forgotten.
            isKnown = false;
            findings.Warn(OwnerCodes.Relation, line, "relation", $"`{Field(2)}` is no relation; read as a stake of unknown size.", RecordFate.ReadAs,
                "Write one of " + string.Join(", ", RelationKinds.All.Select(RelationKinds.Key)) + ".");
            return RelationKind.Owns;
        }

        private ControlKind Control()
        {
            string word = Field(10).ToLowerInvariant();
            if (word.Length == 0 || ControlKinds.TryParse(word, out ControlKind kind) is false) kind = ControlKind.Unstated;
            else return kind;

            if (word.Length > 0) findings.Warn(OwnerCodes.Relation, line, "control", $"`{Field(10)}` is no kind of control; read as control by what nobody states.", RecordFate.ReadAs);
            return kind;
        }

        private Confidence Confidence()
        {
            string word = Field(11);
            if (word.Length == 0) return Domain.Law.Confidence.Reported;
            if (Confidences.TryParse(word, out Confidence confidence)) return confidence;

            findings.Warn(OwnerCodes.Field, line, "confidence", $"`{word}` is none; read as unverified.", RecordFate.ReadAs);
            return confidence;
        }

        private Share? Unused(int column, RelationKind kind)
        {
            if (Field(column).Length + Field(column + 1).Length > 0)
                findings.Note(OwnerCodes.Field, line, Columns[column], $"says nothing of `{kind.Key()}` and is left out.", RecordFate.Omitted);
            return null;
        }

        // Both bounds of a stake; null where neither is stated.
        private Share? Range(int column)
        {
            decimal? min = Bound(column);
            decimal? max = Bound(column + 1);
            bool isStated = Field(column).Length + Field(column + 1).Length > 0;
            if (!isStated) return null;
            if (min is null && max is null) return Share.Unknown;
            if (min > max)
            {
                findings.Warn(OwnerCodes.Share, line, Columns[column], $"`{Field(column)}` is above `{Field(column + 1)}`; read the other way round.", RecordFate.ReadAs, "Check the row.");
                (min, max) = (max, min);
            }

            return Share.Between(min ?? 0, max ?? 100);
        }

        private decimal? Bound(int column)
        {
            string text = Field(column).TrimEnd('%').TrimEnd();
            if (text.Length == 0) return null;

            bool isNumber = decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out decimal percent);
            // There is a negative zero.
            if (isNumber && percent is >= 0 and <= 100) return Math.Abs(percent);

            findings.Warn(OwnerCodes.Share, line, Columns[column], $"`{Field(column)}` is no percentage from 0 to 100; read as unknown.", RecordFate.ReadAs, "Write it as 25 or 25.5.");
            return null;
        }

        private EffectivePeriod Period()
        {
            DateOnly? since = Day(7, isEnd: false);
            DateOnly? until = Day(8, isEnd: true);
            if (since is null || until is null || since < until) return new EffectivePeriod(since, until);

            findings.Warn(OwnerCodes.Period, line, "until", $"`{Field(8)}` is not after `{Field(7)}`; read as always.", RecordFate.ReadAs, "`until` is the first day on which it no longer holds.");
            return EffectivePeriod.Always;
        }

        private DateOnly? Day(int column, bool isEnd)
        {
            string text = Field(column);
            if (text.Length == 0) return null;
            if (WidestDay.TryRead(text, isEnd, out DateOnly? day)) return day;

            findings.Warn(OwnerCodes.Period, line, Columns[column], $"`{text}` is no day; read as open.", RecordFate.ReadAs, "Write YYYY-MM-DD.");
            return null;
        }
    }
}
