using System.Globalization;
using Forfend.Domain.Dealings;
using Forfend.Domain.Findings;
using Forfend.Domain.Parties;
using Forfend.Intake.Values;

namespace Forfend.Intake.Formats.Iso20022;

/// <summary>
/// Reads one level of a message by the tables of <see cref="ElementNames"/>. Every element is mapped, ignored by name, or kept as
/// text and reported as unknown.
/// </summary>
/// <param name="options">The file's name and strictness.</param>
/// <param name="prefix">Path of the level in field names (<c>PmtInf/</c>); empty for a transaction.</param>
/// <param name="unknown">Where unknown elements are counted.</param>
internal sealed class BlockReader(IntakeOptions options, string prefix, UnknownElements unknown)
{
    /// <summary>What software writes where a mandatory element has no value; ISO 20022 guidelines prescribe it for the end-to-end
    /// id.</summary>
    public const string NotProvided = "NOTPROVIDED";

    private readonly Block _block = new();
    private readonly List<PartyBuilder> _parties = [];

    public Block Read(IEnumerable<Element> elements)
    {
        foreach (Element element in elements) ReadAtTop(element, prefix);
        foreach (PartyBuilder party in _parties)
            if (party.Build() is { } built) _block.Parties.Add(built);
        return _block;
    }

    private void ReadAtTop(Element element, string path)
    {
        string name = element.Name;
        if (ElementNames.Roles.TryGetValue(name, out PartyRole? role)) ReadParty(element, role, path + name);
        else if (name.EndsWith("Acct", StringComparison.Ordinal)) ReadAccount(element, path + name);
        else if (name is "GrpHdr" or "SttlmInf") foreach (Element child in element.Children) ReadAtTop(child, $"{path}{name}/");
        else if (name == "PmtId") ReadIds(element);
        else if (name == "InstdAmt") _block.InstructedAmount = ReadAmount(element, path + name);
        else if (name == "IntrBkSttlmAmt") _block.SettledAmount = ReadAmount(element, path + name);
        else if (name == "Amt" && !element.IsLeaf) ReadAmountChoice(element, path);
        else if (name == "IntrBkSttlmDt") ReadDate(element, "payment.settlement_date", path + name);
        else if (name == "ReqdExctnDt")
            ReadDate(element.Child("Dt") ?? element.Child("DtTm") ?? element, "payment.requested_execution_date", path + name);
        else if (name == "SplmtryData") KeepAllText(element, path + name);
        else Walk(element, path);
    }

    private void Walk(Element element, string path)
    {
        string name = element.Name;
        if (ElementNames.Ignored.Contains(name)) return;

        string here = path + name;
        if (!element.IsLeaf && (ElementNames.Mentioned.Contains(name) || ElementNames.Roles.ContainsKey(name)))
        {
            ReadParty(element, PartyRole.Of("mentioned"), here);
        }
        else if (element.IsLeaf)
        {
            if (!ElementNames.Texts.Contains(name) && !ElementNames.Containers.Contains(name)) unknown.Add(here);
            KeepText(element, here);
        }
        else if (ElementNames.Containers.Contains(name) || ElementNames.Texts.Contains(name))
        {
            KeepText(element, here);
            foreach (Element child in element.Children) Walk(child, here + "/");
        }
        else
        {
            unknown.Add(here);
            KeepAllText(element, here);
        }
    }

    private void ReadIds(Element paymentId)
    {
        _block.EndToEndId = paymentId.TextAt("EndToEndId");
        _block.TransactionId = paymentId.TextAt("TxId");
        _block.InstructionId = paymentId.TextAt("InstrId");
        foreach (Element child in paymentId.Children) Walk(child, prefix + "PmtId/");
    }

    private void ReadAmountChoice(Element choice, string path)
    {
        foreach (Element child in choice.Children)
        {
            string here = $"{path}Amt/{child.Name}";
            if (child.Name == "InstdAmt") _block.InstructedAmount = ReadAmount(child, here);
            else if (child.Name == "EqvtAmt" && child.Child("Amt") is { } amount)
                _block.InstructedAmount = ReadAmount(amount, here + "/Amt");
            else Walk(child, path + "Amt/");
        }
    }

    private Money? ReadAmount(Element element, string field)
    {
        bool isNumber = decimal.TryParse(element.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal amount);
        bool isCurrency = Currencies.IsCode(element.Currency);
        if (isNumber && isCurrency) return new Money(amount, element.Currency);

        _block.HasUnreadableAmount = true;
        string found = isNumber ? $"currency {Shown.Value(element.Currency)} is not three capital letters"
            : $"{Shown.Value(element.Text)} is not an amount";
        Error(IntakeCodes.Amount, element, field, found + ". Held.", "Write it like `<InstdAmt Ccy=\"EUR\">1250.00</InstdAmt>`.");
        return null;
    }

    private void ReadDate(Element element, string fact, string field)
    {
        // A time or time zone may follow the day.
        string text = element.Text.Length > 10 && "TZ+-".Contains(element.Text[10]) ? element.Text[..10] : element.Text;
        if (Dates.TryParseDay(text, out DateOnly day)) _block.Facts.Add((fact, new FactValue.Day(day)));
        else Error(IntakeCodes.Date, element, field, $"{Shown.Value(element.Text)} is not a date. Held.", "Use YYYY-MM-DD.");
    }

    private void ReadParty(Element element, PartyRole role, string field)
    {
        var party = new PartyBuilder(role, field);
        _parties.Add(party);
        if (element.IsLeaf) party.Name = IsProvided(element.Text) ? element.Text : "";
        else KeepText(element, field);
        ReadPartyParts(element, party, field + "/");
    }

    private void ReadPartyParts(Element element, PartyBuilder party, string path)
    {
        foreach (Element child in element.Children)
        {
            string name = child.Name;
            if (name is "Nm" && party.Name.Length == 0) party.Name = IsProvided(child.Text) ? child.Text : "";
            else if (name is "PstlAdr" or "Adr") ReadAddress(child, party, $"{path}{name}/");
            else if (name is "Ctry" or "AuthrtyCtry" or "CtryOfRes") ReadCountry(child, party, path + name);
            else if (name is "FinInstnId" or "CmbndId" or "NmAndAdr" or "BrnchId" or "OrgId" or "PrvtId" or "DtAndPlcOfBirth" or "Pty")
                ReadPart(child, party, path);
            else if (name is "Id" && !child.IsLeaf) ReadPart(child, party, path);
            else if (name is "BirthDt") ReadBirthDate(child, party, path + name);
            else if (ElementNames.Identifiers.TryGetValue(name, out IdentifierType type) && child.IsLeaf)
                AddIdentifier(party, type, child.Text, "");
            else if (ElementNames.SchemeIdentifiers.Contains(name)) ReadSchemeIdentifier(child, party, path + name);
            else if (name is "Authstn") foreach (Element part in child.Children) Walk(part, $"{path}Authstn/");
            else Walk(child, path);
        }
    }

    private void ReadPart(Element element, PartyBuilder party, string path)
    {
        if (party.Kind is PartyKind.Unknown)
        {
            party.Kind = element.Name switch
            {
                "FinInstnId" or "OrgId" => PartyKind.Organization,
                "PrvtId" => PartyKind.Person,
                _ => PartyKind.Unknown,
            };
        }

        ReadPartyParts(element, party, $"{path}{element.Name}/");
    }

    private void ReadAddress(Element address, PartyBuilder party, string path)
    {
        string previous = "";
        foreach (Element part in address.Children)
        {
            if (part.Name is "Ctry") ReadCountry(part, party, path + "Ctry");
            // Cheques and remittance locations put a name and an address below an element called address.
            else if (part.Name is "Nm" && party.Name.Length == 0) party.Name = part.Text;
            else if (part.Name is "Adr") ReadAddress(part, party, path + "Adr/");
            else if (part.Name is "CareOf") KeepText(part, path + "CareOf");
            else if (part.Name is "AdrTp") continue;
            else if (part.IsLeaf && part.Text.Length > 0)
            {
                if (!ElementNames.AddressParts.Contains(part.Name)) unknown.Add(path + part.Name);
                party.AddAddress(part.Text, continuesLine: (previous, part.Name) is ("StrtNm", "BldgNb") or ("PstCd", "TwnNm"));
                previous = part.Name;
            }
            else if (!part.IsLeaf)
            {
                unknown.Add(path + part.Name);
                KeepAllText(part, path + part.Name);
            }
        }
    }

    // A party has one country here; a second one that differs stays visible in its address.
    private void ReadCountry(Element element, PartyBuilder party, string field)
    {
        if (element.Text.Length == 0) return;

        CountryCode? country = Countries.Read(element.Text, Location(element), field, options.IsStrict, _block.Findings);
        if (country is null || country == party.Country) return;

        bool isResidence = element.Name is "CtryOfRes";
        if (party.Country is { } known) party.AddAddress(isResidence ? known.Value : country.Value.Value);
        if (party.Country is null || isResidence) party.Country = country;
    }

    private void ReadBirthDate(Element element, PartyBuilder party, string field)
    {
        party.Kind = PartyKind.Person;
        if (PartialDate.TryParseIso(element.Text, out PartialDate? date)) party.BirthDate = date;
        else Error(IntakeCodes.Date, element, field, $"{Shown.Value(element.Text)} is not a date. Held.", "Use YYYY-MM-DD.");
    }

    private void ReadSchemeIdentifier(Element element, PartyBuilder party, string field)
    {
        string value = FirstText(element, "Id", "MmbId", "Prtry");
        Element? scheme = element.Child("SchmeNm") ?? element.Child("Tp") ?? element.Child("IdTp");
        string code = scheme?.TextAt("Cd") ?? "";
        var type = IdentifierType.Other;
        if (code.Length > 0 && !ElementNames.Schemes.TryGetValue(code, out type) && element.Name is "Othr")
        {
            _block.Findings.Add(new Finding(IntakeCodes.Category, FindingSeverity.Note, Location(element), field + "/SchmeNm/Cd",
                $"{Shown.Value(code)} is not a scheme this build knows; the number is compared as one of unknown sort.", RecordFate.Kept));
        }

        string issuer = element.TextAt("Issr");
        if (issuer.Length == 0) issuer = element.TextAt("ClrSysId", "Cd");
        if (issuer.Length == 0) issuer = element.TextAt("ClrSysId", "Prtry");
        AddIdentifier(party, type, value, issuer);
        foreach (Element child in element.Children)
        {
            bool isTaken = child.Name is "Id" or "MmbId" or "Prtry" or "SchmeNm" or "Tp" or "IdTp" or "Issr" or "ClrSysId";
            if (!isTaken) Walk(child, field + "/");
        }
    }

    private void ReadAccount(Element account, string field)
    {
        string owner = ElementNames.AccountOwners.GetValueOrDefault(account.Name, account.Name[..^"Acct".Length]);
        string ownerField = string.Concat(field.AsSpan(0, field.Length - account.Name.Length), owner);
        PartyBuilder? party = _parties.FindLast(candidate => candidate.Field == ownerField);
        if (party is null && ElementNames.Roles.TryGetValue(owner, out PartyRole? role)) _parties.Add(party = new PartyBuilder(role,
            ownerField));
        if (party is null)
        {
            KeepAllText(account, field);
            return;
        }

        foreach (Element child in account.Children)
        {
            if (child.Name is "Nm") KeepText(child, field + "/Nm");
            else if (child.Name is "Tp" or "Ccy") continue;
            else if (child.Name is "Id") ReadAccountNumbers(child, party, field + "/Id/");
            else if (child.Name is "Prxy") AddIdentifier(party, IdentifierType.Other, child.TextAt("Id"), "");
            else Walk(child, field + "/");
        }
    }

    // The schemes of account numbers are another code set, and tell nothing of whose account it is.
    private void ReadAccountNumbers(Element id, PartyBuilder party, string path)
    {
        foreach (Element child in id.Children)
        {
            if (child.IsLeaf && ElementNames.Identifiers.TryGetValue(child.Name, out IdentifierType type))
                AddIdentifier(party, type, child.Text, "");
            else if (child.Name is "Othr" or "PrtryAcct")
                AddIdentifier(party, IdentifierType.Other, child.TextAt("Id"), child.TextAt("Issr"));
            else Walk(child, path);
        }
    }

    private void KeepAllText(Element element, string path)
    {
        KeepText(element, path);
        foreach (Element child in element.Children)
            if (!(child.IsLeaf && child.Name is "Ccy")) KeepAllText(child, $"{path}/{child.Name}");
    }

    private void KeepText(Element element, string path)
    {
        if (IsProvided(element.Text)) _block.Texts.Add(new FreeText(path, element.Text));
    }

    private static void AddIdentifier(PartyBuilder party, IdentifierType type, string value, string issuer)
    {
        if (IsProvided(value)) party.Add(new Identifier(type, value, issuer));
    }

    private static bool IsProvided(string text) => text.Length > 0 && !text.Equals(NotProvided, StringComparison.OrdinalIgnoreCase);

    private static string FirstText(Element element, params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
            if (element.TextAt(name) is { Length: > 0 } text) return text;
        return "";
    }

    private InputLocation Location(Element element) => new(options.FileName, element.Line, element.Column);

    private void Error(string code, Element element, string field, string message, string suggestion) =>
        _block.Findings.Add(new Finding(code, FindingSeverity.Error, Location(element), field, message, RecordFate.Held, suggestion));
}
