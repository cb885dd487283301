using System.Globalization;
using System.Text;

namespace Forfend.Benchmarks.Lists;

/// <summary>
/// An advanced file of OFAC's form and, with 17,000 parties, of the official file's size: names in two scripts, weak aliases,
/// features, documents, places, sanctions entries. Generated, because the official one cannot be kept in the project.
/// </summary>
internal static class GeneratedAdvancedFile
{
    private const string Values = """
        <AliasTypeValues><AliasType ID="1400">A.K.A.</AliasType><AliasType ID="1403">Name</AliasType></AliasTypeValues>
        <CountryValues><Country ID="1" ISO2="IR">Iran</Country></CountryValues>
        <DetailReferenceValues><DetailReference ID="91526">Male</DetailReference></DetailReferenceValues>
        <DocNameStatusValues><DocNameStatus ID="1">Primary Latin</DocNameStatus><DocNameStatus ID="2">Others</DocNameStatus></DocNameStatusValues>
        <FeatureTypeValues><FeatureType ID="8">Birthdate</FeatureType><FeatureType ID="25">Location</FeatureType><FeatureType ID="224">Gender</FeatureType></FeatureTypeValues>
        <IDRegDocTypeValues><IDRegDocType ID="1571">Passport</IDRegDocType></IDRegDocTypeValues>
        <LegalBasisValues><LegalBasis ID="1807" LegalBasisShortRef="Executive Order 13224 (Terrorism)">EO</LegalBasis></LegalBasisValues>
        <ListValues><List ID="1550">SDN List</List></ListValues>
        <LocPartTypeValues><LocPartType ID="1454">CITY</LocPartType></LocPartTypeValues>
        <NamePartTypeValues><NamePartType ID="1520">Last Name</NamePartType><NamePartType ID="1521">First Name</NamePartType></NamePartTypeValues>
        <PartySubTypeValues><PartySubType ID="4" PartyTypeID="1">Unknown</PartySubType></PartySubTypeValues>
        <PartyTypeValues><PartyType ID="1">Individual</PartyType></PartyTypeValues>
        <SanctionsTypeValues><SanctionsType ID="1">Program</SanctionsType></SanctionsTypeValues>
        <ScriptValues><Script ID="215" ScriptCode="Latn">Latin</Script><Script ID="160" ScriptCode="Arab">Arabic</Script></ScriptValues>
        """;

    /// <summary>Writes the file.</summary>
    internal static void Write(string path, int parties)
    {
        using var file = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 1 << 20);
        file.Write("<?xml version=\"1.0\" encoding=\"utf-8\"?><Sanctions xmlns=\"http://www.un.org/sanctions/1.0\" Version=\"3\">");
        file.Write("<DateOfIssue CalendarTypeID=\"1\"><Year>2026</Year><Month>11</Month><Day>20</Day></DateOfIssue><ReferenceValueSets>");
        file.Write(Values);
        file.Write("</ReferenceValueSets><Locations>");
        for (int id = 1; id <= parties; id++)
        {
            file.Write(Line($"""
                <Location ID="{id}"><LocationCountry CountryID="1" CountryRelevanceID="1413" /><LocationPart LocPartTypeID="1454"><LocationPartValue Primary="true" LocPartValueTypeID="1" LocPartValueStatusID="1"><Comment /><Value>Town {id}</Value></LocationPartValue></LocationPart></Location>

                """));
        }

        file.Write("</Locations><IDRegDocuments>");
        for (int id = 1; id <= parties; id++)
        {
            file.Write(Line($"""
                <IDRegDocument ID="{id}" IDRegDocTypeID="1571" IdentityID="{id}" IssuedBy-CountryID="1" ValidityID="1"><Comment /><IDRegistrationNo>A{id}7654</IDRegistrationNo><IssuingAuthority /></IDRegDocument>

                """));
        }

        file.Write("</IDRegDocuments><DistinctParties>");
        for (int id = 1; id <= parties; id++) WriteParty(file, id);
        file.Write("</DistinctParties><SanctionsEntries>");
        for (int id = 1; id <= parties; id++)
        {
            file.Write(Line($"""
                <SanctionsEntry ID="{id}" ProfileID="{id}" ListID="1550"><EntryEvent ID="{id}" EntryEventTypeID="1" LegalBasisID="1807"><Comment /><Date CalendarTypeID="1"><Year>2015</Year><Month>12</Month><Day>22</Day></Date></EntryEvent><SanctionsMeasure ID="{id}" SanctionsTypeID="1"><Comment>SDGT</Comment><DatePeriod CalendarTypeID="1" YearFixed="true" MonthFixed="true" DayFixed="true" /></SanctionsMeasure></SanctionsEntry>

                """));
        }

        file.Write("</SanctionsEntries></Sanctions>");
    }

    private static void WriteParty(StreamWriter file, int id)
    {
        file.Write(Line($"<DistinctParty FixedRef=\"{id}\"><Comment /><Profile ID=\"{id}\" PartySubTypeID=\"4\"><Identity ID=\"{id}\" FixedRef=\"{id}\" Primary=\"true\" False=\"false\">"));
        for (int alias = 0; alias < 6; alias++)
        {
            string isPrimary = alias == 0 ? "true" : "false";
            string isWeak = alias == 5 ? "true" : "false";
            file.Write(Line($"""
                <Alias FixedRef="{id}" AliasTypeID="{(alias == 0 ? 1403 : 1400)}" Primary="{isPrimary}" LowQuality="{isWeak}"><DocumentedName ID="{id}" FixedRef="{id}" DocNameStatusID="1"><DocumentedNamePart><NamePartValue NamePartGroupID="{id}1" ScriptID="215" ScriptStatusID="1" Acronym="false">SAMPLE{id}</NamePartValue></DocumentedNamePart><DocumentedNamePart><NamePartValue NamePartGroupID="{id}2" ScriptID="215" ScriptStatusID="1" Acronym="false">Given{alias} Middle</NamePartValue></DocumentedNamePart></DocumentedName><DocumentedName ID="{id}" FixedRef="{id}" DocNameStatusID="2"><DocumentedNamePart><NamePartValue NamePartGroupID="{id}1" ScriptID="160" ScriptStatusID="1" Acronym="false">مثال {id}</NamePartValue></DocumentedNamePart></DocumentedName></Alias>

                """));
        }

        file.Write(Line($"""
            <NamePartGroups><MasterNamePartGroup><NamePartGroup ID="{id}1" NamePartTypeID="1520" /></MasterNamePartGroup><MasterNamePartGroup><NamePartGroup ID="{id}2" NamePartTypeID="1521" /></MasterNamePartGroup></NamePartGroups></Identity>
            <Feature ID="{id}" FeatureTypeID="25"><FeatureVersion ID="{id}" ReliabilityID="1"><Comment /><VersionLocation LocationID="{id}" /></FeatureVersion><IdentityReference IdentityID="{id}" IdentityFeatureLinkTypeID="1" /></Feature>
            <Feature ID="{id}" FeatureTypeID="224"><FeatureVersion ID="{id}" ReliabilityID="1"><Comment /><VersionDetail DetailTypeID="1431" DetailReferenceID="91526" /></FeatureVersion><IdentityReference IdentityID="{id}" IdentityFeatureLinkTypeID="1" /></Feature>
            <Feature ID="{id}" FeatureTypeID="8"><FeatureVersion ID="{id}" ReliabilityID="1"><Comment /><DatePeriod CalendarTypeID="1" YearFixed="false" MonthFixed="false" DayFixed="false"><Start Approximate="false" YearFixed="false" MonthFixed="false" DayFixed="false"><From><Year>1963</Year><Month>4</Month><Day>4</Day></From><To><Year>1963</Year><Month>4</Month><Day>4</Day></To></Start><End Approximate="false" YearFixed="false" MonthFixed="false" DayFixed="false"><From><Year>1963</Year><Month>4</Month><Day>4</Day></From><To><Year>1963</Year><Month>4</Month><Day>4</Day></To></End></DatePeriod></FeatureVersion><IdentityReference IdentityID="{id}" IdentityFeatureLinkTypeID="1" /></Feature></Profile></DistinctParty>

            """));
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
