using System.Text.Json;
using Forfend.Domain.Findings;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Domain.Relations;
using Forfend.Ownership.Reading;

namespace Forfend.Ownership.Formats.UkPsc;

/// <summary>The snapshot of people with significant control of UK companies.</summary>
public sealed class UkPscFormat : IOwnerFormat
{
    private const string Person = "individual-person-with-significant-control";
    private const string Company = "corporate-entity-person-with-significant-control";
    private const string Body = "legal-person-person-with-significant-control";

    private static readonly string[] AtHome = ["england", "england and wales", "wales", "scotland", "northern ireland", "united kingdom", "great britain", "uk"];

    /// <inheritdoc/>
    public string Key => "uk-psc";

    /// <inheritdoc/>
    public string Title => "UK people with significant control (Companies House snapshot)";

    /// <inheritdoc/>
    public bool IsTried => false;

    /// <inheritdoc/>
    public bool Recognizes(string start)
    {
        ArgumentNullException.ThrowIfNull(start);
        return start.Contains("\"company_number\"", StringComparison.Ordinal) && start.Contains("\"data\"", StringComparison.Ordinal);
    }

    /// <inheritdoc/>
    public OwnerReading Read(Stream content, string file)
    {
        var findings = new ReadingFindings(file);
        var parties = new Dictionary<PartyId, ListedParty>();
        var relations = new StatedRelations(findings);
        var unused = new SortedDictionary<string, int>(StringComparer.Ordinal);
        int used = 0;
        int more = 0;
        (int records, int quarantined) = JsonRecords.Read(content, findings, (record, line) =>
        {
            JsonElement data = record.Get("data");
            string kind = data.Text("kind");
            string company = record.Text("company_number").ToUpperInvariant();
            if (kind is not (Person or Company or Body))
            {
                bool isKnown = kind.Contains("statement", StringComparison.Ordinal) || kind.Contains("exemption", StringComparison.Ordinal) || kind.StartsWith("totals#", StringComparison.Ordinal);
                if (isKnown) unused[kind] = unused.GetValueOrDefault(kind) + 1;
                else Quarantine("kind", $"`{kind}` names nobody, or is not known.");
            }
            else if (company.Length == 0) Quarantine("company_number", "is missing.");
            else
            {
                used++;
                ListedParty owner = Owner(data, kind, company);
                parties.TryAdd(owner.Id, owner);
                foreach (Relation relation in Relations(data, owner.Id, new PartyId("gb-coh/" + company), line, findings)) relations.Add(relation, line);
            }

            void Quarantine(string field, string message)
            {
                more++;
                findings.Warn(OwnerCodes.Record, line, field, message, RecordFate.Quarantined);
            }
        });

        foreach ((string kind, int count) in unused) findings.Note(OwnerCodes.Unused, 0, kind, $"{count} records of this kind name no owner and are left out.", RecordFate.Omitted);
        return new OwnerReading([.. parties.Values], relations.All(), findings.All(), new OwnerBooks(records, used, quarantined + more, unused.Values.Sum()));
    }

    private static ListedParty Owner(JsonElement data, string kind, string company)
    {
        JsonElement registered = data.Get("identification");
        string number = registered.Text("registration_number").ToUpperInvariant();
        bool isAtHome = AtHome.Contains(registered.Text("country_registered").ToLowerInvariant(), StringComparer.Ordinal);
        string self = data.Get("links").Text("self");
        string key = self.Length > 0 ? self[(self.LastIndexOf('/') + 1)..] : data.Text("etag") is { Length: > 0 } etag ? etag : data.Text("name");
        var draft = new PartyDraft(
            kind == Company && isAtHome && number.Length > 0 ? "gb-coh/" + number.PadLeft(8, '0') : $"gb-psc/{company}/{key}",
            kind == Person ? PartyKind.Person : PartyKind.Organization);
        draft.Named(data.Text("name"));
        if (kind != Person) draft.With(IdentifierType.RegistrationNumber, number, isAtHome ? "GB" : "");
        JsonElement birth = data.Get("date_of_birth");
        if (birth.Get("year").Number() is { } year && birth.Get("month").Number() is { } month) draft.Born(FormattableString.Invariant($"{year:0000}-{month:00}"));
        return draft.Party();
    }

    private static IEnumerable<Relation> Relations(JsonElement data, PartyId owner, PartyId company, int line, ReadingFindings findings)
    {
        var common = new Relation { From = owner, Kind = RelationKind.Controls, To = company, Period = Period(data, line, findings), Source = "Companies House, register of people with significant control" };
        Share? shares = null;
        Share? votes = null;
        foreach (string nature in data.Each("natures_of_control").Select(JsonFields.Text))
        {
            if (nature.StartsWith("ownership-of-shares-", StringComparison.Ordinal)) shares = Widest(shares, Band(nature));
            else if (nature.StartsWith("voting-rights-", StringComparison.Ordinal)) votes = Widest(votes, Band(nature));
            else if (nature.StartsWith("right-to-appoint-and-remove-", StringComparison.Ordinal)) yield return common with { Control = ControlKind.AppointmentOfBoard };
            else if (nature.StartsWith("significant-influence-or-control", StringComparison.Ordinal)) yield return common with { Control = ControlKind.OtherInfluenceOrControl };
            else if (nature.StartsWith("right-to-share-surplus-assets-", StringComparison.Ordinal)) yield return common with { Control = ControlKind.RightsToSurplusAssetsOnDissolution };
            else
            {
                findings.Warn(OwnerCodes.Relation, line, "natures_of_control", $"`{nature}` is not known; read as a stake of unknown size.", RecordFate.ReadAs);
                shares ??= Share.Unknown;
            }
        }

        if (shares is not null) yield return common with { Kind = RelationKind.Owns, Share = shares, Votes = votes };
        else if (votes is not null) yield return common with { Kind = RelationKind.Votes, Votes = votes };
    }

    // The bands of the register: more than 25 up to 50, more than 50 and less than 75, 75 or more.
    private static Share Band(string nature) =>
        nature.Contains("-25-to-50-percent", StringComparison.Ordinal) ? ShareBounds.Between(25, true, 50, false)!.Value
        : nature.Contains("-50-to-75-percent", StringComparison.Ordinal) ? ShareBounds.Between(50, true, 75, true)!.Value
        : nature.Contains("-75-to-100-percent", StringComparison.Ordinal) ? Share.Between(75, 100)
        : nature.Contains("-more-than-25-percent", StringComparison.Ordinal) ? ShareBounds.Between(25, true, 100, false)!.Value
        : Share.Unknown;

    private static Share Widest(Share? known, Share band) =>
        known is not { } other ? band : Share.Between(Math.Min(other.Min, band.Min), Math.Max(other.Max, band.Max));

    private static EffectivePeriod Period(JsonElement data, int line, ReadingFindings findings)
    {
        DateOnly? since = Day("notified_on", isEnd: false);
        DateOnly? until = Day("ceased_on", isEnd: true);
        if (since is null || until is null || since < until) return new EffectivePeriod(since, until);

        findings.Warn(OwnerCodes.Period, line, "ceased_on", "is not after `notified_on`; read as always.", RecordFate.ReadAs);
        return EffectivePeriod.Always;

        DateOnly? Day(string field, bool isEnd)
        {
            DateOnly? day = null;
            string text = data.Text(field);
            if (text.Length > 0 && !WidestDay.TryRead(text, isEnd, out day))
                findings.Warn(OwnerCodes.Period, line, field, $"`{text}` is no day; read as open.", RecordFate.ReadAs);
            return day;
        }
    }
}
