using System.Diagnostics;
using System.Globalization;
using Forfend.Domain.Parties;
using Forfend.Domain.Relations;
using Forfend.OwnerScale;
using Forfend.Ownership;
using Forfend.Ownership.Files;
using Forfend.Ownership.Rules;

// How owner graphs grow: `generate FILE PARTIES` makes a graph, `measure FILE` times what is done with it. Two processes, so that the
// memory measured is that of an installation and not that of the generator. `files FILE...` reads published files and times the same.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["generate", var path, var parties]:
        int count = int.Parse(parties, CultureInfo.InvariantCulture);
        var generated = new PartyGraph(GeneratedOwners.Relations(count));
        using (FileStream file = File.Create(path)) GraphFile.Write(file, generated, []);
        Console.Out.WriteLine($"{generated.PartyCount} parties, {generated.EdgeCount} relations, {new FileInfo(path).Length / 1_000_000} MB");
        return 0;

    case ["measure", var path]:
        // The first call of everything pays for its compilation; a small graph pays for it here.
        var small = new PartyGraph(GeneratedOwners.Relations(2000));
        foreach (OwnershipRule rule in OwnershipRules.All) _ = RuleComputation.Of(rule, small, GeneratedOwners.Day, [small.PartyOf(1207)]).With([.. GeneratedOwners.More(small, 50)], [.. small.Relations().Take(50)]).Reached;

        OwnerGraph graph = Timed("load", () =>
        {
            using FileStream file = File.OpenRead(path);
            return GraphFile.Read(file, "scale", GeneratedOwners.Day)!;
        });
        PartyId[] listed = [.. Enumerable.Range(0, graph.Graph.PartyCount).Where(GeneratedOwners.IsListed).Select(graph.Graph.PartyOf)];
        Console.Out.WriteLine($"{graph.Graph.PartyCount} parties, {graph.Graph.EdgeCount} relations, {listed.Length} listed");
        foreach (string id in new[] { "own-ofac-50", "own-eu", "own-uk" }) Measure(graph.Graph, listed, OwnershipRules.Find(id)!);
        Console.Out.WriteLine($"{"memory",-34} {Process.GetCurrentProcess().PeakWorkingSet64 / 1_000_000} MB at most");
        return 0;

    case ["files", .. var files]:
        Console.Out.WriteLine("| file | format | records: used / left out / put aside | parties | relations | read | load | rule (OFAC / EU / UK) |\n|---|---|---|---|---|---|---|---|");
        foreach (string file in files) Console.Out.WriteLine(PublishedFile.Row(file));
        return 0;

    default:
        Console.Error.WriteLine("OwnerScale generate FILE PARTIES | measure FILE | files FILE...");
        return 2;
}

static void Measure(PartyGraph graph, PartyId[] listed, OwnershipRule rule)
{
    RuleComputation computation = Timed(rule.Id, () => RuleComputation.Of(rule, graph, GeneratedOwners.Day, listed));
    const int Queries = 100_000;
    PartyId[] asked = [.. Enumerable.Range(0, Queries).Select(query => graph.PartyOf((int)(query * 7919L % graph.PartyCount)))];
    var watch = Stopwatch.StartNew();
    int caught = asked.Count(party => computation.StatusOf(party) == RuleStatus.Caught);
    Console.Out.WriteLine(FormattableString.Invariant($"{"  query",-34} {watch.Elapsed.TotalMicroseconds / Queries:0.00} us each ({caught} of {Queries} caught)"));

    Relation[] added = [.. GeneratedOwners.More(graph, 500)];
    Relation[] removed = [.. Enumerable.Range(0, 500).SelectMany(index => graph.From(graph.PartyOf((int)(index * 15485863L % graph.PartyCount)), RelationKind.Owns, GeneratedOwners.Day)).Take(500)];
    Timed("  delta of 1,000 relations", () => computation.With(added, removed));
    Console.Out.WriteLine($"{"  caught or may be",-34} {computation.Reached}");
}

static T Timed<T>(string what, Func<T> run)
{
    var watch = Stopwatch.StartNew();
    T result = run();
    Console.Out.WriteLine(FormattableString.Invariant($"{what,-34} {watch.Elapsed.TotalMilliseconds:0.0} ms"));
    return result;
}
