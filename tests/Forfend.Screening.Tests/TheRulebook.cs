using Forfend.Domain.Parties;
using Forfend.Matching;
using Forfend.Rulebook.Model;
using Forfend.Rulebook.Reading;

namespace Forfend.Screening.Tests;

/// <summary>The rulebook of the working copy, read once.</summary>
internal static class TheRulebook
{
    private static readonly Lazy<RulebookEdition> Read = new(() => RulebookFolder.Read(Repository.PathOf("rulebook")) switch
    {
        RulebookReading.Read read => read.Edition,
        { Findings: var findings } => throw new InvalidOperationException(string.Join('\n', findings)),
    });

    public static RulebookEdition Edition => Read.Value;

    public static IMatcher Matcher(IEnumerable<ListedParty> parties) => ExhaustiveMatcher.Build(parties, new MatcherOptions());

    public static Screener Screener(Profile? profile = null, params ListSnapshot[] snapshots) =>
        new(Edition, [.. snapshots], profile ?? Profiles.Demo, Matcher, "0.0.0");
}
