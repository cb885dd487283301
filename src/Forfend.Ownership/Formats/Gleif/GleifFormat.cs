using Forfend.Domain.Findings;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Domain.Relations;
using Forfend.Ownership.Reading;

namespace Forfend.Ownership.Formats.Gleif;

/// <summary>The golden copy of the Global LEI Foundation in one of its forms: level 1, level 2 and reporting exceptions.</summary>
public sealed class GleifFormat : IOwnerFormat
{
    private readonly Func<string, bool> _isStart;
    private readonly RecordReader _read;

    private GleifFormat(string key, string title, bool isTried, Func<string, bool> isStart, RecordReader read) =>
        (Key, Title, IsTried, _isStart, _read) = (key, title, isTried, isStart, read);

    private delegate (int Records, int Quarantined) RecordReader(Stream content, ReadingFindings findings, Action<GleifRecord> take);

    /// <summary>As XML.</summary>
    public static GleifFormat Xml { get; } = new("gleif", "GLEIF golden copy, levels 1 and 2 (XML)", isTried: true, GleifXml.IsStart, GleifXml.Read);

    /// <summary>As JSON.</summary>
    public static GleifFormat Json { get; } = new("gleif-json", "GLEIF golden copy, levels 1 and 2 (JSON)", isTried: false, GleifJson.IsStart, GleifJson.Read);

    /// <summary>As a table. Of level 1 a real file was to be had, of level 2 none.</summary>
    public static GleifFormat Csv { get; } = new("gleif-csv", "GLEIF golden copy, levels 1 and 2 (CSV)", isTried: false, GleifCsv.IsStart, GleifCsv.Read);

    private static readonly Dictionary<string, (RelationKind Kind, bool IsTurned, ControlKind Control)> Types = new(StringComparer.Ordinal)
    {
        ["IS_DIRECTLY_CONSOLIDATED_BY"] = (RelationKind.SubsidiaryOf, false, default),
        ["IS_ULTIMATELY_CONSOLIDATED_BY"] = (RelationKind.SubsidiaryOf, false, default),
        ["IS_INTERNATIONAL_BRANCH_OF"] = (RelationKind.SubsidiaryOf, false, default),
        ["IS_FUND-MANAGED_BY"] = (RelationKind.Controls, true, ControlKind.RightsGrantedByContract),
        ["IS_SUBFUND_OF"] = (RelationKind.PartOf, false, default),
        ["IS_FEEDER_TO"] = (RelationKind.LinkedTo, false, default),
    };

    /// <inheritdoc/>
    public string Key { get; }

    /// <inheritdoc/>
    public string Title { get; }

    /// <inheritdoc/>
    public bool IsTried { get; }

    /// <inheritdoc/>
    public bool Recognizes(string start)
    {
        ArgumentNullException.ThrowIfNull(start);
        return _isStart(start.TrimStart('\uFEFF').TrimStart());
    }

    /// <inheritdoc/>
    public OwnerReading Read(Stream content, string file)
    {
        var findings = new ReadingFindings(file);
        var parties = new List<ListedParty>();
        var relations = new StatedRelations(findings);
        var unused = new SortedDictionary<string, int>(StringComparer.Ordinal);
        int used = 0;
        int unusable = 0;
        (int records, int quarantined) = _read(content, findings, record =>
        {
            string status = record.Last("RegistrationStatus");
            if (status is "ANNULLED" or "DUPLICATE") Leave("registrations " + status);
            else if (record.Element == GleifRecord.Exception) Leave($"reporting exceptions {record.Last("ExceptionReason")}");
            else if (record.Element == GleifRecord.Level1 && record.First("LEI") is { Length: > 0 } lei)
            {
                used++;
                parties.Add(Party(record, lei));
            }
            else if (record.Element == GleifRecord.Level2 && Read(record, findings) is { } relation)
            {
                used++;
                relations.Add(relation, record.Line);
            }
            else
            {
                unusable++;
                findings.Warn(OwnerCodes.Record, record.Line, record.Element, "lacks an LEI, or its relationship is none that is known.", RecordFate.Quarantined);
            }
        });

        foreach ((string what, int count) in unused) findings.Note(OwnerCodes.Unused, 0, "", $"{count} {what} are left out.", RecordFate.Omitted);
        return new OwnerReading([.. parties], relations.All(), findings.All(), new OwnerBooks(records, used, quarantined + unusable, unused.Values.Sum()));

        void Leave(string what) => unused[what] = unused.GetValueOrDefault(what) + 1;
    }

    private static ListedParty Party(GleifRecord record, string lei)
    {
        var draft = new PartyDraft("lei/" + lei, record.First("EntityCategory") == "SOLE_PROPRIETOR" ? PartyKind.Unknown : PartyKind.Organization);
        draft.Named(record.First("LegalName"));
        foreach (string name in record.All("OtherEntityName").Concat(record.All("TransliteratedOtherEntityName"))) draft.Named(name, "a.k.a.");
        draft.With(IdentifierType.Lei, lei);
        draft.With(IdentifierType.RegistrationNumber, record.First("RegistrationAuthorityEntityID"), record.First("LegalJurisdiction").Split('-')[0] is { Length: 2 } country ? country : "");
        foreach (string place in record.All("Country").Prepend(record.First("LegalJurisdiction").Split('-')[0])) draft.In(place);
        return draft.Party();
    }

    private static Relation? Read(GleifRecord record, ReadingFindings findings)
    {
        if (record.All("NodeID").ToArray() is not [var start, var end] || start == end || start.Length == 0 || end.Length == 0) return null;
        if (!Types.TryGetValue(record.First("RelationshipType"), out var type)) return null;

        (PartyId from, PartyId to) = (new PartyId("lei/" + start), new PartyId("lei/" + end));
        return new Relation
        {
            From = type.IsTurned ? to : from,
            Kind = type.Kind,
            To = type.IsTurned ? from : to,
            Control = type.Control,
            Period = Period(record, findings),
            Source = "GLEIF, " + record.First("RelationshipType"),
            Confidence = record.Last("ValidationSources") == "FULLY_CORROBORATED" ? Confidence.Reported : Confidence.Unverified,
        };
    }

    private static EffectivePeriod Period(GleifRecord record, ReadingFindings findings)
    {
        (string start, string end) = record.Period("RELATIONSHIP_PERIOD");
        if (end.Length == 0 && record.First("RelationshipStatus") is not ("ACTIVE" or "")) end = record.Last("LastUpdateDate");
        DateOnly? since = Day(start, isEnd: false);
        DateOnly? until = Day(end, isEnd: true);
        if (since is null || until is null || since < until) return new EffectivePeriod(since, until);

        findings.Warn(OwnerCodes.Period, record.Line, "RelationshipPeriod", $"`{end}` is not after `{start}`; read as always.", RecordFate.ReadAs);
        return EffectivePeriod.Always;

        DateOnly? Day(string text, bool isEnd)
        {
            DateOnly? day = null;
            if (text.Length > 0 && !WidestDay.TryRead(text, isEnd, out day))
                findings.Warn(OwnerCodes.Period, record.Line, "RelationshipPeriod", $"`{text}` is no day; read as open.", RecordFate.ReadAs);
            return day;
        }
    }
}
