using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Forfend.Cli.Output;

/// <summary>The numbered derivation of a decision, from its JSON: what was asked, who that is, what the law was, and what follows.</summary>
internal sealed class DerivationText
{
    private readonly int _width;
    private readonly StringBuilder _text = new();
    private int _step;

    private DerivationText(int width) => _width = width;

    /// <summary>The derivation of a decision document (<c>decision/1</c>).</summary>
    public static string Of(byte[] decision, int width)
    {
        using JsonDocument document = JsonDocument.Parse(decision);
        JsonElement root = document.RootElement;
        var derivation = new DerivationText(width);
        derivation._text.Append(Text(root, "sentence")).Append('\n');
        derivation.Asked(root);
        derivation.Recognised(root);
        JsonElement[] provisions = [.. root.GetProperty("provisions").EnumerateArray()];
        derivation.Reached(provisions);
        derivation.Law(provisions);
        derivation.Follows(root, provisions);
        derivation.NotApplicable(root, provisions);
        derivation.Evidence(provisions);
        derivation.Versions(root);
        return derivation._text.ToString();
    }

    private void Asked(JsonElement root)
    {
        JsonElement dealing = root.GetProperty("dealing");
        var rows = new List<(string, string)> { ("dealing", Text(dealing, "kind")) };
        if (dealing.TryGetProperty("amount", out JsonElement amount)) rows.Add(("amount", $"{Text(amount, "amount")} {Text(amount, "currency")}"));
        foreach (JsonElement party in Items(dealing, "parties")) rows.Add((Text(party, "role"), Party(party)));
        if (dealing.TryGetProperty("facts", out JsonElement facts))
            foreach (JsonProperty fact in facts.EnumerateObject()) rows.Add(("fact", $"{fact.Name} = {Value(fact.Value)}"));
        foreach (JsonElement text in Items(dealing, "texts")) rows.Add(("text", Text(text, "text")));
        foreach (JsonElement assumption in Items(root, "assumptions"))
            rows.Add(("assumed", $"{Text(assumption, "fact")} = {Value(assumption.GetProperty("value"))}, by the profile {Text(assumption, "profile")}"));
        foreach (JsonElement finding in Items(root, "findings")) rows.Add(("finding", $"{Text(finding, "code")} {Text(finding, "message")}"));
        rows.Add(("as of", Text(root, "asOf")));
        rows.Add(("known by", Text(root, "knownBy") is { Length: > 0 } day ? day : "everything this installation holds"));
        Step("What was asked", rows);
    }

    private void Recognised(JsonElement root)
    {
        var rows = new List<(string, string)>();
        foreach (JsonElement party in Items(root, "recognized"))
        {
            foreach (JsonElement hit in Items(party, "hits"))
            {
                rows.Add(($"\"{Text(party, "text")}\"", $"{Text(hit, "grade")}: {Text(hit, "name")} ({Text(hit, "party")}), {Text(hit, "score")} of 1000. {Text(hit, "why")}"));
                foreach (JsonElement evidence in Items(hit, "evidence"))
                {
                    string points = evidence.GetProperty("points").GetInt32().ToString("+0;-0;0", CultureInfo.InvariantCulture);
                    rows.Add(("", $"{points} {Text(evidence, "feature")}: \"{Text(evidence, "queryText")}\" met \"{Text(evidence, "listedText")}\", {Text(evidence, "detail")}"));
                }
            }
        }

        if (rows.Count == 0) rows.Add(("nobody", "no party of the dealing is on a list or named in a measure"));
        Step("Who that is", rows);
    }

    private void Reached(JsonElement[] provisions)
    {
        var rows = new List<(string, string)>();
        foreach (JsonElement provision in provisions)
        {
            foreach (JsonElement reached in Items(provision, "reached"))
            {
                string way = string.Join("; ", Items(reached, "path").Select(link => $"{Text(link, "from")} {Text(link, "relation")} {Text(link, "to")}"));
                rows.Add((Name(provision), $"{Text(reached, "role")}: {Text(reached, "party")}, {Text(reached, "how")}, {Text(reached, "certainty")}{(way.Length > 0 ? ": " + way : "")}"));
            }
        }

        if (rows.Count == 0) rows.Add(("nobody", "no measure whose text fits the dealing reaches anybody in it"));
        Step("Who is reached", rows);
    }

    private void Law(JsonElement[] provisions)
    {
        var rows = new List<(string, string)>();
        foreach (JsonElement provision in provisions)
        {
            rows.Add((Name(provision), $"{Text(provision, "status")}; {(provision.GetProperty("hasForce").GetBoolean() ? "has force" : "has no force")}"));
            if (provision.TryGetProperty("event", out JsonElement happening))
            {
                rows.Add(("", $"{Text(happening, "event")} {Text(happening, "date")}, known since {Text(happening, "known")}, {Text(happening, "confidence")}: {Text(happening, "citation")}"));
            }

            foreach (JsonElement part in Items(provision, "dayParts")) rows.Add(("", $"from {Text(part, "from")}: {Text(part, "status")}"));
            foreach (JsonElement change in Items(provision, "changes")) rows.Add(("", $"later: {Text(change, "status")} on {Text(change, "day")}"));
        }

        if (rows.Count == 0) rows.Add(("", "no provision whose text catches the dealing"));
        Step("Law on the day", rows);
    }

    private void Follows(JsonElement root, JsonElement[] provisions)
    {
        var rows = new List<(string, string)>();
        foreach (JsonElement conflict in Items(root, "conflicts"))
            rows.Add((Text(conflict, "measure"), $"reading {Text(conflict, "stricter")} ({Text(conflict, "outcome")}) acts, stricter than {Text(conflict, "milder")} ({Text(conflict, "otherwise")})"));
        foreach (JsonElement provision in provisions)
        {
            string why = Text(provision, "notApplicable") is { Length: > 0 } reason ? reason : $"its text catches the dealing: {Text(provision, "catches")}";
            rows.Add((Name(provision), $"{Text(provision, "outcome")}: {why}"));
            if (Text(provision, "reviewPolicy") is { Length: > 0 } policy) rows.Add(("", $"review policy: {policy}"));
            if (Text(provision, "enforcement") is { Length: > 0 } enforcement) rows.Add(("", $"enforcement: {enforcement}"));
        }

        foreach (JsonElement question in Items(root, "questions")) rows.Add(("question", question.GetString()!));
        foreach (JsonElement missing in Items(root, "notScreened")) rows.Add(("not screened", $"{Text(missing, "measure")}: the list {Text(missing, "list")} is not installed"));
        foreach (JsonElement duty in Items(root, "duties")) rows.Add(("owed", $"{Text(duty, "duty")}, {Text(duty, "due")} [{Text(duty, "citation")}]"));
        rows.Add(("the worst acts", Text(root, "outcome")));
        rows.Add(("house policy", Text(root, "housePolicy")));
        Step("So", rows);
    }

    private void NotApplicable(JsonElement root, JsonElement[] provisions)
    {
        (string, string)[] rows =
        [
            .. provisions.Where(provision => Text(provision, "notApplicable").Length > 0).Select(provision => (Name(provision), Text(provision, "notApplicable"))),
            .. Items(root, "notApplicable").Select(measure => (Text(measure, "measure"), Text(measure, "why"))),
        ];
        Step("Not applicable", rows);
    }

    private void Evidence(JsonElement[] provisions) => Step("Evidence",
    [
        .. provisions.SelectMany(provision => new[]
        {
            (Name(provision), Text(provision, "text")),
            ("", $"{Text(provision, "citation")}; {Text(provision, "confidence")}, checked {Text(provision, "checked")}"),
        }),
    ]);

    private void Versions(JsonElement root)
    {
        JsonElement versions = root.GetProperty("versions");
        Step("Decided with",
        [
            ("engine", Text(versions, "engine")),
            ("rulebook", $"{Text(versions, "rulebook")}, sha256 {Text(versions, "rulebookSha256")}"),
            ("matcher", Text(versions, "matcher")),
            ("profile", Text(versions, "profile")),
            ("hits at", string.Join(' ', Items(versions, "thresholds").Select(each => each.GetString()))),
            .. versions.TryGetProperty("linksSha256", out JsonElement links) ? [("links", $"with what was said of them (forfend lists link), sha256 {links.GetString()}")] : Array.Empty<(string, string)>(),
            .. Items(versions, "lists").Select(list =>
                ("list", $"{Text(list, "list")}{(list.GetProperty("isSample").GetBoolean() ? " SAMPLE" : "")} of {Text(list, "published")}, {Text(list, "parties")} parties, sha256 {Text(list, "sha256")}")),
            ("decision", $"{Text(root, "id")}: the hash of all of this; the same question to the same versions gives it again"),
        ]);
    }

    private void Step(string title, IReadOnlyList<(string Name, string Words)> rows)
    {
        if (rows.Count == 0) return;

        _step++;
        _text.Append('\n').Append(_step.ToString(CultureInfo.InvariantCulture)).Append("  ").Append(title).Append('\n').Append(Columns.Of(rows, indent: 3, _width));
    }

    private static string Party(JsonElement party)
    {
        IEnumerable<string> more = party.EnumerateObject()
            .Where(member => member.Name is not ("role" or "name" or "field" or "identifiers"))
            .Select(member => $"{member.Name} {member.Value}")
            .Concat(Items(party, "identifiers").Select(identifier => $"{Text(identifier, "type")} {Text(identifier, "value")}"));
        return string.Join(", ", more.Prepend($"\"{Text(party, "name")}\""));
    }

    private static string Name(JsonElement provision) => $"{Text(provision, "measure")}/{Text(provision, "provision")}";

    private static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) && value.ValueKind is not JsonValueKind.Null ? value.ToString() : "";

    private static string Value(JsonElement value) => value.ValueKind is JsonValueKind.String ? value.GetString()! : value.GetRawText();

    private static JsonElement.ArrayEnumerator Items(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement items) ? items.EnumerateArray() : default;
}
