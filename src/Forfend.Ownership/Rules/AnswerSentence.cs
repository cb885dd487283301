using System.Globalization;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Domain.Relations;

namespace Forfend.Ownership.Rules;

/// <summary>Says an answer in one sentence, with the sum.</summary>
public static class AnswerSentence
{
    /// <summary>The sentence.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="needed">What the rule asks of a stake, as <see cref="RuleComputation.Needed"/> says it.</param>
    /// <param name="nameOf">Names for people.</param>
    public static string Of(PartyAnswer answer, string needed, Func<PartyId, string> nameOf)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(nameOf);
        string party = nameOf(answer.Party);
        return answer.Status switch
        {
            RuleStatus.Caught when answer.How is ReachKind.Listed or ReachKind.Named && answer.Path.IsEmpty => $"{party} is listed itself.",
            RuleStatus.Caught when answer.How is ReachKind.Listed or ReachKind.Named => $"{party} is a listed party: {answer.Path[0].To}.",
            RuleStatus.Caught when answer.How is ReachKind.OwnedBy => $"{party} is caught: {Sum(answer, nameOf)}; {needed} is enough.",
            RuleStatus.Caught when answer.Path is [var link, ..] => $"{party} is caught: {nameOf(new PartyId(link.From))} {link.Relation} {nameOf(new PartyId(link.To))}.",
            RuleStatus.Depends => $"{party} may be caught: it depends on {Count(answer.Questions.Length)}.",
            _ when answer.Stakes.IsEmpty => $"{party} is free: no caught party holds or controls it.",
            _ => $"{party} is free: {Sum(answer, nameOf)}{(needed.Length > 0 ? $", and {needed} would be needed" : "; the rule counts no stakes")}.",
        };
    }

    /// <summary>A stake or sum, for people.</summary>
    public static string Text(Share share) => share.IsUnknown ? "an unknown share"
        : share.Min == share.Max ? Number(share.Min) + " %"
        : $"{Number(share.Min)} to {Number(share.Max)} %";

    private static string Sum(PartyAnswer answer, Func<PartyId, string> nameOf)
    {
        string holders = Listing([.. answer.Stakes.Select(stake => nameOf(stake.Holder))]);
        return answer.Stakes.Length == 1
            ? $"{Text(answer.Held)} held by {holders}"
            : $"{string.Join(" + ", answer.Stakes.Select(stake => stake.IsSure ? Text(stake.Held) : $"(0 or {Text(stake.Held)})"))} = {Text(answer.Held)} held by {holders}";
    }

    private static string Listing(string[] names) => names.Length < 2 ? string.Concat(names) : $"{string.Join(", ", names[..^1])} and {names[^1]}";

    private static string Count(int questions) => questions == 1 ? "one question" : $"{questions.ToString(CultureInfo.InvariantCulture)} questions";

    private static string Number(decimal percent) => percent.ToString("0.############", CultureInfo.InvariantCulture);
}
