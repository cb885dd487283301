using System.Diagnostics;
using System.Globalization;
using Forfend.Domain.Parties;
using Forfend.Load;
using Forfend.Matching;

if (!SharedData.IsPresent)
{
    await Console.Out.WriteLineAsync("The names for this are not here: shared/data beside the working copy, or FORFEND_SHARED_DATA.").ConfigureAwait(false);
    return 0;
}

if (args is ["book", var parties, var book])
{
    BookLoad.Run(int.Parse(parties, CultureInfo.InvariantCulture), book, Console.Out);
    return 0;
}

int names = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 50_000;
const int Queries = 2_000;
const int Unseen = 2_000;
const int Exhaustive = 30;
// Beyond, the exhaustive matcher takes gigabytes.
const int MostForExhaustive = 200_000;
var mint = new NameMint();
ListedParty[] listed = mint.Parties(names, new Dice(1));
var options = new MatcherOptions();

string file = Path.Combine(Directory.CreateTempSubdirectory("forfend-load-").FullName, "names.index");
var matcher = Timed($"{names} names compiled and written", () => CompiledMatcher.Open(file, "load", listed, options));
Say($"the file has {new FileInfo(file).Length / 1e6:0.0} MB");
matcher = Timed($"the file opened and checked", () => CompiledMatcher.Open(file, "load", listed, options));
Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
CompiledMatcher changed = Timed($"500 names added", () => matcher.With(mint.Parties(500, new Dice(5)), new HashSet<PartyId>()));

var dice = new Dice(2);
NameQuery[] queries = [.. Enumerable.Range(0, Queries).Select(index => Query(index % 2 == 0 ? mint.Next(dice).Name : NameMint.Changed(dice.Of(listed).PrimaryName, dice, 1 + dice.Below(2))))];
NameQuery[] unseen = Strangers(6);
NameQuery[] others = Strangers(7);
int hits = 0;
foreach (NameQuery query in queries) hits += matcher.Search(query).Count + (changed.Search(query).Count > 0 ? 1 : 0);
// Others first, so that what is timed is the search and not the compilation of its code.
foreach (NameQuery query in others) hits += matcher.Search(query).Count;
Say($"never-seen words   {Times.Of(unseen.Length, 1, index => hits += matcher.Search(unseen[index]).Count)}");
Say($"warm               {Times.Of(Queries, 7, index => hits += matcher.Search(queries[index]).Count)}");
NameQuery[] without = [.. queries.Where(query => matcher.Search(query).Count == 0)];
Say($"warm, without hit  {Times.Of(without.Length, 7, index => hits += matcher.Search(without[index]).Count)}   ({without.Length} of {Queries})");

if (names > MostForExhaustive) return 0;

var exhaustive = Timed($"the exhaustive matcher built", () => ExhaustiveMatcher.Build(listed, options));
Say($"exhaustive, warm   {Times.Of(Exhaustive, 3, index => hits += exhaustive.Search(queries[index]).Count)}");
return 0;

NameQuery[] Strangers(ulong seed)
{
    var own = new Dice(seed);
    return [.. Enumerable.Range(0, Unseen).Select(_ => Query(NameMint.Changed(mint.Next(own).Name, own, 6)))];
}

static NameQuery Query(string name) => new() { Name = name };

static T Timed<T>(FormattableString what, Func<T> act)
{
    long began = Stopwatch.GetTimestamp();
    T result = act();
    Say($"{FormattableString.Invariant(what)} in {Stopwatch.GetElapsedTime(began).TotalMilliseconds:0} ms");
    return result;
}

static void Say(FormattableString line) => Console.Out.WriteLine(FormattableString.Invariant(line));
