using System.Globalization;
using Forfend.Domain.Law;
using Forfend.Rulebook.Evaluation;
using Forfend.Rulebook.Model;

namespace Forfend.Screening.Decisions;

/// <summary>The verdict in words. Its start contains the outcome's key and, where a provision decided, the status.</summary>
internal static class VerdictSentence
{
    public static string Of(Decision decision)
    {
        string day = Day(decision.Dates.AsOf);
        string key = decision.Outcome.Key() + StatusOf(decision);
        string citation = decision.Deciding is { } deciding ? deciding.Measure.CitationOf(deciding.Provision) : "";
        return decision.Outcome switch
        {
            Outcome.Prohibited => $"STOP - {key}. {citation} {Verb(decision.Deciding!)} this on {day}.{Enforcement(decision.Deciding!)}",
            Outcome.LicenceRequired => $"STOP - {key}. {citation} requires a licence for this on {day}; {Policy(decision.Deciding!)}.{Enforcement(decision.Deciding!)}",
            Outcome.Undetermined => $"HOLD - {key}. {Count(decision.Questions.Length)} must be answered first: {decision.Questions[0]}",
            Outcome.Duty => $"GO - {key}. This may go ahead on {day}; something is owed under {citation}.",
            Outcome.Watch => $"GO - {key}. Nothing forbids this on {day}; {citation} would catch it but {Lack(decision.Deciding!)}.",
            Outcome.Clear when decision.Deciding is { } ended => $"GO - {key}. Nothing applies on {day}; {citation} would have caught it but was {ended.Status!.Status.Key()} on {Day(ended.Status.Event!.Date.Day)}.",
            Outcome.Clear => $"GO - {key}. Nothing applies on {day}.",
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static string StatusOf(Decision decision) => decision.Deciding?.Status is { } status ? $" ({status.Status.Key()})" : "";

    private static string Verb(ProvisionAnswer answer) => answer.Provision.Effect switch
    {
        ProvisionEffect.Block => "blocks",
        ProvisionEffect.Condition => "allows this only under a condition that is not met and so forbids",
        _ => "forbids",
    };

    private static string Policy(ProvisionAnswer answer) => answer.ReviewPolicy is { } policy
        ? $"review policy: {policy.Key().Replace('-', ' ')}"
        : answer.ReviewQuestions.Length > 0 ? "the review policy is open" : "no review policy is stated";

    private static string Enforcement(ProvisionAnswer answer) => answer.Enforcement.Length == 0 ? "" : $" Enforcement: {answer.Enforcement}; it is the law all the same.";

    private static string Lack(ProvisionAnswer answer) => answer.Status!.Status switch
    {
        LegalStatus.Proposed => "is only proposed",
        LegalStatus.Shelved => "is a proposal that was put on hold",
        LegalStatus.Signed => "is signed and not yet in effect",
        LegalStatus.Defined => "is not yet in effect",
        LegalStatus.AwaitingDefinition => "nobody has identified yet what it forbids",
        LegalStatus.Delayed => "its start was put back",
        LegalStatus.Suspended => "is suspended",
        LegalStatus.Stayed => "is stayed by a court",
        LegalStatus.Enjoined => "is enjoined by a court",
        _ => "calls for watching only",
    };

    private static string Count(int questions) => questions == 1 ? "One question" : questions.ToString(CultureInfo.InvariantCulture) + " questions";

    private static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
}
