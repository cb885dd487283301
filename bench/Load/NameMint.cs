using System.Text;
using Forfend.Domain.Parties;

namespace Forfend.Load;

/// <summary>Makes names as they occur: a part of the words very common, the most of them rare, some companies among the persons.</summary>
internal sealed class NameMint
{
    private readonly string[] _commonGiven = Romanized("common-forenames-by-country.csv.gz");
    private readonly string[] _commonFamily = Romanized("common-surnames-by-country.csv.gz");
    private readonly string[] _given = Lines("first_names_latin.txt.gz");
    private readonly string[] _family = Lines("last_names_latin.txt.gz");
    private readonly string[] _companies = [.. Lines("company_names_listed.csv.gz").Skip(1).Select(line => line.Split(',')[0].Trim('"')).Where(name => name.Length > 3)];

    /// <summary>A name that nobody needs to bear.</summary>
    public (string Name, PartyKind Kind) Next(Dice dice)
    {
        if (dice.Percent(15)) return (dice.Of(_companies), PartyKind.Organization);

        var name = new StringBuilder(Given(dice));
        if (dice.Percent(30)) name.Append(' ').Append(Given(dice));
        name.Append(' ').Append(dice.Percent(35) ? dice.Of(_commonFamily) : dice.Of(_family));
        return (name.ToString(), PartyKind.Person);
    }

    /// <summary>Parties with so many names in all.</summary>
    public ListedParty[] Parties(int names, Dice dice)
    {
        var parties = new List<ListedParty>(names);
        for (int made = 0; made < names; made++)
        {
            (string name, PartyKind kind) = Next(dice);
            var listed = new List<PartyName> { new(name, NameStrength.Primary) };
            if (dice.Percent(20) && made + 1 < names)
            {
                listed.Add(new PartyName(Changed(name, dice, 2), NameStrength.StrongAlias));
                made++;
            }

            parties.Add(new ListedParty { Id = new PartyId($"load/{parties.Count:0000000}"), List = "load", Kind = kind, Names = [.. listed] });
        }

        return [.. parties];
    }

    /// <summary>A name with some letters changed.</summary>
    public static string Changed(string name, Dice dice, int letters)
    {
        var text = new StringBuilder(name);
        for (int change = 0; change < letters && text.Length > 3; change++)
        {
            int at = 1 + dice.Below(text.Length - 2);
            switch (dice.Below(4))
            {
                case 0:
                    text.Remove(at, 1);
                    break;
                case 1:
                    text.Insert(at, (char)('a' + dice.Below(26)));
                    break;
                case 2:
                    (text[at], text[at - 1]) = (text[at - 1], text[at]);
                    break;
                default:
                    text[at] = (char)('a' + dice.Below(26));
                    break;
            }
        }

        return text.ToString();
    }

    private string Given(Dice dice) => dice.Percent(60) ? dice.Of(_commonGiven) : dice.Of(_given);

    private static string[] Romanized(string file)
    {
        string[] lines = Lines(file);
        int column = Array.IndexOf(lines[0].Split(','), "Romanized Name");
        return [.. lines.Skip(1).Select(line => line.Split(',')).Where(fields => fields.Length > column && fields[column].Length > 1).Select(fields => fields[column])];
    }

    private static string[] Lines(string file) =>
        Encoding.UTF8.GetString(SharedData.Bytes("names-load", file)).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
