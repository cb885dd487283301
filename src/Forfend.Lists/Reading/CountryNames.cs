using Forfend.Domain.Parties;

namespace Forfend.Lists.Reading;

/// <summary>The country names official lists write, as ISO 3166-1 alpha-2 codes. Names are compared without regard to case.</summary>
internal static class CountryNames
{
    // Written where the list has no country to give, or names an area that has no code of its own.
    private static readonly string[] WithoutCode =
        ["undetermined", "None Identified", "Unknown", "00", "USSR", "Stateless", "Yugoslavia", "Serbia and Montenegro",
         "EU", "European Union", "Region: Kafia Kingi", "Region: Commonwealth of Independent States"];

    private static readonly Dictionary<string, CountryCode?> Codes = Build();

    private static readonly Dictionary<string, CountryCode?>.AlternateLookup<ReadOnlySpan<char>> CodesBySpan =
        Codes.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the name (or the code itself) is known; the code is null for known names that have none.</summary>
    internal static bool TryFind(ReadOnlySpan<char> name, out CountryCode? code) => CodesBySpan.TryGetValue(name.Trim(), out code);

    private static Dictionary<string, CountryCode?> Build()
    {
        var codes = new Dictionary<string, CountryCode?>(StringComparer.OrdinalIgnoreCase);
        foreach (string name in WithoutCode) codes.Add(name, null);
        foreach (string line in Names.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            CountryCode code = CountryCode.Of(line[..2]);
            codes.TryAdd(code.Value, code);
            foreach (string name in line[3..].Split('|')) codes.Add(name, code);
        }

        return codes;
    }

    // Code, then its three-letter code, every name a list has used for it and the word for its nationals. Kosovo has the code in common use, not an ISO one.
    private const string Names = """
        AF Afghanistan|AFG|Islamic Republic of Afghanistan|Afghan|Afghani|Afghanistani
        AL Albania|ALB|Albanian
        DZ Algeria|DZA|Algerian
        AS American Samoa|ASM
        AD Andorra|AND
        AO Angola|AGO|Angolan
        AI Anguilla|AIA
        AG Antigua and Barbuda|ATG
        AR Argentina|ARG|Argentinian|Argentine
        AM Armenia|ARM|Republic of Armenia|Armenian
        AW Aruba|ABW
        AU Australia|AUS|Australian
        AT Austria|AUT|Austrian
        AZ Azerbaijan|AZE|Azerbaijani
        BS Bahamas, The|Bahamas|The Bahamas|BHS
        BH Bahrain|BHR|Bahraini
        BD Bangladesh|BGD|Bangladeshi
        BB Barbados|BRB
        BY Belarus|BLR|Republic of Belarus|Belarusian|Belarussian
        BE Belgium|BEL|Belgian
        BZ Belize|BLZ
        BJ Benin|BEN
        BM Bermuda|BMU
        BT Bhutan|BTN
        BO Bolivia|BOL|Bolivia (Plurinational State of)|Bolivian
        BA Bosnia and Herzegovina|Bosnia-Herzegovina|BIH|Bosnia & Herzegovina|Bosnia and Herzogivina|Bosnian
        BW Botswana|BWA
        BR Brazil|BRA|Brazilian
        VG Virgin Islands, British|British Virgin Islands|VGB
        BN Brunei|BRN|Brunei Darussalam
        BG Bulgaria|BGR|Bulgarian
        BF Burkina Faso|BFA
        MM Burma|Myanmar|MMR|Burmese
        BI Burundi|BDI|Burundian
        CV Cabo Verde|Cape Verde|CPV
        KH Cambodia|KHM|Cambodian
        CM Cameroon|CMR|Cameroonian
        CA Canada|CAN|Canadian
        KY Cayman Islands|CYM
        CF Central African Republic|CAF|CAR|Central African Rep.|Central African
        TD Chad|TCD|Chadian
        CL Chile|CHL|Chilean
        CN China|Region: China|CHN|People's Republic of China|PRC|P.R. China|China (People's Republic of)
        CN People’s Republic of China|Chinese
        CO Colombia|COL|Colombian
        KM Comoros|COM|Union of the Comoros
        CD Congo, Democratic Republic of the|Democratic Republic of the Congo|COD|Congo (Democratic Republic)
        CD Congo, Democratic Republic of|Congo, Democratic Republic of (was Zaire)|DRC|DR Congo|Congo (DRC)
        CD Democratic Republic of Congo|Congo, The Democratic Republic of the|Congolese
        CG Congo, Republic of the|Republic of the Congo|COG|Congo|Republic of Congo|Congo (Republic)
        CK Cook Islands|COK
        CR Costa Rica|CRI
        CI Cote d Ivoire|Cote d'Ivoire|CIV|Côte d'Ivoire|Côte d’Ivoire|Ivory Coast|Côte d´Ivoire|Cote d’Ivoire|Cote d`Ivoire
        HR Croatia|HRV|Croatian
        CU Cuba|CUB|Cuban
        CW Curacao|CUW|Curaçao
        CY Cyprus|CYP|Cypriot
        CZ Czech Republic|Czechia|CZE|The Czech Republic|Czech
        DK Denmark|DNK|Danish
        DJ Djibouti|DJI|Djiboutian
        DM Dominica|DMA
        DO Dominican Republic|DOM
        EC Ecuador|ECU
        EG Mesir|Egypt|EGY|Egyptian
        SV El Salvador|SLV
        GQ Equatorial Guinea|GNQ
        ER Eritrea|ERI|Eritrean
        EE Estonia|EST|Estonian
        SZ Eswatini|Swaziland|SWZ
        ET Ethiopia|ETH|Ethiopian
        FO Faroe Islands|FRO
        FJ Fiji|FJI
        FI Finland|FIN|Finnish
        FR France|FRA|French
        GF French Guiana|GUF
        PF French Polynesia|PYF
        GA Gabon|GAB
        GM The Gambia|Gambia, The|Gambia|GMB
        GE Georgia|GEO|Republic of Georgia|Georgian
        DE Germany|DEU|Federal Republic of Germany|German
        GH Ghana|GHA|Ghanaian
        GI Gibraltar|GIB
        GR Greece|GRC|Greek
        GL Greenland|GRL
        GD Grenada|GRD
        GP Guadeloupe|GLP
        GU Guam|GUM
        GT Guatemala|GTM|Guatemalan
        GG Guernsey|GGY
        GN Guinea|GIN|Guinean
        GW Guinea-Bissau|GNB|Guinea-Bissauan|Bissau-Guinean
        GY Guyana|GUY
        HT Haiti|HTI|Haitian
        HN Honduras|HND|Honduran
        HK Hong Kong|HKG|Hong Kong Special Administrative Region|Hong Kong SAR|Hong Kong, China|China (Hong Kong)
        HK Hong Kong (China)|Hong Kong (SAR)|Hong Kong SAR, China
        HU Hungary|HUN|Hungarian
        IS Iceland|ISL
        IN India|Region: Jammu and Kashmir|IND|Indian
        ID Indonesia|IDN|Indonesian
        IR Iran|IRN|Iran (Islamic Republic of)|Islamic Republic of Iran|Iran, Islamic Republic of|Iranian
        IQ Iraq|IRQ|Iraqi
        IE Ireland|IRL|Irish
        IL Israel|ISR|Israeli
        IT Italy|ITA|Italian
        JM Jamaica|JAM
        JP Japan|JPN|Japanese
        JE Jersey|JEY
        JO Jordan|JOR|Jordanian
        KZ Kazakhstan|KAZ|Republic of Kazakhstan|Kazakh|Kazakhstani
        KE Kenya|KEN|Kenyan
        KI Kiribati|KIR
        KP Korea, North|North Korea|Democratic People's Republic of Korea|PRK|Democratic People’s Republic of Korea|DPRK
        KP Korea, Democratic People's Republic of|Korea (North)|Democratic People's Republic Korea
        KP North Korea (Democratic People's Republic of Korea)|DPR Korea|Korea, Democratic People’s Republic of|North Korean
        KR ROK|Korea, South|South Korea|KOR|Republic of Korea|Korea, Republic of|South Korea (Republic of Korea)|South Korean
        XK Kosovo|XKX|Kosovan
        KW Kuwait|KWT|Kuwaiti
        KG Kyrgyzstan|KGZ|Kyrgyz Republic|Kyrgyz|Kyrgyzstani
        LA Laos|LAO|Lao People's Democratic Republic
        LV Latvia|LVA|Latvian
        LB Lebanon|LBN|Lebanese
        LS Lesotho|LSO
        LR Liberia|LBR|Liberian
        LY Libya|LBY|Libyan Arab Jamahiriya|State of Libya|Libyan
        LI Liechtenstein|LIE
        LT Lithuania|LTU|Lithuanian
        LU Luxembourg|LUX|Luxembourger
        MO Macau|MAC|Macao|Macau SAR|Macao SAR
        MG Madagascar|MDG
        MW Malawi|MWI
        MY Malaysia|MYS|Malaysian
        MV Maldives|MDV|The Maldives|Maldivian
        ML Mali|Region: Northern Mali|MLI|Republic of Mali|Malian
        MT Malta|MLT|Maltese
        IM Man, Isle of|Isle of Man|IMN
        MH Marshall Islands|MHL
        MQ Martinique|MTQ
        MR Mauritania|MRT|Mauritanian
        MU Mauritian|Mauritius|MUS
        YT Mayotte|MYT
        MX Mexico|MEX|Mexican
        FM Micronesia|Micronesia, Federated States of|FSM
        MD Moldova|MDA|Republic of Moldova|Moldova, Republic of|Republic of Moldova (including Transnistria)|Moldovan
        MC Monaco|MCO
        MN Mongolia|MNG|Mongolian
        ME Montenegro|MNE|Montenegrin
        MS Montserrat|MSR
        MA Morocco|MAR|Moroccan
        MZ Mozambique|MOZ|Mozambican
        NA Namibia|NAM|Namibian
        NR Nauru|NRU
        NP Nepal|NPL|Nepalese
        NL Netherlands|NLD|The Netherlands|Netherlands (the)|Dutch
        AN Netherlands Antilles|ANT
        NC New Caledonia|NCL
        NZ New Zealand|NZL|New Zealander
        NI Nicaragua|NIC|Nicaraguan
        NE Niger|NER|Nigerien
        NG Nigeria|NGA|Nigerian
        NU Niue|NIU
        MK North Macedonia, The Republic of|North Macedonia|Macedonia, The Former Yugoslav Republic of|Macedonia|MKD
        MK The former Yugoslav Republic of Macedonia|Republic of North Macedonia|Macedonian
        MP Northern Mariana Islands|MNP
        NO Norway|NOR|Norwegian
        OM Oman|OMN|Sultanate of Oman|Omani
        PK Pakistan|PAK|Islamic Republic of Pakistan|Pakistani
        PW Palau|PLW
        PS Palestinian|West Bank|Region: West Bank|Region: Gaza|Region: Northern Gaza|Region: North Gaza|PSE|Palestine
        PS State of Palestine|Palestinian Territories|Palestinian Territory|Occupied Palestinian Territories
        PS Palestinian Territory, Occupied|Gaza|Gaza Strip|Occupied Palestinian territory|the Occupied Palestinian Territories
        PA Panama|PAN|Panamanian
        PG Papua New Guinea|PNG
        PY Paraguay|PRY|Paraguayan
        PE Peru|PER|Peruvian
        PH Filipina|Philippines|PHL|The Philippines|Republic of the Philippines|Filipino|Philippine
        PL Poland|POL|Polish
        PT Portugal|PRT|Portuguese
        PR Puerto Rico|PRI
        QA Qatar|QAT|Qatari
        RE Reunion|REU|Réunion
        RO Romania|ROU|Romanian
        RU Russia|Region: Russia|RUS|Russian Federation|The Russian Federation|Russian
        RW Rwanda|RWA|Rwandan
        KN Saint Kitts and Nevis|St. Kitts and Nevis|St. Kitts & Nevis|KNA|St Kitts and Nevis
        LC Saint Lucia|LCA|St. Lucia
        VC Saint Vincent and the Grenadines|St. Vincent and the Grenadines|VCT|St Vincent and the Grenadines
        WS Samoa|WSM
        SM San Marino|SMR
        ST Sao Tome and Principe|STP|São Tomé and Príncipe|Sao Tomé and Principe
        SA Arab Saudi|Saudi Arabia|SAU|Saudi|Saudi Arabian
        SN Senegal|SEN|Senegalese
        RS Serbia|SRB|Republic of Serbia|Serbian
        SC Seychelles|SYC
        SL Sierra Leone|SLE|Sierra Leonean
        SG Singapore|SGP|Singaporean
        SX Sint Maarten|SXM
        SK Slovakia|SVK|Slovak
        SI Slovenia|SVN|Slovenian
        SB Solomon Islands|SLB
        SO Somalia|SOM|Somali
        ZA South Africa|ZAF|South African
        SS South Sudan|SSD|Republic of South Sudan|South Sudanese
        ES Spain|ESP|Spanish
        LK Sri Lanka|LKA|Sri Lankan
        SD Sudan|SDN|The Sudan|Republic of Sudan|Republic of the Sudan|Sudanese
        SR Suriname|SUR
        SE Sweden|SWE|Swedish
        CH Switzerland|CHE|Swiss
        SY Syria|SYR|Syrian Arab Republic|Syrian
        TW Taiwan|TWN|Taiwan, Province of China|Taiwan (Province of China)|Taiwan, China|Republic of China|Taiwanese
        TJ Tajikistan|TJK|Tajik|Tajikistani
        TZ Tanzania|TZA|United Republic of Tanzania|Tanzania, United Republic of|Tanzanian
        TH Thailand|THA|Thai
        TL Timor-Leste|East Timor|TLS
        TG Togo|TGO
        TO Tonga|TON
        TT Trinidad and Tobago|TTO|Trinidadian
        TN Tunisia|TUN|Tunisian
        TR Turki|Turkey|Turkiye|TUR|Türkiye|Republic of Türkiye|Republic of Turkey|Turkish
        TM Turkmenistan|TKM|Turkmen
        TC Turks and Caicos Islands|TCA
        TV Tuvalu|TUV
        UG Uganda|UGA|Ugandan
        UA Ukraine|Region: Crimea|Region: Donetsk|Region: Luhansk|UKR|Crimea|Autonomous Republic of Crimea|Ukrainian
        AE United Arab Emirates|ARE|UAE|U.A.E|U.A.E.|Emirati
        GB United Kingdom of Great Britain|United Kingdom|GBR|United Kingdom of Great Britain and Northern Ireland|UK|Great Britain|England|Scotland|Wales
        GB Northern Ireland|British
        US United States|USA|United States of America|U.S.A.|US of America|American
        UY Uruguay|URY
        UZ Uzbekistan|UZB|Republic of Uzbekistan|Uzbek|Uzbekistani
        VU Vanuatu|VUT
        VA Vatican City|Holy See|VAT
        VE Venezuela|VEN|Venezuela (Bolivarian Republic of)|Venezuela, Bolivarian Republic of|Venezuelan
        VN Vietnam|VNM|Viet Nam|Socialist Republic of Vietnam|Vietnamese
        VI Virgin Islands, U.S.|VIR
        EH Western Sahara|ESH
        YE Yaman|Yemen|YEM|Republic of Yemen|Yemeni
        ZM Zambia|ZMB|Zambian
        ZW Zimbabwe|ZWE|Zimbabwean
        """;
}
