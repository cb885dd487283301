using Forfend.Accuracy.Attacks;
using Forfend.Accuracy.Data;
using Forfend.Domain.Parties;
using Forfend.Matching;

namespace Forfend.Accuracy.Sections;

/// <summary>Every listed name in every field layout must find its party: 100.000 %.</summary>
internal static class ControlSection
{
    private static readonly (string Layout, Func<string, string> Write)[] Fields =
    [
        ("as listed", name => name),
        ("given name first", GivenFirst),
        ("family name first, no comma", name => name.Replace(",", "", StringComparison.Ordinal)),
        ("upper case", name => name.ToUpperInvariant()),
        ("lower case", name => name.ToLowerInvariant()),
        ("no punctuation", name => new string([.. name.Select(unit => char.IsLetterOrDigit(unit) || unit == '\'' ? unit : ' ')])),
        ("double spaces", name => name.Replace(" ", "  ", StringComparison.Ordinal)),
        ("four lines of 35", name => Lines(name.ToUpperInvariant())),
        ("with a form of address", name => "Mr. " + GivenFirst(name)),
        ("with a legal form", name => name + " LLC"),
    ];

    public static void Run(Laboratory lab)
    {
        IReadOnlyList<ListedParty> parties = SharedLists.OfacSdn(lab.Data, "2021-07-07");
        var matcher = CompiledMatcher.Build(parties, new MatcherOptions());
        (ListedParty Party, string Name)[] names =
            [.. parties.SelectMany(party => party.Names.Where(name => name.Strength is not NameStrength.WeakAlias).Select(name => (party, name.Text)))];
        var misses = new List<string>();
        lab.Say($"\n## Control: every listed name finds its party at {MatcherOptions.DefaultThreshold}\n\n| layout | names | found |\n|---|---|---|");
        foreach ((string layout, Func<string, string> write) in Fields)
            Report(lab, layout, [.. names.Where(each => IsFor(layout, each.Party.Kind, each.Name))], misses, (party, name) =>
                matcher.Search(new NameQuery { Name = write(name), Kind = party.Kind }).Any(hit => hit.Party == party));

        // A single word is looked for in text only where it is distinctive, and a person's only with another.
        (ListedParty, string)[] several = [.. names.Where(each => each.Name.Count(unit => unit == ' ') > 1)];
        Report(lab, "in free text, three words or more", several, misses, (party, name) =>
            matcher.SearchText($"INVOICE 20240117 FOR {name} THANK YOU").Any(hit => hit.Hit.Party == party));
        Report(lab, "in free text, over lines of 35", several, misses, (party, name) =>
            matcher.SearchText(Lines($"INVOICE 20240117 IN FAVOUR OF {name} THANK YOU")).Any(hit => hit.Hit.Party == party));
        lab.WriteMisses("control", misses);
    }

    private static void Report(Laboratory lab, string layout, (ListedParty Party, string Name)[] names, List<string> misses, Func<ListedParty, string, bool> isFound)
    {
        bool[] found = new bool[names.Length];
        Parallel.For(0, names.Length, index => found[index] = isFound(names[index].Party, names[index].Name));
        lab.Say($"| {layout} | {names.Length} | {100.0 * found.Count(each => each) / names.Length:0.000} % |");
        misses.AddRange(names.Where((_, index) => !found[index]).Select(each => $"{layout}\t{each.Name}\t{each.Party.Id}"));
    }

    private static bool IsFor(string layout, PartyKind kind, string name) => layout switch
    {
        "with a form of address" => kind is PartyKind.Person,
        "with a legal form" => kind is PartyKind.Organization && !Companies.HasForm(name),
        "given name first" => kind is PartyKind.Person,
        _ => true,
    };

    private static string GivenFirst(string name)
    {
        int comma = name.IndexOf(',', StringComparison.Ordinal);
        return comma < 0 ? name : name[(comma + 1)..].Trim() + " " + name[..comma];
    }

    private static string Lines(string text) => string.Join('\n', text.Chunk(35).Select(line => new string(line)));
}
