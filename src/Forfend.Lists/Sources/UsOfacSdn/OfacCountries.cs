using Forfend.Domain.Parties;

namespace Forfend.Lists.Sources.UsOfacSdn;

/// <summary>The country names this list writes, as ISO 3166-1 alpha-2 codes. Names are compared without regard to case.</summary>
internal static class OfacCountries
{
    // Written where the list has no country to give, or names an area that has no code of its own.
    private static readonly string[] WithoutCode =
        ["undetermined", "None Identified", "Unknown", "Region: Kafia Kingi", "Region: Commonwealth of Independent States"];

    private static readonly Dictionary<string, CountryCode?> Codes = Build();

    private static readonly Dictionary<string, CountryCode?>.AlternateLookup<ReadOnlySpan<char>> CodesBySpan =
        Codes.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the name is known; the code is null for known names that have none.</summary>
    internal static bool TryFind(ReadOnlySpan<char> name, out CountryCode? code) => CodesBySpan.TryGetValue(name.Trim(), out code);

    private static Dictionary<string, CountryCode?> Build()
    {
        var codes = new Dictionary<string, CountryCode?>(StringComparer.OrdinalIgnoreCase);
        foreach (string name in WithoutCode) codes.Add(name, null);
        foreach (string line in Names.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            foreach (string name in line[3..].Split('|'))
                codes.Add(name, CountryCode.Of(line[..2]));

        return codes;
    }

    // Code, then every name the list has used for it, first the one it uses now. Kosovo has the code in common use, not an ISO one.
    private const string Names = """
        AF Afghanistan
        AL Albania
        DZ Algeria
        AS American Samoa
        AD Andorra
        AO Angola
        AI Anguilla
        AG Antigua and Barbuda
        AR Argentina
        AM Armenia
        AW Aruba
        AU Australia
        AT Austria
        AZ Azerbaijan
        BS Bahamas, The|Bahamas|The Bahamas
        BH Bahrain
        BD Bangladesh
        BB Barbados
        BY Belarus
        BE Belgium
        BZ Belize
        BJ Benin
        BM Bermuda
        BT Bhutan
        BO Bolivia
        BA Bosnia and Herzegovina|Bosnia-Herzegovina
        BW Botswana
        BR Brazil
        VG Virgin Islands, British|British Virgin Islands
        BN Brunei
        BG Bulgaria
        BF Burkina Faso
        MM Burma|Myanmar
        BI Burundi
        CV Cabo Verde|Cape Verde
        KH Cambodia
        CM Cameroon
        CA Canada
        KY Cayman Islands
        CF Central African Republic
        TD Chad
        CL Chile
        CN China|Region: China
        CO Colombia
        KM Comoros
        CD Congo, Democratic Republic of the|Democratic Republic of the Congo
        CG Congo, Republic of the|Republic of the Congo
        CK Cook Islands
        CR Costa Rica
        CI Cote d Ivoire|Cote d'Ivoire
        HR Croatia
        CU Cuba
        CW Curacao
        CY Cyprus
        CZ Czech Republic|Czechia
        DK Denmark
        DJ Djibouti
        DM Dominica
        DO Dominican Republic
        EC Ecuador
        EG Egypt
        SV El Salvador
        GQ Equatorial Guinea
        ER Eritrea
        EE Estonia
        SZ Eswatini|Swaziland
        ET Ethiopia
        FO Faroe Islands
        FJ Fiji
        FI Finland
        FR France
        GF French Guiana
        PF French Polynesia
        GA Gabon
        GM The Gambia|Gambia, The|Gambia
        GE Georgia
        DE Germany
        GH Ghana
        GI Gibraltar
        GR Greece
        GL Greenland
        GD Grenada
        GP Guadeloupe
        GU Guam
        GT Guatemala
        GG Guernsey
        GN Guinea
        GW Guinea-Bissau
        GY Guyana
        HT Haiti
        HN Honduras
        HK Hong Kong
        HU Hungary
        IS Iceland
        IN India|Region: Jammu and Kashmir
        ID Indonesia
        IR Iran
        IQ Iraq
        IE Ireland
        IL Israel
        IT Italy
        JM Jamaica
        JP Japan
        JE Jersey
        JO Jordan
        KZ Kazakhstan
        KE Kenya
        KI Kiribati
        KP Korea, North|North Korea|Democratic People's Republic of Korea
        KR Korea, South|South Korea
        XK Kosovo
        KW Kuwait
        KG Kyrgyzstan
        LA Laos
        LV Latvia
        LB Lebanon
        LS Lesotho
        LR Liberia
        LY Libya
        LI Liechtenstein
        LT Lithuania
        LU Luxembourg
        MO Macau
        MG Madagascar
        MW Malawi
        MY Malaysia
        MV Maldives
        ML Mali|Region: Northern Mali
        MT Malta
        IM Man, Isle of|Isle of Man
        MH Marshall Islands
        MQ Martinique
        MR Mauritania
        MU Mauritius
        YT Mayotte
        MX Mexico
        FM Micronesia|Micronesia, Federated States of
        MD Moldova
        MC Monaco
        MN Mongolia
        ME Montenegro
        MS Montserrat
        MA Morocco
        MZ Mozambique
        NA Namibia
        NR Nauru
        NP Nepal
        NL Netherlands
        AN Netherlands Antilles
        NC New Caledonia
        NZ New Zealand
        NI Nicaragua
        NE Niger
        NG Nigeria
        NU Niue
        MK North Macedonia, The Republic of|North Macedonia|Macedonia, The Former Yugoslav Republic of|Macedonia
        MP Northern Mariana Islands
        NO Norway
        OM Oman
        PK Pakistan
        PW Palau
        PS Palestinian|West Bank|Region: West Bank|Region: Gaza|Region: Northern Gaza|Region: North Gaza
        PA Panama
        PG Papua New Guinea
        PY Paraguay
        PE Peru
        PH Philippines
        PL Poland
        PT Portugal
        PR Puerto Rico
        QA Qatar
        RE Reunion
        RO Romania
        RU Russia|Region: Russia
        RW Rwanda
        KN Saint Kitts and Nevis|St. Kitts and Nevis|St. Kitts & Nevis
        LC Saint Lucia
        VC Saint Vincent and the Grenadines|St. Vincent and the Grenadines
        WS Samoa
        SM San Marino
        ST Sao Tome and Principe
        SA Saudi Arabia
        SN Senegal
        RS Serbia
        SC Seychelles
        SL Sierra Leone
        SG Singapore
        SX Sint Maarten
        SK Slovakia
        SI Slovenia
        SB Solomon Islands
        SO Somalia
        ZA South Africa
        SS South Sudan
        ES Spain
        LK Sri Lanka
        SD Sudan
        SR Suriname
        SE Sweden
        CH Switzerland
        SY Syria
        TW Taiwan
        TJ Tajikistan
        TZ Tanzania
        TH Thailand
        TL Timor-Leste|East Timor
        TG Togo
        TO Tonga
        TT Trinidad and Tobago
        TN Tunisia
        TR Turkey|Turkiye
        TM Turkmenistan
        TC Turks and Caicos Islands
        TV Tuvalu
        UG Uganda
        UA Ukraine|Region: Crimea|Region: Donetsk|Region: Luhansk
        AE United Arab Emirates
        GB United Kingdom
        US United States
        UY Uruguay
        UZ Uzbekistan
        VU Vanuatu
        VA Vatican City|Holy See
        VE Venezuela
        VN Vietnam
        VI Virgin Islands, U.S.
        EH Western Sahara
        YE Yemen
        ZM Zambia
        ZW Zimbabwe
        """;
}
