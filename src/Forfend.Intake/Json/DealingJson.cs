using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Forfend.Domain.Dealings;
using Forfend.Domain.Findings;
using Forfend.Domain.Parties;
using Forfend.Intake.Values;

namespace Forfend.Intake.Json;

/// <summary>Makes a dealing of its JSON object.</summary>
internal sealed class DealingJson(InputLocation location, DealingKind? givenKind, bool isStrict)
{
    private static readonly string[] DealingProperties = ["id", "kind", "asOf", "amount", "currency", "parties", "facts", "texts"];
    private static readonly string[] MoneyProperties = ["amount", "currency"];
    private static readonly string[] PartyProperties = ["role", "name", "id", "kind", "country", "birthDate", "identifiers", "address",
        "field"];
    private static readonly string[] BirthDateProperties = ["date", "raw", "approximate"];
    private static readonly string[] IdentifierProperties = ["type", "value", "issuer"];
    private static readonly string[] TextProperties = ["field", "text"];

    private readonly JsonFields _fields = new(location);

    public DealingReading Read(JsonElement root)
    {
        string id = "";
        DealingKind? kind = givenKind;
        DateOnly? asOf = null;
        (JsonElement Value, string Currency) amount = default;
        ImmutableArray<DealingParty> parties = [];
        Facts facts = Facts.None;
        ImmutableArray<FreeText> texts = [];
        foreach ((string name, string path, JsonElement value) in _fields.Properties(root, "", DealingProperties))
        {
            switch (name)
            {
                case "id": id = _fields.Text(value, path); break;
                case "kind": kind = ReadKind(value, path); break;
                case "asOf": asOf = ReadDay(value, path); break;
                case "amount": amount.Value = value; break;
                case "currency": amount.Currency = _fields.Text(value, path); break;
                case "parties": parties = [.. _fields.Items(value, path).Select(item => ReadParty(item.Value, item.Path))]; break;
                case "facts": facts = new FactsJson(_fields).Read(value, path); break;
                case "texts": texts = [.. _fields.Items(value, path).Select(item => ReadFreeText(item.Value, item.Path))]; break;
                default: throw new System.Diagnostics.UnreachableException(name);
            }
        }

        Money? money = amount.Value.ValueKind is JsonValueKind.Undefined ? null : ReadMoney(amount.Value, amount.Currency ?? "");
        if (kind is null && _fields.IsReadable)
            _fields.Break(IntakeCodes.Kind, "kind", "is missing.", $"Write one of {Shown.Kinds}.");

        Dealing? dealing = _fields.IsReadable && kind is { } known
            ? new Dealing { Id = id, Kind = known, AsOf = asOf, Amount = money, Parties = parties, Facts = facts, Texts = texts }
            : null;
        return new DealingReading(dealing, id, _fields.Findings);
    }

    private DealingKind? ReadKind(JsonElement element, string path)
    {
        string text = _fields.Text(element, path);
        if (DealingKinds.TryParse(text, out DealingKind kind)) return kind;

        Unknown(path, text, "a kind of dealing", DealingKinds.All.Select(known => known.Key()));
        return null;
    }

    private DateOnly? ReadDay(JsonElement element, string path)
    {
        string text = _fields.Text(element, path);
        if (Dates.TryParseDay(text, out DateOnly day)) return day;

        _fields.Hold(IntakeCodes.Date, path, $"{Shown.Value(text)} is not a date.", "Use YYYY-MM-DD.");
        return null;
    }

    private Money? ReadMoney(JsonElement element, string currency)
    {
        JsonElement number = element;
        if (element.ValueKind is JsonValueKind.Object)
        {
            number = default;
            foreach ((string name, string path, JsonElement value) in _fields.Properties(element, "amount", MoneyProperties))
            {
                if (name == "amount") number = value;
                else currency = _fields.Text(value, path);
            }
        }

        decimal amount = 0;
        if (number.ValueKind is JsonValueKind.String)
        {
            const NumberStyles styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
            if (!decimal.TryParse(number.GetString(), styles, CultureInfo.InvariantCulture, out amount))
            {
                _fields.Hold(IntakeCodes.Amount, "amount", $"{Shown.Value(number.GetString()!)} is not an amount.",
                    "Write it like \"25000.00\".");
                return null;
            }
        }
        else
        {
            amount = _fields.Number(number, "amount");
        }

        if (Currencies.IsCode(currency)) return new Money(amount, currency);

        _fields.Hold(IntakeCodes.Amount, "currency", $"{Shown.Value(currency)} is not three capital letters.",
            "Write a code of ISO 4217 like USD.");
        return null;
    }

    private DealingParty ReadParty(JsonElement element, string partyPath)
    {
        var party = new DealingParty { Role = PartyRole.Of("mentioned"), Name = "" };
        bool hasRole = false;
        foreach ((string name, string path, JsonElement value) in _fields.Properties(element, partyPath, PartyProperties))
        {
            switch (name)
            {
                case "role": (party, hasRole) = (party with { Role = ReadRole(value, path) ?? party.Role }, true); break;
                case "name": party = party with { Name = _fields.Text(value, path) }; break;
                case "id": party = party with { Id = ReadPartyId(value, path) }; break;
                case "kind": party = party with { Kind = ReadPartyKind(value, path) }; break;
                case "country": party = party with { Country = ReadCountry(value, path) }; break;
                case "birthDate": party = party with { BirthDate = ReadBirthDate(value, path) }; break;
                case "identifiers": party = party with { Identifiers = ReadIdentifiers(value, path) }; break;
                case "address": party = party with { Address = _fields.Text(value, path) }; break;
                default: party = party with { Field = _fields.Text(value, path) }; break;
            }
        }

        if (element.ValueKind is JsonValueKind.Object && !hasRole)
            _fields.Break(IntakeCodes.JsonType, partyPath + ".role", "is missing.",
                "Say what the party does in the dealing, like beneficiary.");
        if (element.ValueKind is JsonValueKind.Object && !PartyCheck.CanBeScreened(party))
            _fields.Hold(IntakeCodes.PartyUnnamed, partyPath, "has no name and no identifier that stands for it.", "Add the name.");
        return party;
    }

    private PartyId? ReadPartyId(JsonElement element, string path) =>
        _fields.Text(element, path) is { } id && !string.IsNullOrWhiteSpace(id) ? new PartyId(id) : null;

    private CountryCode? ReadCountry(JsonElement element, string path) =>
        Countries.Read(_fields.Text(element, path), location, path, isStrict, _fields.FindingList);

    private PartyRole? ReadRole(JsonElement element, string path)
    {
        string text = _fields.Text(element, path);
        PartyRole? role = PartyRole.Find(text);
        if (role is null) Unknown(path, text, "a role", PartyRole.All.Select(known => known.Key));
        return role;
    }

    private PartyKind ReadPartyKind(JsonElement element, string path)
    {
        string text = _fields.Text(element, path);
        foreach ((PartyKind kind, string key) in PartyKinds.All)
            if (key == text) return kind;

        _fields.Warn(IntakeCodes.Category, path, $"{Shown.Value(text)} is not a kind of party. Left out.", RecordFate.Omitted,
            Nearest.DidYouMean(text, PartyKinds.All.Select(known => known.Key)));
        return PartyKind.Unknown;
    }

    private PartialDate? ReadBirthDate(JsonElement element, string path)
    {
        (string date, string? raw, bool isApproximate) = ("", null, false);
        if (element.ValueKind is JsonValueKind.Object)
        {
            foreach ((string name, string here, JsonElement value) in _fields.Properties(element, path, BirthDateProperties))
            {
                if (name == "date") date = _fields.Text(value, here);
                else if (name == "raw") raw = _fields.Text(value, here);
                else isApproximate = _fields.Truth(value, here);
            }
        }
        else
        {
            date = _fields.Text(element, path);
        }

        if (PartialDate.TryParseIso(date, out PartialDate? known))
            return new PartialDate(known!.Year, known.Month, known.Day, raw ?? date, isApproximate);

        _fields.Hold(IntakeCodes.Date, path, $"{Shown.Value(date)} is not a date.", "Use YYYY-MM-DD, YYYY-MM or YYYY.");
        return null;
    }

    private ImmutableArray<Identifier> ReadIdentifiers(JsonElement element, string path) =>
        [.. _fields.Items(element, path).Select(item => ReadIdentifier(item.Value, item.Path))];

    private Identifier ReadIdentifier(JsonElement element, string identifierPath)
    {
        (IdentifierType type, string number, string issuer) = (IdentifierType.Other, "", "");
        foreach ((string name, string path, JsonElement value) in _fields.Properties(element, identifierPath, IdentifierProperties))
        {
            string text = _fields.Text(value, path);
            if (name == "value") number = text;
            else if (name == "issuer") issuer = text;
            else if (!IdentifierTypes.TryParse(text, out type))
            {
                _fields.Warn(IntakeCodes.Category, path,
                    $"{Shown.Value(text)} is not a sort of identifier that is known; compared as one of unknown sort.", RecordFate.ReadAs,
                    Nearest.DidYouMean(text, IdentifierTypes.All.Select(known => known.Key())));
            }
        }

        return new Identifier(type, number, issuer);
    }

    private FreeText ReadFreeText(JsonElement element, string textPath)
    {
        (string field, string text) = ("", "");
        foreach ((string name, string path, JsonElement value) in _fields.Properties(element, textPath, TextProperties))
        {
            if (name == "field") field = _fields.Text(value, path);
            else text = _fields.Text(value, path);
        }

        return new FreeText(field, text);
    }

    private void Unknown(string path, string text, string what, IEnumerable<string> known)
    {
        string[] words = [.. known];
        string suggestion = Nearest.DidYouMean(text, words);
        _fields.Break(IntakeCodes.Category, path, $"{Shown.Value(text)} is not {what}.",
            suggestion.Length > 0 ? suggestion : $"Write one of {string.Join(", ", words)}.");
    }
}
