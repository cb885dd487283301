using System.Text.Json;
using Forfend.Domain.Parties;

namespace Forfend.Accuracy.Data;

/// <summary>
/// Every labelled set as pairs of names. Sets that say only what is the same get others by exchanging their right sides; name parts are
/// compared alone, two of them as a whole name, or before a family name that both share, so that brothers are told apart.
/// </summary>
internal static class LabelledSets
{
    // Name parts of the sets come in this order of scripts.
    private static readonly (string File, string Left, string Right)[] NameParts =
    [
        ("translit_en_russian", "latin", "native"), ("translit_en_arabic", "latin", "native"), ("google_ar2en", "latin", "arabic"), ("translit_en_hebrew", "latin", "native"),
        ("translit_en_katakana", "latin", "native"), ("translit_en_korean", "latin", "native"), ("translit_en_chinese", "latin", "native"),
    ];

    private static readonly string[] FamilyNames = ["Harrington", "Petrov", "Al-Masri", "Nakamura", "Lindqvist", "Okonkwo", "Castellanos", "Dumont"];
    private static readonly (string Name, string Title)[] President = [("Vladimir Putin", "in Latin"), ("Путин Владимир Владимирович", "in Cyrillic")];

    /// <summary>Each set by its name, at most <paramref name="most"/> pairs of the same.</summary>
    public static IEnumerable<(string Name, LabelledPair[] Pairs)> All(Laboratory lab, int most)
    {
        yield return ("nomenklatura_name_bench", [.. Rows(lab, "nomenklatura_name_bench").Select(row => new LabelledPair(row["name1"], row["name2"], KindOf(row["schema"]), row["is_match"] == "true"))]);
        yield return ("nomenklatura_entity_checks", [.. Lines(lab, "nomenklatura_entity_checks.jsonl").Select(EntityCheck)]);
        yield return ("watchman_labelled_pairs", [.. Rows(lab, "watchman_labelled_pairs").Select(row => new LabelledPair(row["query"], row["indexed"], PartyKind.Unknown, row["should_match"] == "true"))]);
        yield return ("vietexob_synthetic_pairs", lab.Random("vietexob").Sample(Rows(lab, "vietexob_synthetic_pairs").Select(row => new LabelledPair(row["name_x"], row["name_y"], PartyKind.Unknown, row["label"] == "1")), 4 * most));
        yield return ("senzing_truthset", Senzing(lab));
        yield return ("patstat_nl_applicant_names", Patstat(lab, most));
        yield return ("gleif_legal_name_variants", WithOthers([.. Rows(lab, "gleif_legal_name_variants").Select(row => new LabelledPair(row["other_name"], row["legal_name"], PartyKind.Organization, true))]));
        yield return ("yente_un_positives_treated", WithOthers([.. Rows(lab, "yente_un_positives_treated").Select(row => new LabelledPair(row["query_name_treated"], row["listed_name"], PartyKind.Person, true))]));
        yield return ("febrl_dataset3", Febrl(lab, most, "febrl_dataset3"));
        yield return ("febrl_dataset4", Febrl(lab, most, "febrl_dataset4a", "febrl_dataset4b"));
        foreach ((string name, string title) in President)
        {
            IEnumerable<LabelledPair> same = Lines(lab, "putin_names.txt").Select(spelling => new LabelledPair(spelling, name, PartyKind.Person, true));
            yield return ($"putin_names, {title}", [.. same, .. Negatives.Persons(lab, most).Select(other => new LabelledPair(other.Name, name, PartyKind.Person, false))]);
        }

        foreach (string script in (string[])["hebrew", "korean"])
            yield return ("translit_full_names_en_" + script, WithOthers(Sample(lab, "translit_full_names_en_" + script, "latin", "native", most)));
        foreach ((string file, string left, string right) in NameParts)
        {
            LabelledPair[] parts = Sample(lab, file, left, right, most);
            yield return (file, WithOthers(parts));
            yield return (file + ", two", WithOthers(Joined(parts)));
        }

        yield return ("hmni_first_name_variants", WithFamilyNames(Sample(lab, "hmni_first_name_variants", "variant", "name", most)));
        yield return ("english_nicknames", WithFamilyNames(Sample(lab, "english_nicknames", "name2", "name1", most)));
        LabelledPair[] symbols = Symbols(lab, most);
        yield return ("wikidata_name_symbols", WithOthers(symbols));
        yield return ("wikidata_name_symbols, two", WithOthers(Joined(symbols)));
    }

    /// <summary>The kind of a FollowTheMoney schema.</summary>
    public static PartyKind KindOf(string schema) => schema switch
    {
        "Person" => PartyKind.Person,
        "Company" or "Organization" => PartyKind.Organization,
        "Vessel" => PartyKind.Vessel,
        _ => PartyKind.Unknown,
    };

    private static IEnumerable<Dictionary<string, string>> Rows(Laboratory lab, string file) => Csv.Records(Path.Combine(lab.Data, "names-labelled", file + ".csv.gz"));

    private static string[] Lines(Laboratory lab, string file) => Csv.Text(Path.Combine(lab.Data, "names-labelled", file + ".gz")).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static LabelledPair[] Sample(Laboratory lab, string file, string left, string right, int most) =>
        lab.Random(file).Sample(Rows(lab, file).Select(row => new LabelledPair(row[right], row[left], PartyKind.Person, true)), most);

    // Each left side also with the right sides of two others, near and far.
    private static LabelledPair[] WithOthers(LabelledPair[] same)
    {
        int[] steps = [1, same.Length / 2];
        return [.. same, .. steps.SelectMany(step => same.Select((pair, index) => pair with { Right = same[(index + step) % same.Length].Right, IsSame = false }).Where(pair => !same.Contains(pair with { IsSame = true })))];
    }

    private static LabelledPair[] Joined(LabelledPair[] parts) =>
        [.. parts.Select((part, index) => (part, Next: parts[(index + 1) % parts.Length])).Select(two => two.part with { Left = $"{two.part.Left} {two.Next.Left}", Right = $"{two.part.Right} {two.Next.Right}" })];

    private static LabelledPair[] WithFamilyNames(LabelledPair[] given) => WithOthers(given) is var all
        ? [.. all.Select((pair, index) => (pair, FamilyName: FamilyNames[index % FamilyNames.Length])).Select(two => two.pair with { Left = $"{two.pair.Left} {two.FamilyName}", Right = $"{two.pair.Right} {two.FamilyName}" })]
        : [];

    private static LabelledPair[] Symbols(Laboratory lab, int most)
    {
        Randomness random = lab.Random("symbols");
        string[][] spellings = [.. Lines(lab, "wikidata_name_symbols.txt").Select(line => line.Split(" => ")[0].Split(", ")).Where(each => each.Length > 1)];
        return [.. random.Sample(spellings, most).Select(each => random.Sample(each, 2)).Select(two => new LabelledPair(two[0], two[1], PartyKind.Person, true))];
    }

    private static LabelledPair[] Febrl(Laboratory lab, int most, params string[] files)
    {
        IEnumerable<(string Id, string Name)> records = files.SelectMany(file => Rows(lab, file)).Select(row => (row["rec_id"].Split('-')[1], $"{row["given_name"]} {row["surname"]}".Trim()));
        string[][] people = [.. records.Where(each => each.Name.Contains(' ', StringComparison.Ordinal)).GroupBy(each => each.Id, each => each.Name).Select(group => group.ToArray()).Where(names => names.Length > 1)];
        return WithOthers([.. lab.Random(files[0]).Sample(people, most).Select(names => new LabelledPair(names[1], names[0], PartyKind.Person, true))]);
    }

    // Applicants against each other of the same, and against those whose names begin alike.
    private static LabelledPair[] Patstat(Laboratory lab, int most)
    {
        (string Id, string Name)[] applicants = [.. Rows(lab, "patstat_nl_applicant_names").Select(row => (row["true_id"], row["person_name"].Trim(' ', '*')))];
        LabelledPair PairOf((string Id, string Name) left, (string Id, string Name) right) => new(left.Name, right.Name, PartyKind.Organization, left.Id == right.Id);
        Randomness random = lab.Random("patstat");
        LabelledPair[] same = [.. random.Sample(applicants.GroupBy(each => each.Id).Select(group => group.DistinctBy(each => each.Name).ToArray()).Where(group => group.Length > 1).Select(group => PairOf(group[0], group[^1])), most)];
        IEnumerable<LabelledPair> near = applicants.OrderBy(each => each.Name, StringComparer.OrdinalIgnoreCase).Zip(applicants.OrderBy(each => each.Name, StringComparer.OrdinalIgnoreCase).Skip(1), PairOf).Where(pair => !pair.IsSame);
        return [.. same, .. random.Sample(near, most)];
    }

    private static LabelledPair[] Senzing(Laboratory lab)
    {
        (string Cluster, string Name, PartyKind Kind)[] records = [.. Lines(lab, "senzing_truthset_demo.jsonl").Select(SenzingRecord).Where(record => record.Name.Length > 0)];
        return [.. records.SelectMany((left, index) => records.Skip(index + 1).Where(right => right.Kind == left.Kind).Select(right => new LabelledPair(left.Name, right.Name, left.Kind, left.Cluster == right.Cluster)))];
    }

    private static (string Cluster, string Name, PartyKind Kind) SenzingRecord(string line)
    {
        using var document = JsonDocument.Parse(line);
        string name = "";
        PartyKind kind = PartyKind.Unknown;
        foreach (JsonElement feature in document.RootElement.GetProperty("FEATURES").EnumerateArray())
        {
            string Of(string property) => feature.TryGetProperty(property, out JsonElement value) ? value.GetString() ?? "" : "";
            string found = string.Join(' ', new[] { Of("NAME_ORG"), Of("NAME_FULL"), Of("NAME_FIRST"), Of("NAME_MIDDLE"), Of("NAME_LAST") }.Where(part => part.Length > 0));
            if (name.Length == 0) name = found;
            if (Of("RECORD_TYPE") is { Length: > 0 } type) kind = type == "PERSON" ? PartyKind.Person : PartyKind.Organization;
        }

        return (document.RootElement.GetProperty("_CLUSTER_ID").GetString()!, name, kind);
    }

    private static LabelledPair EntityCheck(string line)
    {
        using var document = JsonDocument.Parse(line);
        static string NameOf(JsonElement party)
        {
            string Of(string property) => party.TryGetProperty(property, out JsonElement value) ? value.GetString() ?? "" : "";
            return Of("name") is { Length: > 0 } name ? name : string.Join(' ', new[] { Of("firstName"), Of("middleName"), Of("fatherName"), Of("lastName") }.Where(part => part.Length > 0));
        }

        JsonElement root = document.RootElement;
        return new LabelledPair(NameOf(root.GetProperty("query")), NameOf(root.GetProperty("candidate")), KindOf(root.GetProperty("schema").GetString()!), root.GetProperty("match").GetBoolean());
    }
}
