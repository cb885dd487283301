using Forfend.Accuracy.Attacks;
using Forfend.Accuracy.Data;
using Forfend.Accuracy.Measures;
using Forfend.Domain.Parties;
using Forfend.Matching;

namespace Forfend.Accuracy.Sections;

/// <summary>Listed names inside remittance text, whole, cut at 35 characters, and with a letter off; and text that names nobody.</summary>
internal static class TextSection
{
    private static readonly string[] Templates =
    [
        "PAYMENT FOR INVOICE {0} DATED 12 MAY TO {1} REF 4471", "/RFB/{0} ORDER BY {1} FOR CONSULTING SERVICES", "LOAN REPAYMENT {1} ACCOUNT 00{0}", "{1}", "SALARY APRIL, {1}, THANK YOU",
        "on behalf of {1} goods as per contract {0}", "INV{0}/2024 BENEFICIARY:{1}",
    ];

    private static readonly (string Class, Func<Randomness, Victim, string, string?> Make)[] Attacks =
    [
        ("whole", (_, victim, template) => Fill(template, victim.Name)),
        ("family first", (random, victim, template) => Fill(template, Arrangement.Comma(random, victim))),
        ("upper case", (_, victim, template) => Fill(template, victim.Name.ToUpperInvariant())),
        ("cut at 35", (_, victim, template) => Cut(Fill(template, victim.Name))),
        ("one letter off", (random, victim, template) => Fill(template, Spelling.Typos(random, victim, 1))),
        ("without spaces", (_, victim, template) => Fill(template, string.Concat(victim.Name.Split(' ')))),
        ("zero width", (random, victim, template) => Fill(template, Disguise.ZeroWidth(random, victim.Name))),
        ("look-alikes", (random, victim, template) => Fill(template, Disguise.Homoglyphs(random, victim.Name, 0.5))),
    ];

    public static void Run(Laboratory lab)
    {
        IReadOnlyList<ListedParty> parties = SharedLists.OfacSdn(lab.Data, "2021-07-07");
        var matcher = CompiledMatcher.Build(parties, new MatcherOptions());
        Randomness random = lab.Random("text");
        Victim[] victims = random.Sample(parties.Where(party => party.Kind is PartyKind.Person or PartyKind.Organization).Select(Victim.Of).OfType<Victim>(), lab.Entities);
        var misses = new List<string>();
        lab.Say($"\n## Free text: {victims.Length} names in remittance lines\n\n| written | found |\n|---|---|");
        foreach ((string name, Func<Randomness, Victim, string, string?> make) in Attacks)
        {
            int found = 0;
            foreach (Victim victim in victims)
            {
                string text = make(random, victim, random.Of(Templates))!;
                if (matcher.SearchText(text).Any(hit => hit.Hit.Party == victim.Party)) found++;
                else misses.Add($"missed\t{name}\t{text}\t{victim.Party.PrimaryName}");
            }

            lab.Say($"| {name} | {new Rate(found, victims.Length)} |");
        }

        string[] innocent = [.. Negatives.Persons(lab, lab.Entities * 5).Concat(Negatives.Companies(lab, lab.Entities * 5)).Select(query => Fill(random.Of(Templates), query.Name))];
        int alerts = 0;
        foreach (string text in innocent)
        {
            IReadOnlyList<TextHit> hits = matcher.SearchText(text);
            if (hits.Count == 0) continue;

            alerts++;
            misses.Add($"false\t{text}\t{hits[0].Hit.Name.Text}");
        }

        lab.Say($"| text that names nobody, with a hit | {new Rate(alerts, innocent.Length)} |");
        lab.WriteMisses("text", misses);
    }

    private static string Fill(string template, string name) => template.Replace("{0}", "20240117", StringComparison.Ordinal).Replace("{1}", name, StringComparison.Ordinal);

    // Lines of 35 characters, as in field 70 of an MT103.
    private static string Cut(string text) => string.Join('\n', text.Chunk(35).Select(line => new string(line)));
}
