using System.Text;
using System.Text.Json;
using Forfend.Domain.Findings;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Domain.Relations;
using Forfend.Ownership.Reading;

namespace Forfend.Ownership.Formats.Bods;

/// <summary>Reads the relations of a relationship statement.</summary>
internal sealed class BodsRelationship(IReadOnlyDictionary<string, ListedParty> parties, ReadingFindings findings)
{
    // Words of 0.2 that later versions have otherwise.
    private static readonly Dictionary<string, ControlKind> OldWords = new(StringComparer.Ordinal)
    {
        ["influence-or-control"] = ControlKind.OtherInfluenceOrControl,
        ["settlor-of-trust"] = ControlKind.Settlor,
        ["trustee-of-trust"] = ControlKind.Trustee,
        ["protector-of-trust"] = ControlKind.Protector,
        ["beneficiary-of-trust"] = ControlKind.BeneficiaryOfLegalArrangement,
        ["other-influence-or-control-of-trust"] = ControlKind.OtherInfluenceOrControl,
        ["rights-to-surplus-assets"] = ControlKind.RightsToSurplusAssetsOnDissolution,
    };

    public List<Relation> Read(Statement statement)
    {
        string subject = Reference(statement.Details.Get("subject"), "describedByEntityStatement", "describedByPersonStatement");
        string interested = Reference(statement.Details.Get("interestedParty"), "describedByEntityStatement", "describedByPersonStatement");
        if (subject.Length == 0 || interested.Length == 0 || subject == interested)
        {
            findings.Note(OwnerCodes.Dangling, statement.Line, subject.Length == 0 ? "subject" : "interestedParty", "is not specified; the relationship leads nowhere.", RecordFate.Quarantined);
            return [];
        }

        foreach (string missing in new[] { subject, interested }.Where(reference => !parties.ContainsKey(reference)))
            findings.Note(OwnerCodes.Dangling, statement.Line, "", $"No statement describes `{missing}`; it is kept by its id.", RecordFate.Kept);

        var common = new Relation { From = Id(interested), Kind = RelationKind.Owns, To = Id(subject), Share = Share.Unknown, Period = Period(statement, default), Source = Source(statement) };
        List<Relation> relations = [.. statement.Details.Each("interests").Where(interest => interest.ValueKind is JsonValueKind.Object).Select(interest => Read(interest, statement, common))];
        return relations.Count == 0 ? [common] : Join(relations);
    }

    private static string Source(Statement statement) => "BODS statement " + (statement.StatementId.Length > 0 ? statement.StatementId : statement.Reference);

    private static string Reference(JsonElement element, params ReadOnlySpan<string> names)
    {
        string text = element.Text();
        foreach (string name in names)
            if (text.Length == 0) text = element.Text(name);
        return text;
    }

    // Shares and votes of one statement and time are one holding with both.
    private static List<Relation> Join(List<Relation> relations)
    {
        Relation[] stakes = [.. relations.Where(relation => relation.Kind is RelationKind.Owns)];
        Relation[] votes = [.. relations.Where(relation => relation.Kind is RelationKind.Votes)];
        if (stakes is not [var stake] || votes is not [var vote] || stake.Period != vote.Period) return relations;

        return [.. relations.Except([stake, vote]), stake with { Votes = vote.Votes }];
    }

    private PartyId Id(string reference) => parties.TryGetValue(reference, out ListedParty? party) ? party.Id : new PartyId("bods/" + reference);

    private Relation Read(JsonElement interest, Statement statement, Relation common)
    {
        string type = Kebab(interest.Text("type"));
        EffectivePeriod period = Period(statement, interest);
        bool isIndirect = interest.Text("directOrIndirect") == "indirect" || interest.Text("interestLevel") == "indirect";
        switch (type)
        {
            case "shareholding":
                return common with { Share = isIndirect ? Share.Unknown : Stake(interest.Get("share"), statement), Period = period };
            case "voting-rights":
                return common with { Kind = RelationKind.Votes, Share = null, Votes = isIndirect ? Share.Unknown : Stake(interest.Get("share"), statement), Period = period };
            case "" or "unknown-interest" or "unpublished-interest":
                return common with { Period = period };
        }

        if (ControlKinds.TryParse(type, out ControlKind kind) || OldWords.TryGetValue(type, out kind))
            return common with { Kind = RelationKind.Controls, Share = null, Control = kind, Period = period };

        findings.Warn(OwnerCodes.Relation, statement.Line, "interests/type", $"`{interest.Text("type")}` is no interest of the standard; read as a stake of unknown size.", RecordFate.ReadAs);
        return common with { Period = period };
    }

    private Share Stake(JsonElement share, Statement statement)
    {
        if (share.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null) return Share.Unknown;
        if (share.Get("exact").Number() is { } exact && ShareBounds.Between(exact, false, exact, false) is { } one) return one;

        (decimal min, bool isMinExclusive) = Bound(share, "minimum", "exclusiveMinimum", 0);
        (decimal max, bool isMaxExclusive) = Bound(share, "maximum", "exclusiveMaximum", 100);
        bool isStated = share.ValueKind is JsonValueKind.Object && (share.Get("minimum").Number() ?? share.Get("exclusiveMinimum").Number() ?? share.Get("maximum").Number() ?? share.Get("exclusiveMaximum").Number()) is not null;
        if (isStated && ShareBounds.Between(min, isMinExclusive, max, isMaxExclusive) is { } range) return range;

        findings.Warn(OwnerCodes.Share, statement.Line, "interests/share", $"`{share.GetRawText()}` is no share from 0 to 100; read as unknown.", RecordFate.ReadAs);
        return Share.Unknown;
    }

    // 0.2 says with a truth value that a bound is exclusive, later versions give it as a bound of its own.
    private static (decimal Value, bool IsExclusive) Bound(JsonElement share, string inclusive, string exclusive, decimal otherwise)
    {
        if (share.Get(exclusive).Number() is { } own) return (own, true);
        return (share.Get(inclusive).Number() ?? otherwise, share.Get(exclusive).ValueKind is JsonValueKind.True);
    }

    private EffectivePeriod Period(Statement statement, JsonElement interest)
    {
        DateOnly? since = Day(interest.Text("startDate"), isEnd: false);
        DateOnly? until = Day(interest.Text("endDate"), isEnd: true) ?? (statement.IsClosed ? Day(statement.Date, isEnd: true) : null);
        if (since is null || until is null || since < until) return new EffectivePeriod(since, until);

        findings.Warn(OwnerCodes.Period, statement.Line, "interests/endDate", $"`{interest.Text("endDate")}` is not after the start; read as always.", RecordFate.ReadAs);
        return EffectivePeriod.Always;

        DateOnly? Day(string text, bool isEnd)
        {
            DateOnly? day = null;
            if (text.Length > 0 && !WidestDay.TryRead(text, isEnd, out day))
                findings.Warn(OwnerCodes.Period, statement.Line, "interests", $"`{text}` is no day; read as open.", RecordFate.ReadAs);
            return day;
        }
    }

    private static string Kebab(string type)
    {
        var kebab = new StringBuilder(type.Length + 8);
        foreach (char c in type)
        {
            if (char.IsAsciiLetterUpper(c)) kebab.Append('-');
            kebab.Append(char.ToLowerInvariant(c));
        }

        return kebab.ToString().TrimStart('-');
    }
}
