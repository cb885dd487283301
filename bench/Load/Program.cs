using System.Diagnostics;
using System.Globalization;
using Forfend.Domain.Parties;
using Forfend.Load;
using Forfend.Matching;
using Forfend.Testing;

if (!SharedData.IsPresent)
{
    await Console.Out.WriteLineAsync("The names for this are not here: shared/data beside the working copy, or FORFEND_SHARED_DATA.").ConfigureAwait(false);
    return 0;
}

int names = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 50_000;
var mint = new NameMint();
ListedParty[] parties = mint.Parties(names, new Dice(1));
var options = new MatcherOptions();
long began = Stopwatch.GetTimestamp();
var matcher = CompiledMatcher.Build(parties, options);
Say($"{names} names compiled in {Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} s");

const int Queries = 5_000;
var dice = new Dice(2);
string[] asked = [.. Enumerable.Range(0, Queries).Select(index => index % 2 == 0 ? mint.Next(dice).Name : NameMint.Changed(dice.Of(parties).PrimaryName, dice, 1 + dice.Below(2)))];
string[] unseen = [.. Enumerable.Range(0, 1_000).Select(_ => NameMint.Changed(mint.Next(dice).Name, dice, 6))];
int hits = 0;
NameQuery[] queries = [.. asked.Select(name => new NameQuery { Name = name })];
Say($"never-seen words   {Times.Of(unseen.Length, 1, index => hits += matcher.Search(new NameQuery { Name = unseen[index] }).Count)}");
for (int round = 0; round < 3; round++) foreach (NameQuery query in queries) hits += matcher.Search(query).Count;
Say($"warm               {Times.Of(Queries, 7, index => hits += matcher.Search(queries[index]).Count)}");
NameQuery[] without = [.. queries.Where(query => matcher.Search(query).Count == 0)];
Say($"warm, without hit  {Times.Of(without.Length, 7, index => hits += matcher.Search(without[index]).Count)}   ({without.Length} of {Queries})");
return 0;

static void Say(FormattableString line) => Console.Out.WriteLine(FormattableString.Invariant(line));
