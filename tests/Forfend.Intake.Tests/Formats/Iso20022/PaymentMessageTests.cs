using Forfend.Domain.Dealings;
using Forfend.Domain.Findings;
using Forfend.Domain.Parties;

namespace Forfend.Intake.Tests.Formats.Iso20022;

public class PaymentMessageTests
{
    private const string Namespace = "urn:iso:std:iso:20022:tech:xsd:pacs.008.001.08";

    private const string Payer = "<Dbtr><Nm>Payer Inc</Nm></Dbtr>";
    private const string Payee = "<Cdtr><Nm>Payee Ltd</Nm></Cdtr>";
    private const string Amount = "<IntrBkSttlmAmt Ccy=\"EUR\">10.00</IntrBkSttlmAmt>";

    [Fact]
    public void Header_and_batch_are_part_of_each_of_their_transactions()
    {
        Dealing[] dealings = Records(Pain001("""
            <GrpHdr><InitgPty><Nm>Initiator</Nm></InitgPty></GrpHdr>
            <PmtInf>
              <ReqdExctnDt><Dt>2021-03-01</Dt></ReqdExctnDt>
              <Dbtr><Nm>Payer One</Nm></Dbtr><DbtrAcct><Id><IBAN>DE89370400440532013000</IBAN></Id></DbtrAcct>
              <CdtTrfTxInf><PmtId><EndToEndId>A</EndToEndId></PmtId><Amt><InstdAmt Ccy="EUR">1.00</InstdAmt></Amt><Cdtr><Nm>X</Nm></Cdtr></CdtTrfTxInf>
              <CdtTrfTxInf><PmtId><EndToEndId>B</EndToEndId></PmtId><Amt><InstdAmt Ccy="EUR">2.00</InstdAmt></Amt><Cdtr><Nm>Y</Nm></Cdtr></CdtTrfTxInf>
            </PmtInf>
            <PmtInf>
              <Dbtr><Nm>Payer Two</Nm></Dbtr>
              <CdtTrfTxInf><PmtId><EndToEndId>C</EndToEndId></PmtId><Amt><InstdAmt Ccy="EUR">3.00</InstdAmt></Amt><Cdtr><Nm>Z</Nm></Cdtr></CdtTrfTxInf>
            </PmtInf>
            """));

        Assert.Equal(["A: Initiator, Payer One, X", "B: Initiator, Payer One, Y", "C: Initiator, Payer Two, Z"],
            dealings.Select(dealing => $"{dealing.Id}: {string.Join(", ", dealing.Parties.Select(party => party.Name))}"));
        Assert.Equal(new Identifier(IdentifierType.Iban, "DE89370400440532013000"), Assert.Single(dealings[1].Parties[1].Identifiers));
        Assert.Equal(new FactValue.Day(new DateOnly(2021, 3, 1)), dealings[0].Facts["payment.requested_execution_date"]);
        Assert.Null(dealings[2].Facts["payment.requested_execution_date"]);
        Assert.All(dealings, dealing => Assert.Null(dealing.AsOf));
    }

    [Theory]
    [InlineData("DbtrAgt", "payer-agent")]
    [InlineData("CdtrAgt", "beneficiary-agent")]
    [InlineData("IntrmyAgt1", "intermediary-agent")]
    [InlineData("IntrmyAgt3", "intermediary-agent")]
    [InlineData("PrvsInstgAgt1", "instructing-agent")]
    [InlineData("PrvsInstgAgt3", "instructing-agent")]
    [InlineData("InstgAgt", "instructing-agent")]
    [InlineData("InstdAgt", "instructed-agent")]
    public void Every_agent_is_a_party_with_its_role(string element, string role)
    {
        Dealing dealing = Reading($"<{element}><FinInstnId><BICFI>FICTDEFF</BICFI><LEI>5299000J2N45DDNE4Y28</LEI><Nm>Fict Bank</Nm></FinInstnId></{element}>").OnlyDealing();

        DealingParty agent = Assert.Single(dealing.Parties, party => party.Field == element);
        Assert.Equal((role, "Fict Bank", PartyKind.Organization), (agent.Role.Key, agent.Name, agent.Kind));
        Assert.Equal([IdentifierType.Bic, IdentifierType.Lei], agent.Identifiers.Select(identifier => identifier.Type));
    }

    [Theory]
    [InlineData("<UltmtDbtr><Nm>N</Nm></UltmtDbtr>", "ultimate-payer")]
    [InlineData("<UltmtCdtr><Nm>N</Nm></UltmtCdtr>", "ultimate-beneficiary")]
    [InlineData("<InitgPty><Nm>N</Nm></InitgPty>", "initiating-party")]
    [InlineData("<RmtInf><Strd><Invcr><Nm>N</Nm></Invcr></Strd></RmtInf>", "mentioned")]
    [InlineData("<RmtInf><Strd><Invcee><Nm>N</Nm></Invcee></Strd></RmtInf>", "mentioned")]
    [InlineData("<Tax><Cdtr><TaxId>1</TaxId></Cdtr><UltmtDbtr><Authstn><Nm>x</Nm></Authstn><TaxId>N</TaxId></UltmtDbtr></Tax>", "mentioned")]
    [InlineData("<RgltryRptg><Authrty><Nm>N</Nm><Ctry>DE</Ctry></Authrty></RgltryRptg>", "mentioned")]
    [InlineData("<ChqInstr><DlvrTo><Nm>N</Nm><Adr><Ctry>DE</Ctry></Adr></DlvrTo></ChqInstr>", "mentioned")]
    public void Every_other_party_is_read_with_its_role(string xml, string role) =>
        Assert.Contains(Reading(xml).OnlyDealing().Parties, party =>
            party.Role.Key == role && (party.Name == "N" || party.Identifiers.Any(identifier => identifier.Value == "N")));

    [Theory]
    [InlineData("<RmtInf><Ustrd>SECRET</Ustrd></RmtInf>", "RmtInf/Ustrd")]
    [InlineData("<RmtInf><Strd><AddtlRmtInf>SECRET</AddtlRmtInf></Strd></RmtInf>", "RmtInf/Strd/AddtlRmtInf")]
    [InlineData("<RmtInf><Strd><CdtrRefInf><Ref>SECRET</Ref></CdtrRefInf></Strd></RmtInf>", "RmtInf/Strd/CdtrRefInf/Ref")]
    [InlineData("<InstrForCdtrAgt><InstrInf>SECRET</InstrInf></InstrForCdtrAgt>", "InstrForCdtrAgt/InstrInf")]
    [InlineData("<InstrForNxtAgt><InstrInf>SECRET</InstrInf></InstrForNxtAgt>", "InstrForNxtAgt/InstrInf")]
    [InlineData("<Purp><Prtry>SECRET</Prtry></Purp>", "Purp/Prtry")]
    [InlineData("<RgltryRptg><Dtls><Inf>SECRET</Inf></Dtls></RgltryRptg>", "RgltryRptg/Dtls/Inf")]
    [InlineData("<SplmtryData><Envlp><Any><Thing>SECRET</Thing></Any></Envlp></SplmtryData>", "SplmtryData/Envlp/Any/Thing")]
    [InlineData("<CdtrAcct><Id><IBAN>DE1</IBAN></Id><Nm>SECRET</Nm></CdtrAcct>", "CdtrAcct/Nm")]
    [InlineData("<SomethingNew><Deep>SECRET</Deep></SomethingNew>", "SomethingNew/Deep")]
    public void Every_text_in_which_a_name_may_stand_is_kept(string xml, string field) =>
        Assert.Contains(new FreeText(field, "SECRET"), Reading(xml).OnlyDealing().Texts);

    [Fact]
    public void A_person_has_birth_date_and_identifiers_by_scheme()
    {
        Dealing dealing = Records(Pacs008(Transaction(Amount + Payer + """
            <Cdtr><Nm>A Person</Nm><PstlAdr><StrtNm>Long Road</StrtNm><BldgNb>4</BldgNb><TwnNm>Kiel</TwnNm><Ctry>DE</Ctry></PstlAdr>
            <Id><PrvtId><DtAndPlcOfBirth><BirthDt>1980-05-06</BirthDt><CityOfBirth>Kiel</CityOfBirth><CtryOfBirth>DE</CtryOfBirth></DtAndPlcOfBirth>
            <Othr><Id>P123</Id><SchmeNm><Cd>CCPT</Cd></SchmeNm><Issr>DE</Issr></Othr></PrvtId></Id><CtryOfRes>AT</CtryOfRes></Cdtr>
            """))).Single();

        DealingParty person = dealing.Parties.Single(party => party.Role.Key == "beneficiary");
        Assert.Equal((PartyKind.Person, "1980-05-06", "AT", "Long Road 4\nKiel\nDE"),
            (person.Kind, person.BirthDate?.ToString(), person.Country?.Value, person.Address));
        Assert.Equal(new Identifier(IdentifierType.Passport, "P123", "DE"), Assert.Single(person.Identifiers));
    }

    [Fact]
    public void The_instructed_amount_counts_before_the_settled_one_and_the_settlement_date_is_a_fact()
    {
        Dealing dealing = Reading("<InstdAmt Ccy=\"USD\">12.50</InstdAmt><IntrBkSttlmDt>2021-01-19</IntrBkSttlmDt>").OnlyDealing();

        Assert.Equal(new Money(12.50m, "USD"), dealing.Amount);
        Assert.Equal(new FactValue.Day(new DateOnly(2021, 1, 19)), dealing.Facts["payment.settlement_date"]);
    }

    [Theory]
    [InlineData("", "<Cdtr><PstlAdr><Ctry>DE</Ctry></PstlAdr></Cdtr>", "has no Cdtr/Nm")]
    [InlineData("", "", "has no Cdtr/Nm")]
    [InlineData("", "<Cdtr><Nm>NOTPROVIDED</Nm></Cdtr>", "has no Cdtr/Nm")]
    [InlineData("", "<CdtrAcct><Id><IBAN>DE89370400440532013000</IBAN></Id></CdtrAcct>", "has no Cdtr/Nm")]
    [InlineData("<Dbtr/>", Payee, "has no Dbtr/Nm")]
    public void A_payer_or_payee_without_a_name_holds_the_payment_and_it_is_still_returned(string payer, string payee, string message)
    {
        IntakeItem.Record record = Items(Pacs008(Transaction(Amount + (payer.Length > 0 ? payer : Payer) + payee))).OfType<IntakeItem.Record>().Single();

        Assert.Contains(record.Findings, finding => finding.Code == IntakeCodes.PartyUnnamed && finding.Fate is RecordFate.Held
            && finding.Severity is FindingSeverity.Error && finding.Message.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_legal_entity_identifier_stands_for_the_payee() =>
        Assert.False(Items(Pacs008(Transaction(Amount + Payer + "<Cdtr><Id><OrgId><LEI>5299000J2N45DDNE4Y28</LEI></OrgId></Id></Cdtr>"))).Exists(item => item.IsHeld()));

    [Fact]
    public void UK_is_read_as_GB_and_when_strict_holds_the_payment()
    {
        string xml = Pacs008(Transaction(Amount + Payer + "<Cdtr><Nm>N</Nm><PstlAdr><Ctry>UK</Ctry></PstlAdr></Cdtr>"));

        IntakeItem lenient = Items(xml).OfType<IntakeItem.Record>().Single();
        IntakeItem strict = Items(xml, isStrict: true).OfType<IntakeItem.Record>().Single();

        Finding finding = Assert.Single(lenient.Findings);
        Assert.Equal((RecordFate.ReadAs, "Cdtr/PstlAdr/Ctry"), (finding.Fate, finding.Field));
        Assert.Equal("GB", ((IntakeItem.Record)lenient).Dealing.Parties[1].Country?.Value);
        Assert.True(strict.IsHeld());
    }

    [Theory]
    [InlineData("<InstdAmt Ccy=\"EUR\">ten</InstdAmt>", IntakeCodes.Amount)]
    [InlineData("<InstdAmt Ccy=\"eur\">10</InstdAmt>", IntakeCodes.Amount)]
    [InlineData("<InstdAmt>10</InstdAmt>", IntakeCodes.Amount)]
    [InlineData("<IntrBkSttlmDt>2021-02-31</IntrBkSttlmDt>", IntakeCodes.Date)]
    public void A_value_that_cannot_be_read_holds_the_payment(string xml, string code)
    {
        IntakeItem.Record record = Assert.Single(Reading(xml).OfType<IntakeItem.Record>());

        Assert.Contains(record.Findings, finding => finding.Code == code && finding.Fate is RecordFate.Held && finding.Location.Line > 1);
    }

    [Fact]
    public void Cut_off_xml_gives_what_is_whole_and_one_unreadable_record()
    {
        string xml = Pacs008(Transaction(Amount + Payer + Payee, "ONE") + Transaction(Amount + Payer + Payee, "TWO") + Transaction(Amount + Payer + Payee, "THREE"));
        int cut = xml.IndexOf("<Cdtr>", xml.IndexOf("THREE", StringComparison.Ordinal), StringComparison.Ordinal);

        List<IntakeItem> items = Items(xml[..cut]);

        Assert.Equal(["ONE", "TWO"], items.OfType<IntakeItem.Record>().Select(record => record.Dealing.Id));
        IntakeItem.Unreadable unreadable = Assert.Single(items.OfType<IntakeItem.Unreadable>());
        Assert.Equal((3, "THREE"), (unreadable.Number, unreadable.Id));
        Finding finding = Assert.Single(unreadable.Findings);
        Assert.Equal((IntakeCodes.Malformed, RecordFate.Held), (finding.Code, finding.Fate));
        Assert.True(finding.Location is { Line: > 0, Column: > 0 });
    }

    [Theory]
    [InlineData("<!DOCTYPE Document>")]
    [InlineData("<!DOCTYPE Document [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>")]
    [InlineData("<!DOCTYPE Document [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>")]
    public void A_doctype_refuses_the_whole_file(string doctype)
    {
        List<IntakeItem> items = Items("<?xml version=\"1.0\"?>\n" + doctype + Pacs008(Transaction(Amount + Payer + Payee)));

        IntakeItem.Unreadable unreadable = Assert.IsType<IntakeItem.Unreadable>(Assert.Single(items));
        Finding finding = Assert.Single(unreadable.Findings);
        Assert.Equal((IntakeCodes.Doctype, RecordFate.Refused, FindingSeverity.Error), (finding.Code, finding.Fate, finding.Severity));
        Assert.Contains("declares a DOCTYPE", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_transaction_beyond_the_limits_is_held_and_loses_no_other()
    {
        string deep = string.Concat(Enumerable.Repeat("<a>", 100)) + string.Concat(Enumerable.Repeat("</a>", 100));
        string wide = string.Concat(Enumerable.Repeat("<a/>", 30_000));
        string longText = $"<RmtInf><Ustrd>{new string('x', 1_200_000)}</Ustrd></RmtInf>";
        string good = Amount + Payer + Payee;

        List<IntakeItem> items = Items(Pacs008(
            Transaction(good, "1") + Transaction(good + deep, "2") + Transaction(good + wide, "3") + Transaction(good + longText, "4") + Transaction(good, "5")));

        Assert.Equal(["1", "5"], items.OfType<IntakeItem.Record>().Select(record => record.Dealing.Id));
        Assert.Equal(["2", "3", "4"], items.OfType<IntakeItem.Unreadable>().Select(unreadable => unreadable.Id));
        Assert.All(items.OfType<IntakeItem.Unreadable>(), unreadable => Assert.Equal(IntakeCodes.Limit, Assert.Single(unreadable.Findings).Code));
    }

    [Fact]
    public void One_text_of_many_megabytes_ends_the_file_with_a_finding()
    {
        string xml = Pacs008(Transaction(Amount + Payer + Payee, "1") + Transaction($"<RmtInf><Ustrd>{new string('x', 6_000_000)}</Ustrd></RmtInf>"));

        List<IntakeItem> items = Items(xml);

        Assert.Single(items.OfType<IntakeItem.Record>());
        Assert.Equal(IntakeCodes.Limit, Assert.Single(Assert.Single(items.OfType<IntakeItem.Unreadable>()).Findings).Code);
    }

    [Theory]
    [InlineData("pacs.008.001.08", "pacs.008.001.08; newest known")]
    [InlineData("pacs.008.001.99", "pacs.008.001.99 is newer than this build knows")]
    public void The_version_of_the_namespace_is_reported(string version, string message)
    {
        Finding finding = Items(Pacs008(Transaction(Amount + Payer + Payee)).Replace("pacs.008.001.08", version, StringComparison.Ordinal)).AllFindings().Single();

        Assert.Equal((IntakeCodes.Version, FindingSeverity.Note), (finding.Code, finding.Severity));
        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Unknown_elements_are_counted_by_path_in_one_note()
    {
        string xml = Pacs008(string.Concat(Enumerable.Repeat(Transaction(Amount + Payer + Payee + "<XyzInf><A>1</A></XyzInf>"), 3)));

        Finding finding = Items(xml).AllFindings().Single(each => each.Code == IntakeCodes.UnknownElements);

        Assert.Contains("3 unknown elements", finding.Message, StringComparison.Ordinal);
        Assert.Contains("`XyzInf`", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_in_any_envelope_is_read_and_another_message_beside_it_is_held()
    {
        string envelope = "<DataPDU><Body><AppHdr><MsgDefIdr>pacs.008.001.08</MsgDefIdr></AppHdr>" + Pacs008(Transaction(Amount + Payer + Payee))
            + "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pacs.009.001.08\"><FICdtTrf/></Document></Body></DataPDU>";

        List<IntakeItem> items = Items(envelope);

        Assert.Single(items.OfType<IntakeItem.Record>());
        Assert.Contains("`pacs.009.001.08` is not read yet", Assert.Single(items.OfType<IntakeItem.Unreadable>()).Findings[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_version_which_names_its_root_after_the_message_is_read()
    {
        const string xml = """
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.02"><pain.001.001.02><PmtInf>
            <Dbtr><Nm>P</Nm><Id><PrvtId><PsptNb>X1</PsptNb></PrvtId></Id></Dbtr><DbtrAgt><FinInstnId><NmAndAdr><Nm>Old Bank</Nm></NmAndAdr></FinInstnId></DbtrAgt>
            <CdtTrfTxInf><PmtId><EndToEndId>E</EndToEndId></PmtId><Amt><InstdAmt Ccy="EUR">1</InstdAmt></Amt><Cdtr><Nm>C</Nm></Cdtr></CdtTrfTxInf>
            </PmtInf></pain.001.001.02></Document>
            """;

        Dealing dealing = Items(xml).OnlyDealing();

        Assert.Equal(["P", "Old Bank", "C"], dealing.Parties.Select(party => party.Name));
        Assert.Equal(IdentifierType.Passport, dealing.Parties[0].Identifiers[0].Type);
    }

    [Fact]
    public void A_party_after_the_transactions_it_applies_to_is_an_error()
    {
        List<IntakeItem> items = Items(Pain001("<PmtInf><CdtTrfTxInf/><Dbtr><Nm>Late</Nm></Dbtr></PmtInf>"));

        Assert.Contains(items.AllFindings(), finding => finding.Code == IntakeCodes.OutOfOrder && finding.Fate is RecordFate.Held);
    }

    [Fact]
    public void A_wrong_number_of_transactions_is_noticed() =>
        Assert.Contains(Items(Pacs008("<GrpHdr><NbOfTxs>3</NbOfTxs></GrpHdr>" + Transaction(Amount + Payer + Payee))).AllFindings(), finding => finding.Code == IntakeCodes.Count);

    private static List<IntakeItem> Reading(string more) => Items(Pacs008(Transaction(Amount + Payer + Payee + more)));

    private static string Transaction(string content, string id = "E2E") =>
        $"\n<CdtTrfTxInf><PmtId><EndToEndId>{id}</EndToEndId></PmtId>{content}</CdtTrfTxInf>";

    private static string Pacs008(string content) => $"<Document xmlns=\"{Namespace}\"><FIToFICstmrCdtTrf>{content}</FIToFICstmrCdtTrf></Document>";

    private static string Pain001(string content) =>
        $"<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.001.001.09\"><CstmrCdtTrfInitn>{content}</CstmrCdtTrfInitn></Document>";

    private static Dealing[] Records(string xml) => [.. Items(xml).OfType<IntakeItem.Record>().Select(record => record.Dealing)];

    private static List<IntakeItem> Items(string xml, bool isStrict = false) =>
        Tests.Reading.Of("iso20022-pacs008", xml, "f.xml", new IntakeOptions { FileName = "f.xml", IsStrict = isStrict });
}
