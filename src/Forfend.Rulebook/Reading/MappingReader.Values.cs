using System.Collections.Immutable;
using System.Globalization;
using Forfend.Domain.Dealings;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Domain.Relations;
using Forfend.Rulebook.Model;
using Forfend.Rulebook.Reading.Nodes;

namespace Forfend.Rulebook.Reading;

/// <content>The types of single values.</content>
internal sealed partial class MappingReader
{
    /// <summary>Stands in for an id that is missing or wrong.</summary>
    public static readonly PartyId NoParty = new("none");

    /// <summary>Text that must be there.</summary>
    public string Text(string key) => RequiredScalar(key)?.Text ?? "";

    /// <summary>Text that may be there; else empty.</summary>
    public string OptionalText(string key) => Scalar(key)?.Text ?? "";

    /// <summary>A list of texts, or one text alone; empty where it is not there.</summary>
    public ImmutableArray<string> Texts(string key) => [.. Scalars(key).Select(scalar => scalar.Text)];

    /// <summary>A short name: lower-case letters, digits and hyphens.</summary>
    public string Id(string key) => CheckedId(RequiredScalar(key));

    /// <summary>A short name that this place defines.</summary>
    public string Defines(string key, ReferenceKind kind) => Define(RequiredScalar(key), kind);

    /// <summary>A short name that this place may define.</summary>
    public string MayDefine(string key, ReferenceKind kind) => Define(Scalar(key), kind);

    /// <summary>A short name that is defined elsewhere.</summary>
    public string Refers(string key, ReferenceKind kind) => Use(RequiredScalar(key), kind);

    /// <summary>A short name that is defined elsewhere, or null.</summary>
    public string? MayRefer(string key, ReferenceKind kind) => Scalar(key) is { } scalar ? Use(scalar, kind) : null;

    /// <summary>The name of a group this place belongs to; several places may. Empty where it belongs to none.</summary>
    public string MayJoin(string key, ReferenceKind kind)
    {
        RulebookNode.Scalar? scalar = Scalar(key);
        string id = CheckedId(scalar);
        if (scalar is not null) _file.Join(kind, id, scalar);
        return id;
    }

    /// <summary>Short names that are defined elsewhere; empty where there is none.</summary>
    public ImmutableArray<string> RefersToAll(string key, ReferenceKind kind) => [.. Scalars(key).Select(scalar => Use(scalar, kind))];

    /// <summary>The id of a party or app.</summary>
    public PartyId Party(string key) => CheckedParty(RequiredScalar(key));

    /// <summary>The id of a party or app that this place defines.</summary>
    public PartyId DefinesParty(string key)
    {
        RulebookNode.Scalar? scalar = RequiredScalar(key);
        PartyId id = CheckedParty(scalar);
        if (scalar is not null) _file.Define(ReferenceKind.Party, id.Value, scalar);
        return id;
    }

    /// <summary>The id of a party or app of the rulebook.</summary>
    public PartyId RefersToParty(string key)
    {
        RulebookNode.Scalar? scalar = RequiredScalar(key);
        PartyId id = CheckedParty(scalar);
        if (scalar is not null) _file.Use(ReferenceKind.Party, id.Value, scalar);
        return id;
    }

    /// <summary>The id of a party or app, or null.</summary>
    public PartyId? OptionalParty(string key) => Scalar(key) is { } scalar ? CheckedParty(scalar) : null;

    /// <summary>Ids of parties and apps, or null where the key is not there.</summary>
    public ImmutableArray<PartyId>? OptionalParties(string key) => Has(key) ? [.. Scalars(key).Select(CheckedParty)] : null;

    /// <summary>A word of a closed vocabulary.</summary>
    public T Word<T>(string key, Vocabulary<T> words) => CheckedWord(RequiredScalar(key), words);

    /// <summary>A word of a closed vocabulary, or what holds where none is written.</summary>
    public T WordOr<T>(string key, Vocabulary<T> words, T fallback) => Scalar(key) is { } scalar ? CheckedWord(scalar, words) : fallback;

    /// <summary>A word of a closed vocabulary, or null.</summary>
    public T? OptionalWord<T>(string key, Vocabulary<T> words)
        where T : struct =>
        Scalar(key) is { } scalar ? CheckedWord(scalar, words) : null;

    /// <summary>Words of a closed vocabulary, or one alone; at least one.</summary>
    public ImmutableArray<T> WordList<T>(string key, Vocabulary<T> words)
    {
        if (Required(key) is RulebookNode.Sequence { Items.IsEmpty: true } empty)
            _file.Findings.Error(FindingCodes.MissingKey, empty, $"`{key}` is empty.", "Write at least one.");

        return [.. Scalars(key).Select(scalar => CheckedWord(scalar, words))];
    }

    /// <summary>Words of a closed vocabulary, or <c>any</c>, which is given back as no word at all.</summary>
    public ImmutableArray<T> AnyOrWordList<T>(string key, Vocabulary<T> words) =>
        Find(key) is RulebookNode.Scalar { Text: "any" } ? [] : WordList(key, words);

    /// <summary>Two-letter codes of countries.</summary>
    public ImmutableArray<CountryCode> Countries(string key) => [.. Scalars(key).Select(CheckedCountry)];

    /// <summary>The two-letter code of a country, or null.</summary>
    public CountryCode? OptionalCountry(string key) => Scalar(key) is { } scalar ? CheckedCountry(scalar) : null;

    /// <summary><c>true</c> or <c>false</c>, or what holds where nothing is written.</summary>
    public bool Flag(string key, bool fallback)
    {
        if (Scalar(key) is not { } scalar) return fallback;
        if (scalar.Text is not ("true" or "false")) BadValue(scalar, "is neither true nor false", "Write `true` or `false`.");
        return scalar.Text == "true";
    }

    /// <summary>A day.</summary>
    public DateOnly Day(string key) => CheckedDay(RequiredScalar(key));

    /// <summary>A day, or null.</summary>
    public DateOnly? OptionalDay(string key) => Scalar(key) is { } scalar ? CheckedDay(scalar) : null;

    /// <summary>A day, or an instant with its offset.</summary>
    public LegalMoment Moment(string key) => CheckedMoment(RequiredScalar(key));

    /// <summary>A day, or an instant with its offset, or null.</summary>
    public LegalMoment? OptionalMoment(string key) => Scalar(key) is { } scalar ? CheckedMoment(scalar) : null;

    /// <summary>The days from <paramref name="from"/> until, exclusive, <paramref name="until"/>; either may be missing.</summary>
    public EffectivePeriod Period(string from, string until)
    {
        (DateOnly? start, DateOnly? end) = (OptionalDay(from), OptionalDay(until));
        if (start is null || end is null || start < end) return new EffectivePeriod(start, end);

        BadValue(Scalar(until)!, $"is not after `{from}`", $"`{until}` is the first day on which it no longer holds.");
        return EffectivePeriod.Always;
    }

    /// <summary>A percentage, written with its sign: 0 to 100; null where nothing is written.</summary>
    public decimal? OptionalPercent(string key)
    {
        if (Scalar(key) is not { } scalar) return null;
        if (TryPercent(scalar.Text, out decimal percent)) return percent;

        BadValue(scalar, "is not a percentage from 0% to 100%", "Write it as `50%`.");
        return 0;
    }

    /// <summary>A number that is not negative, without thousands separators; null where nothing is written.</summary>
    public decimal? OptionalNumber(string key)
    {
        if (Scalar(key) is not { } scalar) return null;
        if (decimal.TryParse(scalar.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number)) return number;

        BadValue(scalar, "is not a number", "Write digits alone, such as `100000`.");
        return 0;
    }

    /// <summary>A whole number of at least one.</summary>
    public int WholeNumber(string key)
    {
        if (RequiredScalar(key) is not { } scalar) return 1;
        if (int.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0) return number;

        BadValue(scalar, "is not a whole number", "Write digits alone, such as `12`.");
        return 1;
    }

    /// <summary>A stake: <c>50%</c>, <c>25%-50%</c> or <c>unknown</c>; null where nothing is written.</summary>
    public Share? OptionalShare(string key)
    {
        if (Scalar(key) is not { } scalar) return null;
        if (scalar.Text == "unknown") return Share.Unknown;

        string[] bounds = scalar.Text.Split('-');
        if (bounds.Length <= 2 && TryPercent(bounds[0], out decimal least) && TryPercent(bounds[^1], out decimal most) && least <= most)
            return Share.Between(least, most);

        BadValue(scalar, "is not a share", "Write `50%`, `25%-50%` or `unknown`.");
        return Share.Unknown;
    }

    /// <summary>Paths of registered files, each once: <c>us/us-eo13971</c> under <c>measures</c> is <c>measures/us/us-eo13971.yaml</c>.</summary>
    public ImmutableArray<string> Paths(string folder)
    {
        var paths = ImmutableArray.CreateBuilder<string>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (RulebookNode.Scalar scalar in Scalars(folder))
        {
            string path = $"{folder}/{scalar.Text}.yaml";
            if (!IsId(scalar.Text) && !IsPartyId(scalar.Text)) BadValue(scalar, "is not the name of a file", $"Write its path below `{folder}` without `.yaml`.");
            else if (!known.Add(path)) _file.Findings.Error(FindingCodes.DefinedTwice, scalar, $"`{scalar.Text}` is registered a second time.", "Keep one of the two.");
            else paths.Add(path);
        }

        return paths.ToImmutable();
    }

    /// <summary>Facts by path; a path is written whole (<c>item.eccn: …</c>) or as names within names (<c>item: {eccn: …}</c>).</summary>
    public Facts Facts(string key) => Find(key) is { } node ? AddFacts(Domain.Dealings.Facts.None, "", node) : Domain.Dealings.Facts.None;

    private Facts AddFacts(Facts facts, string path, RulebookNode node)
    {
        switch (node)
        {
            case RulebookNode.Mapping map:
                foreach (NodeEntry entry in map.Entries) facts = AddFacts(facts, path.Length == 0 ? entry.Key : path + "." + entry.Key, entry.Value);
                return facts;
            case RulebookNode.Scalar { Text.Length: > 0 } scalar when path.Length > 0:
                return facts.With(path, FactValue.Parse(scalar.Text));
            default:
                _file.Findings.Error(FindingCodes.WrongShape, node, "A fact has a path and a single value.", "Write `item: {subject_to_ear: true}`.");
                return facts;
        }
    }

    private static bool TryPercent(string text, out decimal percent)
    {
        percent = 0;
        return text.EndsWith('%')
            && !(text.Length > 2 && text[0] == '0' && char.IsAsciiDigit(text[1]))
            && decimal.TryParse(text[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out percent)
            && percent is >= 0 and <= 100;
    }

    private string Define(RulebookNode.Scalar? scalar, ReferenceKind kind)
    {
        string id = CheckedId(scalar);
        if (scalar is not null) _file.Define(kind, id, scalar);
        return id;
    }

    private string Use(RulebookNode.Scalar? scalar, ReferenceKind kind)
    {
        string id = CheckedId(scalar);
        if (scalar is not null) _file.Use(kind, id, scalar);
        return id;
    }

    private string CheckedId(RulebookNode.Scalar? scalar)
    {
        if (scalar is null) return "";
        if (!IsId(scalar.Text)) BadValue(scalar, "is not an id", "Use lower-case letters, digits and hyphens.");
        return scalar.Text;
    }

    private PartyId CheckedParty(RulebookNode.Scalar? scalar)
    {
        if (scalar is null) return NoParty;
        if (IsPartyId(scalar.Text)) return new PartyId(scalar.Text);

        BadValue(scalar, "is not the id of a party", "Write `app/…`, `co/…`, `p/…` or `list/entry`, in lower-case letters, digits and hyphens.");
        return NoParty;
    }

    private T CheckedWord<T>(RulebookNode.Scalar? scalar, Vocabulary<T> words)
    {
        if (!words.TryFind(scalar?.Text ?? "", out T value) && scalar is not null)
            _file.Findings.Error(FindingCodes.UnknownWord, scalar, $"`{scalar.Text}` is not {words.Name}.", Suggestion.For(scalar.Text, words.Words));
        return value;
    }

    private CountryCode CheckedCountry(RulebookNode.Scalar scalar)
    {
        if (!CountryCode.TryParse(scalar.Text, out CountryCode code) || code.Value != scalar.Text)
            BadValue(scalar, "is not a country", "Write the two capital letters of ISO 3166, such as `US`.");
        return code;
    }

    private DateOnly CheckedDay(RulebookNode.Scalar? scalar)
    {
        if (scalar is null) return default;
        if (!DateOnly.TryParseExact(scalar.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
            BadValue(scalar, "is not a day that exists", "Write it as YYYY-MM-DD.");
        return day;
    }

    private LegalMoment CheckedMoment(RulebookNode.Scalar? scalar)
    {
        if (scalar is null) return default;
        if (!LegalMoment.TryParse(scalar.Text, out LegalMoment moment))
            BadValue(scalar, "is neither a day that exists nor an instant", "Write YYYY-MM-DD, or YYYY-MM-DDThh:mm:ss with the offset, such as `-05:00`.");
        return moment;
    }

    private void BadValue(RulebookNode.Scalar scalar, string problem, string suggestion) =>
        _file.Findings.Error(FindingCodes.BadValue, scalar, $"`{scalar.Text}` {problem}.", suggestion);

    private RulebookNode.Scalar? RequiredScalar(string key) => Required(key) is null ? null : Scalar(key);

    private RulebookNode.Scalar? Scalar(string key) => Find(key) is { } node ? AsScalar(node, key) : null;

    private IEnumerable<RulebookNode.Scalar> Scalars(string key)
    {
        RulebookNode? node = Find(key);
        IEnumerable<RulebookNode> items = node is RulebookNode.Sequence list ? list.Items : node is null ? [] : [node];
        foreach (RulebookNode item in items)
            if (AsScalar(item, key) is { } scalar) yield return scalar;
    }

    private RulebookNode.Scalar? AsScalar(RulebookNode node, string key)
    {
        if (node is RulebookNode.Scalar { Text.Length: > 0 } scalar) return scalar;

        string problem = node is RulebookNode.Scalar ? $"`{key}` has no value." : $"`{key}` must be a single value.";
        _file.Findings.Error(FindingCodes.WrongShape, node, problem, $"Write `{key}: …` on one line, or leave the key out.");
        return null;
    }

    private static bool IsPartyId(string text)
    {
        int slash = text.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && IsId(text.AsSpan(0, slash)) && IsId(text.AsSpan(slash + 1));
    }

    private static bool IsId(ReadOnlySpan<char> text)
    {
        // A hyphen stands between letters or digits, never first, last or beside another.
        bool isStart = true;
        foreach (char c in text)
        {
            bool isLetter = char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c);
            if (!isLetter && (isStart || c != '-')) return false;

            isStart = c == '-';
        }

        return !isStart;
    }
}
