using Forfend.Domain.Parties;
using Forfend.Lists.Reading;

namespace Forfend.Lists.Sources.UsOfacSdn;

/// <summary>
/// Reads the remarks of a party: clauses parted by semicolons, each with a label of its own. Every clause is mapped, left as
/// text because its label is known to be that, or counted in a finding.
/// </summary>
internal sealed class RemarksReader(FindingCollector findings, LinkedRemarks links, bool hasComments)
{
    /// <summary>Remarks of this length were cut by the format; the rest stands in <c>sdn_comments.csv</c>.</summary>
    internal const int CutLength = 1_000;

    /// <summary>A label has a few words; more before the first number is a sentence.</summary>
    private const int MostWordsInLabel = 6;

    private const string Field = "Remarks";

    private readonly List<PartialDate> _dates = [];

    /// <summary>Completes the party from its remarks, which it keeps whole.</summary>
    internal ListedParty Complete(SdnDraft draft)
    {
        string remarks = Join(draft, out bool isCut);
        string text = remarks;
        if (isCut)
        {
            string rest = hasComments ? "`sdn_comments.csv` does not continue them" : "`sdn_comments.csv` is missing";
            string message = $"Remarks are cut at 1,000 characters and {rest}; their last clause was not read.";
            findings.Value(SdnRules.CutRemarks, draft.At, Field, "", message);
            text = text[..Math.Max(0, text.LastIndexOf("; ", StringComparison.Ordinal))];
        }
        else if (text.EndsWith('.'))
        {
            text = text[..^1];
        }

        foreach (Range range in text.AsSpan().Split("; ")) ReadClause(text.AsSpan(range).Trim(), draft);

        bool hasTitle = draft.Title.Split("; ").All(part => remarks.Contains(part, StringComparison.Ordinal));
        string title = hasTitle ? "" : $"Title: {draft.Title}.";
        draft.AddRemark(string.Join(' ', new[] { remarks, title, draft.OtherColumns }.Where(part => part.Length > 0)));
        return draft.ToParty();
    }

    private string Join(SdnDraft draft, out bool isCut)
    {
        isCut = draft.Remarks.Length >= CutLength && draft.Continuation.Length == 0;
        if (draft.Continuation.Length == 0) return draft.Remarks.Trim();
        if (draft.Remarks.Length >= CutLength) return draft.Remarks + draft.Continuation.TrimEnd();

        const string Message = "`sdn_comments.csv` continues remarks that were not cut; read as further clauses.";
        findings.Value(SdnRules.CommentWithoutCut, draft.At, Field, "", Message);
        return draft.Remarks.Trim().TrimEnd('.') + "; " + draft.Continuation.Trim();
    }

    private void ReadClause(ReadOnlySpan<char> clause, SdnDraft draft)
    {
        const string Alternative = "alt. ";
        if (clause.StartsWith(Alternative, StringComparison.OrdinalIgnoreCase)) clause = clause[Alternative.Length..];
        if (clause.IsEmpty || draft.Title.AsSpan().Contains(clause, StringComparison.Ordinal)) return;

        RemarkLabel? label = RemarkLabels.Find(clause);
        if (label is null)
        {
            Unknown(clause, draft);
            return;
        }

        ReadOnlySpan<char> value = clause[label.Label.Length..].Trim();
        switch (label.Meaning)
        {
            case RemarkMeaning.BirthDate:
                ReadBirthDate(value, draft);
                break;
            case RemarkMeaning.Country:
                if (CountryNames.TryFind(value, out CountryCode? country)) AddIfKnown(country, draft);
                else UnknownCountry(value.ToString(), draft);
                break;
            case RemarkMeaning.Alias:
                ReadAlias(label.Label, value, draft);
                break;
            case RemarkMeaning.Identifier:
                ReadIdentifier(label, clause, value, draft);
                break;
            case RemarkMeaning.Link:
                links.Add(draft, value);
                break;
            case RemarkMeaning.Text when clause.StartsWith(OfacFacts.ListingDate, StringComparison.Ordinal):
                OfacFacts.TryAddListingDate(draft, clause[OfacFacts.ListingDate.Length..]);
                break;
            case RemarkMeaning.Text:
                break;
        }
    }

    private static void AddIfKnown(CountryCode? country, SdnDraft draft)
    {
        if (country is { } code) draft.Add(code);
    }

    private void ReadBirthDate(ReadOnlySpan<char> value, SdnDraft draft)
    {
        _dates.Clear();
        if (!DateTexts.TryRead(value, _dates))
        {
            findings.Row(ListRules.UnreadableDate, draft.At, Field, $"`DOB {value}` is no date this list is known to write; left as text.");
            return;
        }

        foreach (PartialDate date in _dates) draft.Add(date);
    }

    private void ReadAlias(string relation, ReadOnlySpan<char> value, SdnDraft draft)
    {
        // A name may begin or end with an apostrophe of its own; only one pair of marks belongs to the format.
        if (value.Length > 2 && value[0] == '\'' && value[^1] == '\'')
        {
            draft.Add(new PartyName(value[1..^1].Trim().ToString(), NameStrength.WeakAlias, relation));
            return;
        }

        ReadOnlySpan<char> name = value.Trim('\'');
        if (name.IsEmpty) return;

        draft.Add(new PartyName(name.ToString(), NameStrength.StrongAlias, relation));
        findings.Value(SdnRules.UnquotedAlias, draft.At, Field, relation, $"`{relation}` without quotation marks; read as a strong alias.");
    }

    private void ReadIdentifier(RemarkLabel label, ReadOnlySpan<char> clause, ReadOnlySpan<char> value, SdnDraft draft)
    {
        if (!RemarkIdentifiers.TryRead(label, value, draft.Kind, out Identifier? identifier, out string unknownIssuer))
        {
            Unknown(clause, draft);
            return;
        }

        draft.Add(identifier!);
        if (unknownIssuer.Length == 0) return;

        string message = $"`({unknownIssuer})` after an identifier is no country; left as text.";
        findings.Value(SdnRules.UnknownIssuer, draft.At, Field, unknownIssuer, message);
    }

    private void UnknownCountry(string name, SdnDraft draft) =>
        findings.Value(ListRules.UnknownCountry, draft.At, Field, name, $"`{name}` is no country name this reader knows; left as text.");

    private void Unknown(ReadOnlySpan<char> clause, SdnDraft draft)
    {
        string kind = KindOf(clause);
        string message = kind.Length == 0
            ? $"Remarks in free words (`{Shortened(clause)}`); left as text."
            : $"Remarks of the unknown kind `{kind}` (`{Shortened(clause)}`); left as text.";
        findings.Value(SdnRules.UnknownRemark, draft.At, Field, kind, message);
    }

    // The words before the first number, if they could be a label.
    private static string KindOf(ReadOnlySpan<char> clause)
    {
        int digit = clause.IndexOfAnyInRange('0', '9');
        if (digit <= 0) return "";

        int space = clause[..digit].LastIndexOf(' ');
        if (space <= 0) return "";

        ReadOnlySpan<char> kind = clause[..space].Trim(" :#(");
        return kind.Count(' ') < MostWordsInLabel ? kind.ToString() : "";
    }

    private static string Shortened(ReadOnlySpan<char> text) => text.Length <= 60 ? text.ToString() : $"{text[..60]}…";
}
