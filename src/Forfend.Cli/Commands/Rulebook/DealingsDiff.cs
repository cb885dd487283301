using Forfend.Cli.Running;
using Forfend.Domain.Dealings;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Intake;
using Forfend.Matching;
using Forfend.Rulebook.Model;
using Forfend.Screening;
using Forfend.Screening.Decisions;

namespace Forfend.Cli.Commands.Rulebook;

/// <summary>Whose answer changes from one rulebook to another. Both are asked with the names they carry themselves, so that lists make no difference.</summary>
/// <param name="Asked">How many dealings were asked.</param>
/// <param name="Unreadable">How many records could not be read.</param>
/// <param name="Changes">The dealings that are answered otherwise, in the order of the file.</param>
internal sealed record DealingsDiff(int Asked, int Unreadable, IReadOnlyList<DealingChange> Changes)
{
    /// <summary>Asks every dealing of a file; null where nothing could be read, which was said then.</summary>
    public static DealingsDiff? Of(string path, RulebookEdition before, RulebookEdition after, DateOnly? asOf, DateOnly? knownBy, CommandContext context)
    {
        using IntakeStream input = IntakeStream.Open(File.OpenRead(path));
        if (IntakeFormats.Detect(input.Head.Span, path) is not { } format)
        {
            context.Talk(IntakeFormats.Unrecognised(path, input.Head.Span).ToString());
            return null;
        }

        (Screener former, Screener later) = (Screener(before, context), Screener(after, context));
        var changes = new List<DealingChange>();
        (int asked, int unreadable) = (0, 0);
        foreach (IntakeItem item in format.Read(input.Content, new IntakeOptions { FileName = path }))
        {
            context.Cancellation.ThrowIfCancellationRequested();
            if (item is IntakeItem.Unreadable) unreadable++;
            if (item is not IntakeItem.Record record) continue;

            asked++;
            var dates = new LawDates(record.Dealing.AsOf ?? asOf ?? context.Installation.Today, knownBy);
            var change = new DealingChange(record.Number, record.Dealing, former.Decide(record.Dealing, dates, []), later.Decide(record.Dealing, dates, []));
            if (change.Before.Outcome != change.After.Outcome || DealingChange.Deciding(change.Before) != DealingChange.Deciding(change.After)) changes.Add(change);
        }

        return new DealingsDiff(asked, unreadable, changes);
    }

    /// <summary>Writes it for people: four piles, then dealing by dealing.</summary>
    public void Write(TextWriter output)
    {
        output.WriteLine($"DEALINGS   {RulebookDiffText.Counted(Asked, "dealing")} asked, {RulebookDiffText.Counted(Changes.Count, "answer")} changed{(Unreadable == 0 ? "" : $", {RulebookDiffText.Counted(Unreadable, "record")} not readable")}");
        foreach (IGrouping<string, DealingChange> pile in Changes.GroupBy(change => change.Pile).OrderBy(pile => pile.Key, StringComparer.Ordinal))
        {
            output.WriteLine($"  {pile.Key}: {pile.Count()}");
            foreach (DealingChange change in pile) output.WriteLine($"    {change.Name}: {DealingChange.Of(change.Before)} -> {DealingChange.Of(change.After)}");
        }
    }

    private static Screener Screener(RulebookEdition rulebook, CommandContext context) =>
        new(rulebook, [], Profiles.Demo, parties => Matcher(parties), context.Engine);

    private static ExhaustiveMatcher Matcher(IEnumerable<ListedParty> parties) => ExhaustiveMatcher.Build(parties, new MatcherOptions());
}

/// <summary>A dealing that is answered otherwise.</summary>
internal sealed record DealingChange(int Number, Dealing Dealing, Decision Before, Decision After)
{
    /// <summary>What to call it.</summary>
    public string Name => Dealing.Id.Length > 0 ? Dealing.Id : $"record {Number}";

    /// <summary>What the change means to whoever works with it.</summary>
    public string Pile => (Stops(Before), Stops(After)) switch
    {
        (false, true) => "newly stopped",
        (true, false) => "newly free",
        _ when Before.Outcome != After.Outcome => "other outcome",
        _ => "other reason",
    };

    /// <summary>The provision that decides; empty where none does.</summary>
    public static string Deciding(Decision decision) => decision.Deciding is { } deciding ? $"{deciding.Measure.Id} {deciding.Provision.Id} {deciding.Status?.Status.Key()}" : "";

    /// <summary>An answer in a few words.</summary>
    public static string Of(Decision decision) => Deciding(decision) is { Length: > 0 } deciding ? $"{decision.Outcome.Key()} ({deciding})" : decision.Outcome.Key();

    private static bool Stops(Decision decision) => decision.Outcome is Outcome.Prohibited or Outcome.LicenceRequired or Outcome.Undetermined;
}
