using System.Collections.Immutable;
using Forfend.Domain.Findings;
using Forfend.Domain.Law;
using Forfend.Screening.Decisions;

namespace Forfend.Hosting.Files;

/// <summary>Counts while a file is screened; what it holds does not grow with the file.</summary>
internal sealed class FileTally
{
    /// <summary>So many stopped records are shown; the result file holds all of them.</summary>
    private const int Shown = 20;

    /// <summary>So many kinds of findings are told apart by their field; beyond that, by their code alone.</summary>
    private const int KindsOfFindings = 500;

    private readonly int[] _counts = new int[Outcomes.All.Count];
    private readonly Dictionary<(Outcome, string), int> _measures = [];
    private readonly List<StoppedRecord> _stopped = [];
    private readonly Dictionary<(string Code, string Field), FindingGroup> _findings = [];

    public int Unreadable { get; private set; }

    public int HeldByLists { get; private set; }

    public int Records => _counts.Sum();

    public int Stopped => _counts.Skip((int)Outcome.Undetermined).Sum();

    public ImmutableSortedDictionary<Outcome, int> Counts => Outcomes.All.ToImmutableSortedDictionary(outcome => outcome, outcome => _counts[(int)outcome]);

    public ImmutableArray<(Outcome Outcome, string Measure, int Count)> Measures =>
        [.. _measures.Select(pair => (pair.Key.Item1, pair.Key.Item2, pair.Value)).OrderByDescending(row => row.Item1).ThenByDescending(row => row.Value).ThenBy(row => row.Item2, StringComparer.Ordinal)];

    public ImmutableArray<StoppedRecord> ShownStopped => [.. _stopped];

    public ImmutableArray<FindingGroup> Findings => [.. _findings.Values];

    public void Add(int line, Decision decision)
    {
        _counts[(int)decision.Outcome]++;
        string measure = decision.Deciding?.Measure.Id ?? "";
        if (decision.Outcome > Outcome.Clear) _measures[(decision.Outcome, measure)] = _measures.GetValueOrDefault((decision.Outcome, measure)) + 1;
        Add(decision.Findings);
        if (decision.Outcome < Outcome.Undetermined) return;
        if (decision.IsHeldByListsAlone) HeldByLists++;

        Show(new StoppedRecord(
            line, decision.Dealing.Id, decision.Dealing.Amount?.ToString() ?? "", decision.DecidingParty ?? "", decision.Outcome, measure, decision.Sentence));
    }

    public void AddUnreadable(int line, string id, ImmutableArray<Finding> findings)
    {
        Unreadable++;
        _counts[(int)Outcome.Undetermined]++;
        Add(findings);
        Show(new StoppedRecord(line, id, "", "", Outcome.Undetermined, "", findings.IsEmpty ? "could not be read" : findings[0].Message));
    }

    public void Add(ImmutableArray<Finding> findings)
    {
        foreach (Finding finding in findings)
        {
            var kind = (finding.Code, finding.Field);
            if (!_findings.ContainsKey(kind) && _findings.Count >= KindsOfFindings) kind = (finding.Code, "");
            _findings[kind] = _findings.TryGetValue(kind, out FindingGroup? group) ? group with { Count = group.Count + 1 } : new FindingGroup(finding, 1);
        }
    }

    private void Show(StoppedRecord record)
    {
        if (_stopped.Count < Shown) _stopped.Add(record);
    }
}
