using System.Collections.Immutable;
using System.Text;
using Forfend.Domain.Dealings;
using Forfend.Domain.Findings;
using Forfend.Domain.Parties;

namespace Forfend.Intake.Tests.Formats.Csv;

public class CsvFormatTests
{
    [Theory]
    [InlineData("payee")]
    [InlineData("Payee Name")]
    [InlineData("CREDITOR")]
    [InlineData("vendor_name")]
    [InlineData("beneficiary")]
    [InlineData("Supplier")]
    public void A_column_is_known_by_any_of_its_names(string column) =>
        Assert.Equal("beneficiary", Read($"id,payer,{column}\n1,A,B\n").OnlyDealing().Parties[1].Role.Key);

    [Fact]
    public void Attributes_of_a_party_follow_its_role()
    {
        DealingParty party = Read("end user,End User Country,end_user_lei,enduser address,item.eccn\nN,China,5299000J2N45DDNE4Y28,Somewhere 1,EAR99\n").OnlyDealing().Parties.Single();

        Assert.Equal(("end-user", "N", "CN", "Somewhere 1"), (party.Role.Key, party.Name, party.Country?.Value, party.Address));
        Assert.Equal(new Identifier(IdentifierType.Lei, "5299000J2N45DDNE4Y28"), Assert.Single(party.Identifiers));
    }

    [Fact]
    public void Dotted_columns_are_facts_and_an_empty_cell_states_none()
    {
        Dealing dealing = Read("end_user,item.subject_to_ear,item.unique_to_node_nm,item.eccn,data.volumes.biometric\nSMIC,yes,7,,5000\n", kind: DealingKind.Export).OnlyDealing();

        Assert.Equal(new FactValue.Truth(true), dealing.Facts["item.subject_to_ear"]);
        Assert.Equal(new FactValue.Number(7), dealing.Facts["item.unique_to_node_nm"]);
        Assert.Null(dealing.Facts["item.eccn"]);
        Assert.Equal(5000, Assert.IsType<FactValue.Quantities>(dealing.Facts["data.volumes"]).Value["biometric"]);
    }

    [Fact]
    public void A_mapping_feeds_a_field_from_the_column_it_names() =>
        Assert.Equal("Acme", Read("order;Wer\n1;Acme\n", kind: DealingKind.Export, map: ("end_user", "wer")).OnlyDealing().Parties.Single().Name);

    [Fact]
    public void A_mapping_to_a_column_that_does_not_exist_names_those_that_do_and_holds_every_row()
    {
        List<IntakeItem> items = Read("id,payee\n1,A\n2,B\n", map: ("payer", "Zahler"));

        Finding finding = items[0].Findings[0];
        Assert.Equal((IntakeCodes.Map, FindingSeverity.Error), (finding.Code, finding.Severity));
        Assert.Contains("`id`, `payee`", finding.Suggestion, StringComparison.Ordinal);
        Assert.All(items.OfType<IntakeItem.Record>(), record => Assert.True(record.IsHeld()));
    }

    [Fact]
    public void A_mapping_of_an_unknown_field_suggests_the_nearest() =>
        Assert.Equal("Did you mean `end_user`?", Read("a,payee\n1,A\n", map: ("end_uesr", "a"))[0].Findings[0].Suggestion);

    [Fact]
    public void An_export_without_an_end_user_column_says_how_to_map_one_and_holds_every_row()
    {
        List<IntakeItem> items = Read("order_no,Kunde\n1,A\n2,B\n", kind: DealingKind.Export);

        Finding finding = items[0].Findings[0];
        Assert.Equal("no column for the end user.", finding.Message);
        Assert.Equal("Map one: forfend screen t.csv --map end_user=Kunde", finding.Suggestion);
        Assert.Equal(2, items.OfType<IntakeItem.Record>().Count(record => record.IsHeld()));
    }

    [Theory]
    [InlineData("payer,payee\nA,B\n", "payment")]
    [InlineData("purchaser,end_user\nA,B\n", "export")]
    [InlineData("lender,borrower\nA,B\n", "loan")]
    [InlineData("provider,app,service.kind\nA,B,hosting\n", "service")]
    [InlineData("investor,issuer\nA,B\n", "investment")]
    [InlineData("sender,recipient,transfer.type\nA,B,brokerage\n", "data-transfer")]
    [InlineData("name,birth_date,country\nA,1980-01-02,DE\n", "onboarding")]
    public void The_kind_is_told_by_the_columns_where_only_one_is_possible(string text, string kind)
    {
        List<IntakeItem> items = Read(text);

        Assert.Equal(kind, items.OnlyDealing().Kind.Key());
        Assert.Contains(items[0].Findings, finding => finding.Code == IntakeCodes.Kind && finding.Severity is FindingSeverity.Note);
    }

    [Theory]
    [InlineData("app\nTikTok\n")]
    [InlineData("payer,payee,end_user\nA,B,C\n")]
    [InlineData("colour,size\nred,1\n")]
    public void Where_the_columns_do_not_tell_the_kind_every_row_is_held(string text)
    {
        List<IntakeItem> items = Read(text);

        Assert.Contains(items[0].Findings, finding => finding.Code == IntakeCodes.Kind && finding.Fate is RecordFate.Held);
        Assert.IsType<IntakeItem.Unreadable>(items[^1]);
    }

    [Theory]
    [InlineData("as_of", "31/02/2021", IntakeCodes.Date)]
    [InlineData("as_of", "19.01.2021", IntakeCodes.Date)]
    [InlineData("ship_date", "2021-02-31", IntakeCodes.Date)]
    [InlineData("item.made_on", "yesterday", IntakeCodes.Date)]
    [InlineData("amount", "25,000", IntakeCodes.Amount)]
    [InlineData("amount", "-5", IntakeCodes.Amount)]
    [InlineData("amount", "1.234,56", IntakeCodes.Amount)]
    [InlineData("data.volumes.biometric", "many", IntakeCodes.Amount)]
    public void A_value_that_cannot_be_read_holds_its_row(string column, string value, string code)
    {
        IntakeItem.Record record = Assert.Single(Read($"payee,currency,\"{column}\"\nA,USD,\"{value}\"\n", kind: DealingKind.Payment).OfType<IntakeItem.Record>());

        Finding finding = Assert.Single(record.Findings);
        Assert.Equal((code, RecordFate.Held, $"column \"{column}\"", 2), (finding.Code, finding.Fate, finding.Field, finding.Location.Line));
    }

    [Theory]
    [InlineData("1234.5", "1234.5")]
    [InlineData("1,234,567", "1234567")]
    [InlineData("1,234.50", "1234.50")]
    public void An_amount_is_read_where_only_one_reading_is_possible(string text, string amount) =>
        Assert.Equal(amount, Read($"payee,currency,amount\nA,usd,\"{text}\"\n").OnlyDealing().Amount?.Amount.ToString(System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void Unmapped_columns_are_named_in_one_note() =>
        Assert.Contains(Read("payee,colour,size\nA,red,2\n").AllFindings(), finding =>
            finding.Code == IntakeCodes.Unmapped && finding.Message.Contains("`colour`, `size`", StringComparison.Ordinal));

    [Theory]
    [InlineData("1980-05-06", "1980-05-06")]
    [InlineData("1980", "1980")]
    [InlineData("06.05.1980", "1980-05-06")]
    [InlineData("25/12/1980", "1980-12-25")]
    [InlineData("12/25/1980", "1980-12-25")]
    [InlineData("5 May 1980", "1980-05-05")]
    [InlineData("05/05/1980", "1980-05-05")]
    [InlineData("03/04/1980", "1980")]
    public void A_birth_date_is_read_as_far_as_it_can_be_read_in_one_way(string text, string expected) =>
        Assert.Equal(expected, Read($"name,dob\nA,{text}\n", kind: DealingKind.Onboarding).OnlyDealing().Parties[0].BirthDate?.ToString());

    [Theory]
    [InlineData("31/02/1980", false)]
    [InlineData("unknown", false)]
    [InlineData("03/04/1980", true)]
    public void A_birth_date_that_is_none_holds_the_customer(string text, bool isStrict) =>
        Assert.True(Read($"name,dob\nA,{text}\n", kind: DealingKind.Onboarding, isStrict: isStrict).OfType<IntakeItem.Record>().Single().IsHeld());

    [Fact]
    public void A_customer_without_a_name_is_held() =>
        Assert.True(Read("name,country\n,DE\n", kind: DealingKind.Onboarding).OfType<IntakeItem.Record>().Single().IsHeld());

    [Fact]
    public void A_customer_of_two_names_two_countries_and_any_identifier_is_one_party()
    {
        DealingParty party = Read("First Name,Last Name,country,nationality,passport,id type,id number\nAda,Byron,DE,GB,P1,National ID,7\n", kind: DealingKind.Onboarding).OnlyDealing().Parties.Single();

        Assert.Equal(("Ada Byron", "DE", "GB"), (party.Name, party.Country?.Value, party.Address));
        Assert.Equal([new Identifier(IdentifierType.Passport, "P1"), new Identifier(IdentifierType.NationalId, "7")], party.Identifiers);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void A_byte_order_mark_says_the_encoding(string name)
    {
        Encoding encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes("payee\nSöhne 中国\n")];

        Assert.Equal("Söhne 中国", Reading.Of("csv", bytes, "t.csv", new IntakeOptions { FileName = "t.csv", Kind = DealingKind.Payment }).OnlyDealing().Parties[0].Name);
    }

    [Fact]
    public void A_row_with_bytes_that_are_not_text_is_held_and_the_next_is_read()
    {
        List<IntakeItem> items = Reading.Of("csv", [.. "payee\nS"u8, 0xF6, .. "hne\nB\n"u8], "t.csv", new IntakeOptions { FileName = "t.csv", Kind = DealingKind.Payment });

        Assert.Equal(IntakeCodes.Encoding, Assert.Single(items.OfType<IntakeItem.Unreadable>()).Findings[0].Code);
        Assert.Equal("B", items.OnlyDealing().Parties[0].Name);
    }

    private static List<IntakeItem> Read(string text, DealingKind? kind = null, (string Field, string Column)? map = null, bool isStrict = false) =>
        Reading.Of("csv", text, "t.csv", new IntakeOptions
        {
            FileName = "t.csv",
            Kind = kind,
            IsStrict = isStrict,
            Map = map is { } pair ? ImmutableDictionary<string, string>.Empty.Add(pair.Field, pair.Column) : ImmutableDictionary<string, string>.Empty,
        });
}
