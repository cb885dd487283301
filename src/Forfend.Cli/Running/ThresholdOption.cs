using System.Collections.Immutable;
using System.CommandLine;
using Forfend.Domain.Findings;
using Forfend.Lists;
using Forfend.Matching;

namespace Forfend.Cli.Running;

/// <summary>The least score of a hit, by list, field and kind of party, as an option that may be repeated.</summary>
internal sealed class ThresholdOption
{
    // Lists a party can stand on that no source publishes: the measures' own, and a table's.
    private static readonly ImmutableArray<string> OtherLists = ["rulebook", "file"];

    private readonly Option<ImmutableArray<HitThreshold>> _option;

    /// <param name="least">The least score that is allowed.</param>
    /// <param name="whatElse">What holds where none is given.</param>
    public ThresholdOption(int least, string whatElse)
    {
        _option = new("--threshold")
        {
            Description = $"The least score of a hit, {least} to 1000, or that of a list, field or kind: 850, us-ofac-sdn=830, field:text=900, kind:person=860; may be repeated ({whatElse})",
            HelpName = "[WHERE=]SCORE",
            Arity = ArgumentArity.OneOrMore,
            DefaultValueFactory = _ => [],
            CustomParser = given =>
            {
                var findings = new List<Finding>();
                ImmutableArray<HitThreshold> read = Parse(given.Tokens.Select(token => token.Value), least, findings);
                foreach (Finding finding in findings) given.AddError($"--threshold: {finding.Message} {finding.Suggestion}");
                return read;
            },
        };
    }

    /// <summary>Adds it to a command.</summary>
    public void AddTo(Command command) => command.Add(_option);

    /// <summary>What was given.</summary>
    public ImmutableArray<HitThreshold> Given(ParseResult input) => input.GetValue(_option);

    /// <summary>The thresholds that hold, with what was given in their place.</summary>
    public HitThresholds Read(ParseResult input, HitThresholds usual) => usual.With(Given(input));

    /// <summary>Reads thresholds as people write them.</summary>
    /// <param name="written">Each as written.</param>
    /// <param name="least">The least score that is allowed.</param>
    /// <param name="findings">Takes what cannot be read.</param>
    public static ImmutableArray<HitThreshold> Parse(IEnumerable<string> written, int least, ICollection<Finding> findings) => HitThresholdWords.Read(written, least, Lists(), findings);

    private static string[] Lists() => [.. ListSources.All.SelectMany(source => source.Lists.Select(list => list.Key).Prepend(source.Key)).Concat(OtherLists).Distinct(StringComparer.Ordinal)];
}
