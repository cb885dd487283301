using Forfend.Accuracy.Data;
using Forfend.Domain.Parties;
using Forfend.Matching;

namespace Forfend.Accuracy.Sections;

/// <summary>Every listed name in every field layout must find its party: 100.000 %.</summary>
internal static class ControlSection
{
    private static readonly (string Layout, Func<string, string> Write)[] Layouts =
    [
        ("as listed", name => name),
        ("first name first", FamilyLast),
        ("upper case", name => FamilyLast(name).ToUpperInvariant()),
        ("lower case", name => name.ToLowerInvariant()),
        ("no punctuation", name => new string([.. name.Select(unit => char.IsLetterOrDigit(unit) || unit == '\'' ? unit : ' ')])),
        ("double spaces", name => name.Replace(" ", "  ", StringComparison.Ordinal)),
        ("last name first", name => name.Replace(",", "", StringComparison.Ordinal)),
        ("with a form of address", name => "Mr. " + FamilyLast(name)),
    ];

    public static void Run(Laboratory lab)
    {
        IReadOnlyList<ListedParty> parties = SharedLists.OfacSdn(lab.Data, "2021-07-07");
        var matcher = CompiledMatcher.Build(parties, new MatcherOptions());
        var misses = new List<string>();
        lab.Say($"\n## Control: every listed name finds its party at {MatcherOptions.DefaultThreshold}\n\n| layout | names | found |\n|---|---|---|");
        foreach ((string layout, Func<string, string> write) in Layouts)
        {
            (ListedParty Party, string Query)[] cases =
            [
                .. parties.SelectMany(party => party.Names
                    .Where(name => name.Strength is not NameStrength.WeakAlias)
                    .Select(name => (party, write(name.Text)))),
            ];
            if (layout == "with a form of address") cases = [.. cases.Where(each => each.Party.Kind is PartyKind.Person)];
            if (layout != "as listed" && lab.Entities < 1000) cases = lab.Random(layout).Sample(cases, lab.Entities * 10);

            bool[] found = new bool[cases.Length];
            Parallel.For(0, cases.Length, index =>
                found[index] = matcher.Search(new NameQuery { Name = cases[index].Query, Kind = cases[index].Party.Kind }).Any(hit => hit.Party == cases[index].Party));
            lab.Say($"| {layout} | {cases.Length} | {100.0 * found.Count(each => each) / cases.Length:0.000} % |");
            misses.AddRange(cases.Where((_, index) => !found[index]).Select(each => $"{layout}\t{each.Query}\t{each.Party.Id}"));
        }

        lab.WriteMisses("control", misses);
    }

    private static string FamilyLast(string name)
    {
        int comma = name.IndexOf(',', StringComparison.Ordinal);
        return comma < 0 ? name : name[(comma + 1)..].Trim() + " " + name[..comma];
    }
}
