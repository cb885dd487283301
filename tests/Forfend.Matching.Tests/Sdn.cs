using System.Text;
using Forfend.Domain.Parties;

namespace Forfend.Matching.Tests;

/// <summary>Names of a real list, split just well enough for tests of matching.</summary>
internal static class Sdn
{
    public static IReadOnlyList<ListedParty> Read(string day)
    {
        Dictionary<string, List<PartyName>> aliases = [];
        foreach (string[] row in Rows("lists", "ofac", day, "alt.csv.gz"))
        {
            if (!aliases.TryGetValue(row[0], out List<PartyName>? names)) aliases.Add(row[0], names = []);
            names.Add(new PartyName(row[3], NameStrength.StrongAlias, row[2]));
        }

        return
        [
            .. Rows("lists", "ofac", day, "sdn.csv.gz").Select(row => new ListedParty
            {
                Id = new PartyId("us-ofac-sdn/" + row[0]),
                List = "us-ofac-sdn",
                Kind = row[2] switch
                {
                    "individual" => PartyKind.Person,
                    "vessel" => PartyKind.Vessel,
                    "aircraft" => PartyKind.Aircraft,
                    _ => PartyKind.Organization,
                },
                Names = [new PartyName(row[1], NameStrength.Primary), .. aliases.GetValueOrDefault(row[0], [])],
            }),
        ];
    }

    public static IEnumerable<string[]> Rows(params string[] path)
    {
        foreach (string line in Encoding.Latin1.GetString(SharedData.Bytes(path)).Split('\n'))
        {
            string[] fields = [.. Fields(line.TrimEnd('\r', '\x1a'))];
            if (fields.Length > 3 && fields[1].Length > 0) yield return fields;
        }
    }

    private static IEnumerable<string> Fields(string line)
    {
        var field = new StringBuilder();
        bool isQuoted = false;
        foreach (char unit in line)
        {
            if (unit == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (unit == ',' && !isQuoted)
            {
                yield return field.ToString().Trim();
                field.Clear();
            }
            else
            {
                field.Append(unit);
            }
        }

        yield return field.ToString().Trim();
    }
}
