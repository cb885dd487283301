using Forfend.Domain.Parties;
using Forfend.Ownership.Rules;

namespace Forfend.Cli.Commands.Owners;

/// <summary>What a rule says of a party, in a word and a sentence. Nobody is free because a list is missing: that is unknown.</summary>
internal readonly record struct OwnerAnswerText(string Word, string Sentence)
{
    /// <summary>Says it.</summary>
    /// <param name="answer">What the rule says.</param>
    /// <param name="needed">How much would be enough.</param>
    /// <param name="notScreened">What was not screened; empty where everything was.</param>
    /// <param name="nameOf">Names for people.</param>
    public static OwnerAnswerText Of(PartyAnswer answer, string needed, string notScreened, Func<PartyId, string> nameOf)
    {
        string sentence = AnswerSentence.Of(answer, needed, nameOf);
        return answer.Status == RuleStatus.Free && notScreened.Length > 0
            ? new OwnerAnswerText("unknown", "As far as is known here, " + sentence)
            : new OwnerAnswerText(answer.Status.Key(), sentence);
    }
}
