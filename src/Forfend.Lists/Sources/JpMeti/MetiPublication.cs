using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Forfend.Domain.Findings;
using Forfend.Domain.Parties;
using Forfend.Lists.Reading;

namespace Forfend.Lists.Sources.JpMeti;

/// <summary>
/// Reads the text of the document: entries are numbered from 1 without a gap, and have a Japanese name, an English one with its aliases,
/// and an address. The number is all that shows where one begins; some stand right after the address before.
/// </summary>
internal sealed partial class MetiPublication() : PublicationReader(JpMetiSource.SourceKey)
{
    private const string AddressLabel = "所在地：";
    private const string AliasLabel = "別称：";

    private string _notice = "";

    internal ListReading Read(IReadOnlyList<ListFile> files)
    {
        foreach (ListFile file in files.Take(1)) Read(file);
        return Complete(files);
    }

    private void Read(ListFile file)
    {
        string text = Encoding.UTF8.GetString(file.Bytes.Span).TrimStart('\uFEFF').ReplaceLineEndings("\n");
        var entries = new MetiEntries(text);
        ReadHead(text[..(entries.Starts.Count > 0 ? entries.Starts[0].At : text.Length)], file);

        var tally = new EntryTally(file.Part);
        for (int index = 0; index < entries.Starts.Count; index++)
        {
            MetiStart start = entries.Starts[index];
            int end = index + 1 < entries.Starts.Count ? entries.Starts[index + 1].At : text.Length;
            tally.Add(ReadEntry(text[start.TextAt..end].Trim(), start.Number, new InputLocation(file.Name, start.Line)));
        }

        bool isWhole = entries.Starts.Count > 0;
        if (!isWhole) Findings.File(ListRules.NotReadable, file.Name, "No numbered entry was found; nothing of the file was used.");
        Keep(isWhole, tally.ToBooks());
    }

    // `（令和四年外務省告示第八十二号）`, `最終更新日：2025 年09 月12 日`
    private void ReadHead(string head, ListFile file)
    {
        _notice = Notice().Match(head).Groups["notice"].Value;
        Match updated = Updated().Match(head);
        if (updated.Success)
            Published = Day(new ListEntry("", new InputLocation(file.Name)), "最終更新日", $"{updated.Groups["y"].Value}-{updated.Groups["m"].Value.PadLeft(2, '0')}-{updated.Groups["d"].Value.PadLeft(2, '0')}");
    }

    private EntryFate ReadEntry(string body, int number, InputLocation at)
    {
        var entry = new ListEntry("", at);
        int address = body.IndexOf(AddressLabel, StringComparison.Ordinal);
        if (address >= 0 && body.IndexOf(AddressLabel, address + 1, StringComparison.Ordinal) >= 0)
        {
            Findings.Row(ListRules.BrokenRow, at, "番号", $"The entry {number.ToString(CultureInfo.InvariantCulture)} has several addresses: the number of the one after it was not found. Put aside.");
            return EntryFate.Quarantined;
        }

        string names = address < 0 ? body : body[..address].TrimEnd();
        int others = names.IndexOf(AliasLabel, StringComparison.Ordinal);
        (string japanese, string english) = MetiNames.Split(others < 0 ? names : names[..others]);
        string[] latin = MetiNames.Aliases(english, out string name);
        if (name.Length == 0) name = japanese;
        if (Start(entry, "番号", number.ToString(CultureInfo.InvariantCulture), "名称", name, PartyKind.Organization) is not { } draft) return EntryFate.Quarantined;

        foreach (string alias in latin) draft.Add(new PartyName(alias, NameStrength.StrongAlias, "a.k.a."));
        AddJapanese(entry, draft, japanese, latin.Length);
        if (others >= 0)
        {
            foreach (string alias in names[(others + AliasLabel.Length)..].Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                draft.Add(new PartyName(alias, NameStrength.StrongAlias, "a.k.a."));
        }

        AddCountry(draft, entry, "国", "RU");
        if (address >= 0) draft.AddAddress(OneLine(body[(address + AddressLabel.Length)..]));
        draft.Add(new Designation("", _notice));
        return EntryFate.Used;
    }

    // `国際量子光学・量子技術センター（別称、ロシア量子センター及び RQC）`: where the brackets hold as many as the English text says, they are aliases;
    // where not, one of them has an "and" in its name.
    private void AddJapanese(ListEntry entry, PartyDraft draft, string japanese, int aliases)
    {
        int bracket = japanese.IndexOf("（別称", StringComparison.Ordinal);
        draft.Add(new PartyName((bracket < 0 ? japanese : japanese[..bracket]).Trim(), NameStrength.StrongAlias, "a.k.a."));
        if (bracket < 0) return;

        string inside = japanese[(bracket + "（別称".Length)..].Trim('、', '､', '）', '：', ' ');
        string[] parts = JapaneseComma().Split(inside);
        if (parts.Length == aliases)
        {
            foreach (string part in parts) draft.Add(new PartyName(part.Trim(), NameStrength.StrongAlias, "a.k.a."));
            return;
        }

        Findings.Value(ListRules.LeftAsText, entry.At, "別称", "", "The Japanese aliases are not as many as the English ones, so that where one ends is not certain; left as text.");
        draft.AddRemark("別称", inside);
    }

    private static string OneLine(string text) => string.Join(' ', text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex("（(?<notice>[^（）]*告示[^（）]*)）", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Notice();

    [GeneratedRegex(@"最終更新日：(?<y>[0-9]{4}) *年(?<m>[0-9]{1,2}) *月(?<d>[0-9]{1,2}) *日", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Updated();

    [GeneratedRegex("[、､]|及び", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex JapaneseComma();
}
