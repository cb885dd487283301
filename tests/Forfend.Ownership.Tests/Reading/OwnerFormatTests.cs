using System.Text;
using System.Text.Json;
using CsCheck;
using Forfend.Domain.Parties;
using Forfend.Domain.Relations;
using Forfend.Ownership.Formats;
using Forfend.Ownership.Reading;

namespace Forfend.Ownership.Tests.Reading;

/// <summary>What holds for every format, and what each makes of a record.</summary>
public class OwnerFormatTests
{
    public static TheoryData<string, string> Samples => new()
    {
        { "bods", """[{"statementID":"e1","statementType":"entityStatement","name":"A"},{"statementID":"p1","statementType":"personStatement","names":[{"fullName":"X"}]},{"statementID":"o1","statementType":"ownershipOrControlStatement","subject":{"describedByEntityStatement":"e1"},"interestedParty":{"describedByPersonStatement":"p1"},"interests":[{"type":"shareholding","share":{"exact":60}},{"type":"voting-rights","share":{"exact":40}}]}]""" },
        { "ftm", """{"id":"a","schema":"Company","caption":"A","properties":{"name":["A"]}}""" + "\n" + """{"id":"o","schema":"Ownership","properties":{"owner":["x"],"asset":["a"],"percentage":["60 %"]}}""" },
        { "gleif", """<rr:RelationshipData xmlns:rr="http://www.gleif.org/data/schema/rr/2016"><rr:RelationshipRecord><rr:Relationship><rr:StartNode><rr:NodeID>A</rr:NodeID></rr:StartNode><rr:EndNode><rr:NodeID>X</rr:NodeID></rr:EndNode><rr:RelationshipType>IS_DIRECTLY_CONSOLIDATED_BY</rr:RelationshipType></rr:Relationship></rr:RelationshipRecord></rr:RelationshipData>""" },
        // Made for this test after the published description; the first as the golden copy has it, the second with plain texts.
        { "gleif-json", """{"relations":[{"RelationshipRecord":{"Relationship":{"StartNode":{"NodeID":{"$":"A"},"NodeIDType":{"$":"LEI"}},"EndNode":{"NodeID":{"$":"X"},"NodeIDType":{"$":"LEI"}},"RelationshipPeriods":{"RelationshipPeriod":[{"StartDate":{"$":"2019-01-01T00:00:00Z"},"EndDate":{"$":"2019-12-31T00:00:00Z"},"PeriodType":{"$":"ACCOUNTING_PERIOD"}},{"StartDate":{"$":"2012-11-29T00:00:00Z"},"PeriodType":{"$":"RELATIONSHIP_PERIOD"}}]},"RelationshipType":{"$":"IS_DIRECTLY_CONSOLIDATED_BY"},"RelationshipStatus":{"$":"ACTIVE"}},"Registration":{"RegistrationStatus":{"$":"PUBLISHED"},"ValidationSources":{"$":"FULLY_CORROBORATED"}}}}]}""" },
        { "gleif-csv", "Relationship.StartNode.NodeID,Relationship.StartNode.NodeIDType,Relationship.EndNode.NodeID,Relationship.EndNode.NodeIDType,Relationship.RelationshipType,Relationship.RelationshipStatus,Relationship.Period.1.startDate,Relationship.Period.1.endDate,Relationship.Period.1.periodType,Relationship.Period.2.startDate,Relationship.Period.2.endDate,Relationship.Period.2.periodType,Registration.RegistrationStatus,Registration.ValidationSources\nA,LEI,X,LEI,IS_DIRECTLY_CONSOLIDATED_BY,ACTIVE,2019-01-01T00:00:00Z,2019-12-31T00:00:00Z,ACCOUNTING_PERIOD,2012-11-29T00:00:00Z,,RELATIONSHIP_PERIOD,PUBLISHED,FULLY_CORROBORATED\n" },
        { "uk-psc", """{"company_number":"01234567","data":{"kind":"individual-person-with-significant-control","name":"X","links":{"self":"/c/01234567/psc/abc"},"notified_on":"2016-04-06","natures_of_control":["ownership-of-shares-50-to-75-percent","voting-rights-25-to-50-percent"]}}""" },
        { "csv", "from,to,share_min,share_max\nx,a,60,60\n" },
    };

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_file_is_recognised_by_how_it_starts(string format, string content) =>
        Assert.Equal(format, OwnerFormats.Recognize(content)?.Key);

    [Theory]
    [MemberData(nameof(Samples))]
    public void Whatever_is_done_to_a_file_it_is_read_to_its_end_and_the_books_balance(string format, string content)
    {
        byte[] whole = Encoding.UTF8.GetBytes(content);
        Gen.Select(Gen.Int[0, whole.Length], Gen.Int[0, whole.Length - 1], Gen.Byte, Gen.Bool).Sample((cut, at, value, isCut) =>
        {
            byte[] damaged = [.. whole];
            damaged[at] = value;
            if (isCut) damaged = damaged[..cut];
            OwnerReading reading = Read(format, damaged);
            return reading.Books.Balance && reading.Findings.All(finding => finding.ToString().Length > 0);
        }, iter: 1500);
    }

    [Fact]
    public void Bods_shares_and_votes_of_one_statement_are_one_holding()
    {
        Relation relation = Assert.Single(Read("bods", Sample("bods")).Relations);

        Assert.Equal((RelationKind.Owns, Share.Exactly(60), Share.Exactly(40)), (relation.Kind, relation.Share, relation.Votes));
        Assert.Equal((new PartyId("bods/p1"), new PartyId("bods/e1")), (relation.From, relation.To));
    }

    [Theory]
    [InlineData("""{"type":"shareholding","share":{"minimum":25,"exclusiveMaximum":50}}""", "owns 25 to 50 %")]
    [InlineData("""{"type":"shareholding","directOrIndirect":"indirect","share":{"exact":80}}""", "owns unknown share")]
    [InlineData("""{"type":"shareholding","share":{"exact":180}}""", "owns unknown share")]
    [InlineData("""{"type":"unknownInterest"}""", "owns unknown share")]
    [InlineData("""{"type":"boardMember"}""", "controls board-member")]
    [InlineData("""{"type":"influence-or-control"}""", "controls other-influence-or-control")]
    [InlineData("""{"type":"magic"}""", "owns unknown share")]
    public void Bods_interests_are_stakes_or_control_of_their_kind(string interest, string expected)
    {
        string statement = $$$"""[{"statementId":"s","recordId":"r","recordType":"relationship","recordDetails":{"subject":"a","interestedParty":"x","interests":[{{{interest}}}]}}]""";
        Relation relation = Assert.Single(Read("bods", Encoding.UTF8.GetBytes(statement)).Relations);

        Assert.Equal(expected, $"{relation.Kind.Key()} {(relation.Kind is RelationKind.Owns ? relation.Share.ToString() : relation.Control.Key())}");
    }

    [Fact]
    public void A_closed_bods_record_ends_with_its_statement()
    {
        const string Statements = """
            {"statementId":"s1","statementDate":"2020-01-01","recordId":"r","recordType":"relationship","recordStatus":"new","recordDetails":{"subject":"a","interestedParty":"x","interests":[{"type":"shareholding","share":{"exact":60}}]}}
            {"statementId":"s2","statementDate":"2023-01-01","recordId":"r","recordType":"relationship","recordStatus":"closed","recordDetails":{"subject":"a","interestedParty":"x","interests":[{"type":"shareholding","share":{"exact":60}}]}}
            """;
        OwnerReading reading = Read("bods", Encoding.UTF8.GetBytes(Statements));

        Assert.Equal(new DateOnly(2023, 1, 1), Assert.Single(reading.Relations).Period.Until);
        Assert.Equal(1, reading.Books.Ignored);
    }

    [Theory]
    [InlineData("ownership-of-shares-25-to-50-percent", 25, 50, false)]
    [InlineData("ownership-of-shares-50-to-75-percent", 50, 75, true)]
    [InlineData("ownership-of-shares-75-to-100-percent-as-trust", 75, 100, true)]
    public void The_bands_of_the_psc_register_keep_what_is_more_than_half_apart(string nature, int least, int most, bool isMoreThanHalf)
    {
        string record = $$$"""{"company_number":"1","data":{"kind":"individual-person-with-significant-control","name":"X","natures_of_control":["{{{nature}}}"]}}""";
        Share share = Assert.Single(Read("uk-psc", Encoding.UTF8.GetBytes(record)).Relations).Share!.Value;

        Assert.Equal((least, most, isMoreThanHalf), ((int)share.Min, (int)Math.Ceiling(share.Max), share.Min > 50));
    }

    [Fact]
    public void Consolidated_accounts_are_evidence_and_never_a_percentage()
    {
        Relation relation = Assert.Single(Read("gleif", Sample("gleif")).Relations);

        Assert.Equal((RelationKind.SubsidiaryOf, (Share?)null), (relation.Kind, relation.Share));
    }

    [Theory]
    [InlineData("gleif-json")]
    [InlineData("gleif-csv")]
    public void The_forms_of_gleif_say_the_same(string format)
    {
        Relation relation = Assert.Single(Read(format, Sample(format)).Relations);

        Assert.Equal((new PartyId("lei/A"), RelationKind.SubsidiaryOf, new PartyId("lei/X"), new DateOnly(2012, 11, 29)), (relation.From, relation.Kind, relation.To, relation.Period.From));
    }

    [Theory]
    [InlineData("rr-data.xml", "rr-data.json")]
    [InlineData("rr-updates-data2.xml", "rr-updates-data2.json")]
    [InlineData("lei-data.xml", "lei-data.json")]
    public void What_others_made_of_the_xml_as_json_is_read_as_the_xml(string xml, string json)
    {
        OwnerReading one = Read("gleif", SharedData.Bytes("ownership", "gleif-bodspipelines", xml));
        OwnerReading other = Read("gleif-json", SharedData.Bytes("ownership", "gleif-bodspipelines", json));

        Assert.Equal(one.Relations.Select(relation => relation.ToString()).Order(StringComparer.Ordinal), other.Relations.Select(relation => relation.ToString()).Order(StringComparer.Ordinal));
        Assert.Equal(one.Parties.Select(party => party.Id).Order(), other.Parties.Select(party => party.Id).Order());
        Assert.NotEqual(0, one.Books.Records);
    }

    [Fact]
    public void An_owner_on_the_sdn_list_goes_by_its_entry()
    {
        byte[] entities = """{"id":"NK-1","schema":"Company","caption":"X","referents":["ofac-4632","gb-1"],"properties":{}}"""u8.ToArray();

        Assert.Equal(new PartyId("us-ofac-sdn/4632"), Assert.Single(Read("ftm", entities).Parties).Id);
    }

    [Theory]
    [InlineData("bods-lib-cove")]
    [InlineData("bods-data-standard")]
    public void Every_published_case_of_bods_is_read_with_its_books_balanced(string cases)
    {
        int relations = 0;
        string text = Encoding.UTF8.GetString(SharedData.Bytes("ownership", cases, "cases.jsonl.gz"));
        foreach (string line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using JsonDocument document = JsonDocument.Parse(line);
            OwnerReading reading = Read("bods", Encoding.UTF8.GetBytes(document.RootElement.GetProperty("content").GetRawText()));
            Assert.True(reading.Books.Balance, document.RootElement.GetProperty("path").GetString());
            relations += reading.Relations.Length;
        }

        Assert.InRange(relations, 80, 400);
    }

    [Fact]
    public void The_sample_of_300_statements_is_a_hundred_relations()
    {
        OwnerReading reading = Read("bods", SharedData.Bytes("ownership", "bods-lib-cove", "0.4_sample_300_statements.json.gz"));

        Assert.Equal((300, 300, 100), (reading.Books.Records, reading.Books.Used, reading.Relations.Length));
    }

    [Theory]
    [InlineData("ownership", "gleif-bodspipelines/rr-data.xml", 10, 0)]
    [InlineData("ownership", "gleif-bodspipelines/repex-data.xml", 0, 0)]
    [InlineData("ownership", "gleif-lei2_2018-09-01_top10.xml.gz", 0, 10)]
    [InlineData("ownership", "gleif_lei_level1_records.csv.gz", 0, 1987)]
    [InlineData("ftm", "yente/zala/entities.ftm.json.gz", 21, 17)]
    [InlineData("ftm", "ftm-export-2024-03/entities.ftm.json.gz", 756, 607)]
    public void Real_files_are_read_with_their_books_balanced(string folder, string file, int relations, int parties)
    {
        byte[] content = SharedData.Bytes([folder, .. file.Split('/')]);
        IOwnerFormat format = OwnerFormats.Recognize(Encoding.UTF8.GetString(content.AsSpan(0, Math.Min(4096, content.Length))))!;
        OwnerReading reading = Read(format.Key, content);

        Assert.True(reading.Books.Balance);
        Assert.Equal(0, reading.Books.Quarantined);
        Assert.Equal((relations, parties), (reading.Relations.Length, reading.Parties.Length));
    }

    private static byte[] Sample(string format) => Encoding.UTF8.GetBytes(Samples.Single(row => row.Data.Item1 == format).Data.Item2);

    private static OwnerReading Read(string format, byte[] content)
    {
        using var stream = new MemoryStream(content);
        return OwnerFormats.Find(format)!.Read(stream, "owners");
    }
}
