using System.Collections.Immutable;
using Forfend.Domain.Dealings;
using Forfend.Domain.Findings;
using Forfend.Domain.Parties;
using Forfend.Intake.Values;

namespace Forfend.Intake.Words;

/// <summary>Reads what follows the verb: pieces between prepositions, each an amount, a party, a country, a day, or text.</summary>
/// <param name="verb">What is done.</param>
/// <param name="isAllCapitals">Whether capitals tell nothing, because there is nothing else.</param>
/// <param name="findings">Takes what is found.</param>
internal sealed class SentenceReader(Verb verb, bool isAllCapitals, List<Finding> findings)
{
    // They end a name whatever the verb is; each has its meaning below.
    private static readonly string[] CommonMarkers = ["for", "on", "in", "born", "from"];

    // Who buys from Germany need not be there; who pays or ships from there is.
    private static readonly DealingKind[] ActsThere = [DealingKind.Payment, DealingKind.Export, DealingKind.Reexport, DealingKind.Service];

    private readonly List<DealingParty> _parties = [];
    private readonly List<FreeText> _texts = [];
    private (decimal Amount, string Currency)? _money;
    private DateOnly? _asOf;
    private Facts _facts = Facts.None;

    /// <summary>The draft.</summary>
    public DealingDraft Read(List<Word> words, Facts facts)
    {
        _facts = facts;
        List<(string Marker, List<Word> Words)> pieces = Split(words);
        PlaceObject(pieces[0].Words, isNamedLater: pieces.Skip(1).Any(piece => verb.RoleAfter(piece.Marker) == verb.ObjectRole));
        foreach ((string marker, List<Word> piece) in pieces.Skip(1)) Place(marker, piece);
        return new DealingDraft
        {
            Kind = verb.Kind,
            Amount = _money?.Amount,
            Currency = _money?.Currency,
            Parties = [.. _parties],
            Facts = _facts,
            Texts = [.. _texts],
            AsOf = _asOf,
            Findings = [.. findings],
        };
    }

    private List<(string Marker, List<Word> Words)> Split(List<Word> words)
    {
        List<(string Marker, List<Word> Words)> pieces = [("", [])];
        foreach (Word word in words)
        {
            if (MarkerOf(word) is { } marker) pieces.Add((marker, []));
            else pieces[^1].Words.Add(word);
        }

        return pieces;
    }

    // `Made To Measure` is a name: a preposition is written small, unless everything is written large.
    private string? MarkerOf(Word word)
    {
        if (word.IsQuoted) return null;

        string text = isAllCapitals ? word.Text.ToLowerInvariant() : word.Text;
        return verb.RoleAfter(text) is not null || CommonMarkers.Contains(text) ? text : null;
    }

    private void Place(string marker, List<Word> piece)
    {
        TakeMoney(piece);
        string text = Join(piece);
        if (piece.Count == 0) return;
        if (marker == "on" && verb.RoleAfter(marker) is null) PlaceDay(text);
        else if (marker == "born") PlaceBirth(text);
        else if (IsPlace(marker) && CountryOf(text) is { } country) PlaceCountry(marker, country, text);
        else if (verb.RoleAfter(marker) is { } role) AddParty(role, piece);
        else AddText($"{marker} {text}");
    }

    // `pay Alipay 5 USD` names the payee at once; `pay rent of 5 USD to Alipay` does not.
    private void PlaceObject(List<Word> thing, bool isNamedLater)
    {
        TakeMoney(thing);
        if (thing.Count == 0) return;
        if (verb.ObjectRole is { } role && !isNamedLater) AddParty(role, thing);
        else AddText(Join(thing));
    }

    private void TakeMoney(List<Word> piece)
    {
        if (_money is null) _money = MoneyWords.Take(piece);
        if (_money is null && MoneyWords.Unreadable(piece) is { } text)
            findings.Add(DealingWords.Held(IntakeCodes.Amount, $"{Shown.Value(text)} is not an amount that can be read in one way only. Held.", "Write it like 12500.00 or 12,500.00, or use --amount."));
    }

    private void PlaceDay(string text)
    {
        if (Dates.TryParseDay(text, out DateOnly day))
        {
            _asOf = day;
            return;
        }

        AddText($"on {text}");
        if (text.Any(char.IsAsciiDigit))
            findings.Add(DealingWords.Held(IntakeCodes.Date, $"{Shown.Value(text)} is not a date. Held.", "Write YYYY-MM-DD, or use --as-of."));
    }

    private void PlaceBirth(string text)
    {
        PartialDate? born = BirthDates.Read(text, new InputLocation(DealingWords.Source), "born", isStrict: false, findings);
        if (born is null || _parties.Count == 0) AddText($"born {text}");
        else _parties[^1] = _parties[^1] with { BirthDate = born };
    }

    private bool IsPlace(string marker) => marker == "from"
        ? ActsThere.Contains(verb.Kind) || verb.Kind == DealingKind.Onboarding
        : marker == "in" && verb.RoleAfter(marker) is null;

    // `to Alipay in China` says where Alipay is; `from Germany` says where whoever asks acts. A country may be somebody's name as well.
    private void PlaceCountry(string marker, CountryCode country, string text)
    {
        bool isOfParty = marker == "in" || verb.Kind == DealingKind.Onboarding;
        if (isOfParty && _parties.Count > 0) _parties[^1] = _parties[^1] with { Country = country };
        else if (!isOfParty) _facts = _facts.With("actor.acts_in", new FactValue.Text(country.Value));
        AddText(text);
    }

    private void AddParty(string role, List<Word> piece)
    {
        List<Word> name = DealingWords.WithoutArticle(piece);
        string text = Join(name);
        _parties.Add(PartyWords.Read(PartyRole.Of(role), text, DealingWords.Source, out ImmutableArray<Finding> found));
        findings.AddRange(found);
        // Small words in a name may be no part of it; whoever stands between them is looked for too.
        bool hasSmallWord = name.Count > 1 && name.Any(word => !word.IsQuoted && char.IsLower(word.Text[0]));
        if (hasSmallWord || name.Count < piece.Count) AddText(Join(piece));
    }

    private void AddText(string text) => _texts.Add(new FreeText(DealingWords.Source, text));

    // DJI is Djibouti and a maker of drones: of codes, only those of two letters are taken.
    private static CountryCode? CountryOf(string text) => text.Length == 3 ? null : Countries.Read(text, default, "", isStrict: false, []);

    private static string Join(List<Word> words) => string.Join(' ', words.Select(word => word.Text));
}
