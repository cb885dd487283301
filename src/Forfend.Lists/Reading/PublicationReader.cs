using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Forfend.Domain.Parties;
using Forfend.Domain.Relations;

namespace Forfend.Lists.Reading;

/// <summary>
/// What the reading of every list has in common: parties are gathered under the publisher's own numbers, what cannot be
/// understood becomes a finding, and the books are kept. A list adds what its fields mean.
/// </summary>
internal abstract class PublicationReader(string source)
{
    private const int LongestSlug = 60;

    private readonly List<PartyDraft> _drafts = [];
    private readonly Dictionary<string, PartyDraft> _byNumber = [];
    private readonly HashSet<string> _ids = [];
    private readonly List<ListBooks> _books = [];
    private readonly List<PartialDate> _dates = [];
    private bool _isRefused;

    protected FindingCollector Findings { get; } = new();

    /// <summary>The day the publication gives as its own.</summary>
    protected DateOnly? Published { get; set; }

    /// <summary>What the publication leaves out.</summary>
    protected ListContents NotGiven { get; set; }

    protected List<Relation> Relations { get; } = [];

    /// <summary>How the list writes numeric dates.</summary>
    protected virtual DateOrder DateOrder => DateOrder.DayFirst;

    protected void ReadXml(ListFile file, XmlShape shape) => Keep(new XmlEntries(file, shape, Findings).TryRead(out ListBooks books), books);

    protected void ReadCsv(ListFile file, CsvShape shape) => Keep(new CsvEntries(file, shape, Findings).TryRead(out ListBooks books), books);

    protected void ReadJson(ListFile file, JsonShape shape) =>
        Keep(new JsonEntries(file, shape, Findings).TryReadDocument(out ListBooks books), books);

    protected void ReadJsonLines(ListFile file, JsonShape shape) =>
        Keep(isWhole: true, new JsonEntries(file, shape, Findings).ReadLines());

    /// <summary>Adds the books of a file; one that is not whole takes the publication with it.</summary>
    protected void Keep(bool isWhole, ListBooks books)
    {
        _books.Add(books);
        _isRefused |= !isWhole;
    }

    /// <summary>Refuses the publication for what was found of it as a whole.</summary>
    protected void Refuse(ListRule rule, string file, string message)
    {
        Findings.File(rule, file, message);
        _isRefused = true;
    }

    /// <summary>What was read; nothing of a publication that cannot be relied on.</summary>
    protected ListReading Complete(IReadOnlyList<ListFile> files)
    {
        string[] names = [.. files.Select(file => file.Name)];
        if (_isRefused)
        {
            ImmutableArray<ListBooks> refused = [.. _books.Select(books => new ListBooks(books.Part, books.Rows, 0, books.Rows, 0))];
            return new ListReading([], refused, Findings.ToImmutable(names)) { Published = Published };
        }

        foreach (PartyDraft draft in _drafts.Where(draft => !draft.HasDesignation))
            Findings.Value(ListRules.NoDesignation, draft.At, "", "", "Nothing says why the party is listed; kept as listed.");

        return new ListReading([.. _drafts.Select(draft => draft.ToParty())], [.. _books], Findings.ToImmutable(names))
        {
            Published = Published,
            Relations = [.. Relations],
            NotGiven = NotGiven,
        };
    }

    /// <summary>The party with the publisher's number, if it was started.</summary>
    protected PartyDraft? Known(string number) => _byNumber.GetValueOrDefault(number);

    /// <summary>
    /// Starts a party under the publisher's own number. Two parties under one number are both kept: dropping either could let a
    /// listed party pass. Null, with a finding, where there is no number or no name.
    /// </summary>
    protected PartyDraft? Start(ListEntry entry, string numberField, string number, string nameField, PartyName name, PartyKind kind)
    {
        if (number.Length == 0)
        {
            Findings.Row(ListRules.NoNumber, entry.At, numberField, "The entry has no number of its own; put aside.");
            return null;
        }

        if (!HasName(entry, nameField, name.Text)) return null;
        if (!_byNumber.ContainsKey(number)) return Take(entry, number, number, name, kind);

        string own = Free(number);
        string message = $"`{number}` is taken by another entry; `{name.Text}` was read as a party of its own, `{source}/{own}`.";
        Findings.Row(ListRules.SharedNumber, entry.At, numberField, message);
        return Take(entry, own, own, name, kind);
    }

    /// <summary>Starts a party whose first name is its primary one.</summary>
    protected PartyDraft? Start(ListEntry entry, string numberField, string number, string nameField, string name, PartyKind kind) =>
        Start(entry, numberField, number, nameField, new PartyName(name, NameStrength.Primary), kind);

    /// <summary>
    /// Starts a party of a list that has no numbers: its id is made of its name. Null, with a finding, where there is no name.
    /// </summary>
    protected PartyDraft? StartByName(ListEntry entry, string prefix, string nameField, string name, PartyKind kind, string? key = null)
    {
        if (!HasName(entry, nameField, name)) return null;

        string slug = prefix + Slug(name);
        string own = Free(slug);
        if (own != slug)
            Findings.Value(ListRules.SameName, entry.At, nameField, "", $"`{name}` is the name of several entries; each is a party of its own.");

        return Take(entry, key ?? own, own, new PartyName(name, NameStrength.Primary), kind);
    }

    /// <summary>A day of the law. What is no day stays in the remarks, with a finding; it never becomes another day.</summary>
    protected DateOnly? Day(ListEntry entry, string field, string text, PartyDraft? draft = null)
    {
        if (text.Length == 0) return null;
        if (DateTexts.TryReadDay(text, DateOrder, out DateOnly day)) return day;

        Findings.Row(ListRules.UnreadableDate, entry.At, field, $"`{text}` is no day this list is known to write; left as text.");
        draft?.AddRemark(field, text);
        return null;
    }

    /// <summary>A date of birth, as exact as it is given.</summary>
    protected void AddBirthDate(PartyDraft draft, ListEntry entry, string field, string text, bool isApproximate = false)
    {
        if (text.Length == 0) return;

        _dates.Clear();
        if (!DateTexts.TryRead(text, _dates, DateOrder))
        {
            Findings.Row(ListRules.UnreadableDate, entry.At, field, $"`{text}` is no date this list is known to write; left as text.");
            draft.AddRemark(field, text);
            return;
        }

        foreach (PartialDate date in _dates)
            draft.Add(isApproximate && !date.IsApproximate ? new PartialDate(date.Year, date.Month, date.Day, date.Raw, true) : date);
    }

    /// <summary>A country by name or code; what is neither stays in the remarks, with a finding.</summary>
    protected CountryCode? AddCountry(PartyDraft draft, ListEntry entry, string field, string text)
    {
        if (text.Length == 0) return null;
        // `Libya (in custody)`, `Bahrain (citizenship revoked in Jan. 2015)`: what stands in brackets does not change the country.
        int bracket = text.IndexOf(" (", StringComparison.Ordinal);
        if (!CountryNames.TryFind(text, out CountryCode? country)
            && (bracket < 0 || !CountryNames.TryFind(text.AsSpan(0, bracket), out country)))
        {
            Findings.Value(ListRules.UnknownCountry, entry.At, field, text, $"`{text}` is no country name this reader knows; left as text.");
            draft.AddRemark(field, text);
        }
        else if (country is { } code)
        {
            draft.Add(code);
        }

        return country;
    }

    /// <summary>An identifier, if the text can be one; otherwise it stays in the remarks, with a finding.</summary>
    protected void AddIdentifier(PartyDraft draft, ListEntry entry, string field, IdentifierType type, string text, string issuer = "")
    {
        if (text.Length == 0) return;
        if (IdentifierTexts.TryClean(type, text, draft.Kind, out IdentifierType cleanType, out string value))
        {
            draft.Add(new Identifier(cleanType, value, issuer));
            return;
        }

        Findings.Value(ListRules.NotAnIdentifier, entry.At, field, "", $"`{Shortened(text)}` cannot be compared as an identifier; left as text.");
        draft.AddRemark(field, text);
    }

    /// <summary>The kind a word stands for; an unknown word is a finding, never the nearest kind.</summary>
    protected PartyKind KindOf(ListEntry entry, string field, string word, IReadOnlyDictionary<string, PartyKind> kinds)
    {
        if (kinds.TryGetValue(word, out PartyKind kind)) return kind;

        Findings.Value(ListRules.UnknownKind, entry.At, field, word, $"`{word}` is no kind of party this reader knows; read as unknown.");
        return PartyKind.Unknown;
    }

    protected static string Shortened(string text) => text.Length <= 60 ? text : $"{text[..60]}…";

    protected static string Joined(string separator, params ReadOnlySpan<string> parts)
    {
        var text = new StringBuilder();
        foreach (string part in parts)
        {
            if (part.Length == 0) continue;
            if (text.Length > 0) text.Append(separator);
            text.Append(part);
        }

        return text.ToString();
    }

    private bool HasName(ListEntry entry, string nameField, string name)
    {
        if (name.Length > 0) return true;

        NotGiven |= ListContents.SomeNames;
        Findings.Row(ListRules.NoName, entry.At, nameField, "A party without a name cannot be looked for; put aside.");
        return false;
    }

    private PartyDraft Take(ListEntry entry, string number, string own, PartyName name, PartyKind kind)
    {
        var draft = new PartyDraft(source, new PartyId($"{source}/{own}"), kind, name, entry.At);
        _ids.Add(own);
        _byNumber.TryAdd(number, draft);
        _drafts.Add(draft);
        return draft;
    }

    private string Free(string wanted)
    {
        string own = wanted;
        for (int ordinal = 2; _ids.Contains(own); ordinal++) own = $"{wanted}-{ordinal.ToString(CultureInfo.InvariantCulture)}";
        return own;
    }

    // Letters and digits of the name where it has Latin ones, its code points where it has not.
    private static string Slug(string name)
    {
        var slug = new StringBuilder();
        foreach (char c in name)
        {
            if (slug.Length >= LongestSlug) break;
            if (char.IsAsciiLetterOrDigit(c)) slug.Append(char.ToLowerInvariant(c));
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }

        string text = slug.ToString().Trim('-');
        if (text.Length >= 3) return text;

        return "u" + string.Concat(name.Take(LongestSlug / 5).Select(c => ((int)c).ToString("x4", CultureInfo.InvariantCulture)));
    }
}
