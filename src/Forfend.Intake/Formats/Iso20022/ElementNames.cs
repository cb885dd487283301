using System.Collections.Frozen;
using Forfend.Domain.Dealings;
using Forfend.Domain.Parties;

namespace Forfend.Intake.Formats.Iso20022;

/// <summary>
/// What becomes of each element of pacs.008 and pain.001, by local name, which ISO 20022 uses with one meaning. Whatever is in no
/// table is unknown: its text is kept for screening, and a finding names it.
/// </summary>
internal static class ElementNames
{
    /// <summary>Parties and agents of a payment, their role, in a block itself or its settlement information.</summary>
    public static readonly FrozenDictionary<string, PartyRole> Roles = new Dictionary<string, string>
    {
        ["Dbtr"] = "payer",
        ["Cdtr"] = "beneficiary",
        ["UltmtDbtr"] = "ultimate-payer",
        ["UltmtCdtr"] = "ultimate-beneficiary",
        ["InitgPty"] = "initiating-party",
        ["DbtrAgt"] = "payer-agent",
        ["CdtrAgt"] = "beneficiary-agent",
        ["IntrmyAgt1"] = "intermediary-agent",
        ["IntrmyAgt2"] = "intermediary-agent",
        ["IntrmyAgt3"] = "intermediary-agent",
        ["PrvsInstgAgt"] = "instructing-agent",
        ["PrvsInstgAgt1"] = "instructing-agent",
        ["PrvsInstgAgt2"] = "instructing-agent",
        ["PrvsInstgAgt3"] = "instructing-agent",
        ["InstgAgt"] = "instructing-agent",
        ["InstdAgt"] = "instructed-agent",
        ["FwdgAgt"] = "intermediary-agent",
        ["InstgRmbrsmntAgt"] = "intermediary-agent",
        ["InstdRmbrsmntAgt"] = "intermediary-agent",
        ["ThrdRmbrsmntAgt"] = "intermediary-agent",
        ["ChrgsAcctAgt"] = "payer-agent",
    }.ToFrozenDictionary(pair => pair.Key, pair => PartyRole.Of(pair.Value));

    /// <summary>Parties that stand inside other information (remittance, tax, cheques, charges): somebody mentioned.</summary>
    public static readonly FrozenSet<string> Mentioned = FrozenSet.Create(
        "Invcr", "Invcee", "Grnshee", "GrnshmtAdmstr", "Authrty", "ChqFr", "DlvrTo", "Agt", "PstlAdr", "RmtLctnPstlAdr", "Brnch");

    /// <summary>Accounts whose owner's element is not called like the account.</summary>
    public static readonly FrozenDictionary<string, string> AccountOwners = new Dictionary<string, string>
    {
        ["ChrgsAcct"] = "Dbtr",
    }.ToFrozenDictionary();

    /// <summary>Elements that only hold others.</summary>
    public static readonly FrozenSet<string> Containers = FrozenSet.Create(
        // of a payment
        "PmtId", "PmtTpInf", "SvcLvl", "LclInstrm", "CtgyPurp", "Purp", "SttlmInf", "SttlmAcct", "ChrgsInf", "Authstn", "InstrForCdtrAgt",
        "InstrForNxtAgt", "InstrForDbtrAgt", "RgltryRptg", "Dtls", "RgltryDtls", "SplmtryData", "ChqInstr", "DlvryMtd", "PmtSgntr",
        // of an account or party that is screened as text
        "Id", "Othr", "Prxy", "PrtryAcct", "CtctDtls", "PrefrdMtd",
        // of remittance information
        "RmtInf", "Strd", "RfrdDocInf", "LineDtls", "RfrdDocAmt", "AdjstmntAmtAndRsn", "CdtrRefInf", "Tp", "CdOrPrtry", "CdtrRefTp",
        "RfrdDocTp",
        "RltdRmtInf", "RmtLctnDtls", "TaxRmt", "GrnshmtRmt",
        // of tax
        "Tax", "Rcrd", "TaxAmt");

    /// <summary>Free text, and codes of the sender's own in which anything may stand: screened as text.</summary>
    public static readonly FrozenSet<string> Texts = FrozenSet.Create(
        "Ustrd", "AddtlRmtInf", "InstrInf", "Inf", "Prtry", "Ref", "Nb", "RfrdDocNb", "CdtrRef", "AddtlInf", "Desc", "Issr", "MemoFld",
        "PrtLctn", "Sgntr",
        "InstrForDbtrAgt", "ElctrncAdr", "RmtLctnElctrncAdr", "RmtId", "RefNb", "CtgyDtls", "AdmstnZone", "AdmstnZn", "Titl", "Nm",
        "NmPrfx", "EmailAdr",
        "JobTitl", "Dept", "URLAdr", "Id", "IBAN", "CareOf", "CertId", "CtrctId", "PlcAndNm", "BBAN", "RgnlClrZone", "DbtrSts",
        "EmailPurp", "Rspnsblty");

    /// <summary>Numbers, dates, amounts and codes of a fixed list, ignored on purpose: no party can stand in them.</summary>
    public static readonly FrozenSet<string> Ignored = FrozenSet.Create(
        // header and batch
        "MsgId", "CreDtTm", "NbOfTxs", "CtrlSum", "Grpg", "BtchBookg", "TtlIntrBkSttlmAmt", "PmtInfId", "PmtMtd", "PoolgAdjstmntDt",
        "SttlmMtd", "ClrSys",
        // references and timing
        "InstrId", "EndToEndId", "TxId", "UETR", "ClrSysRef", "SttlmPrty", "SttlmTmIndctn", "SttlmTmReq", "AccptncDtTm", "XpryDtTm",
        "InstrPrty",
        "ClrChanl", "SeqTp", "ChrgBr", "XchgRate", "XchgRateInf", "Cd", "Ccy",
        // regulatory reporting and cheques
        "DbtCdtRptgInd", "Dt", "Ctry", "Amt", "ChqTp", "ChqNb", "ChqMtrtyDt", "FrmsCd", "ILPV4",
        // remittance and tax
        "RltdDt", "RfrdDocRltdDt", "DuePyblAmt", "DscntApldAmt", "CdtNoteAmt", "RmtdAmt", "CdtDbtInd", "Rsn", "RmtLctnMtd", "Mtd",
        "FmlyMdclInsrncInd",
        "MplyeeTermntnInd", "TtlTaxblBaseAmt", "TtlTaxAmt", "SeqNb", "Ctgy", "Prd", "Rate", "TaxblBaseAmt", "TtlAmt", "TaxTp", "ChanlTp",
        "PhneNb", "MobNb",
        "FaxNb", "AdrTp", "PrvcOfBirth", "CityOfBirth", "CtryOfBirth");

    /// <summary>Elements of a party that are an identifier by their name. Those of the first versions are there too.</summary>
    public static readonly FrozenDictionary<string, IdentifierType> Identifiers = new Dictionary<string, IdentifierType>
    {
        ["LEI"] = IdentifierType.Lei,
        ["BICFI"] = IdentifierType.Bic,
        ["BIC"] = IdentifierType.Bic,
        ["AnyBIC"] = IdentifierType.Bic,
        ["BICOrBEI"] = IdentifierType.Bic,
        ["BEI"] = IdentifierType.Bic,
        ["IBAN"] = IdentifierType.Iban,
        ["TaxId"] = IdentifierType.TaxId,
        ["TaxIdNb"] = IdentifierType.TaxId,
        ["RegnId"] = IdentifierType.RegistrationNumber,
        ["PsptNb"] = IdentifierType.Passport,
        ["IdntyCardNb"] = IdentifierType.NationalId,
        ["SclSctyNb"] = IdentifierType.NationalId,
        ["BBAN"] = IdentifierType.Other,
        ["UPIC"] = IdentifierType.Other,
        ["IBEI"] = IdentifierType.Other,
        ["EANGLN"] = IdentifierType.Other,
        ["USCHU"] = IdentifierType.Other,
        ["DUNS"] = IdentifierType.Other,
        ["BkPtyId"] = IdentifierType.Other,
        ["DrvrsLicNb"] = IdentifierType.Other,
        ["CstmrNb"] = IdentifierType.Other,
        ["AlnRegnNb"] = IdentifierType.Other,
        ["MplyrIdNb"] = IdentifierType.Other,
    }.ToFrozenDictionary();

    /// <summary>Elements that hold an identifier and say which scheme it is of.</summary>
    public static readonly FrozenSet<string> SchemeIdentifiers = FrozenSet.Create("Othr", "OthrId", "PrtryId", "PrtryAcct", "Prxy",
        "ClrSysMmbId");

    /// <summary>
    /// Scheme codes of the external code sets for persons and organisations. Numbers a bank, employer or register of its own gave
    /// support but never identify.
    /// </summary>
    public static readonly FrozenDictionary<string, IdentifierType> Schemes = new Dictionary<string, IdentifierType>
    {
        ["CCPT"] = IdentifierType.Passport,
        ["NIDN"] = IdentifierType.NationalId,
        ["SOSE"] = IdentifierType.NationalId,
        ["TXID"] = IdentifierType.TaxId,
        ["COID"] = IdentifierType.RegistrationNumber,
        ["SREN"] = IdentifierType.RegistrationNumber,
        ["SRET"] = IdentifierType.RegistrationNumber,
        ["LEIC"] = IdentifierType.Lei,
        ["ARNU"] = IdentifierType.Other,
        ["BANK"] = IdentifierType.Other,
        ["BDID"] = IdentifierType.Other,
        ["BOID"] = IdentifierType.Other,
        ["CBID"] = IdentifierType.Other,
        ["CHID"] = IdentifierType.Other,
        ["CINC"] = IdentifierType.Other,
        ["CUST"] = IdentifierType.Other,
        ["DRLC"] = IdentifierType.Other,
        ["DUNS"] = IdentifierType.Other,
        ["EMPL"] = IdentifierType.Other,
        ["GS1G"] = IdentifierType.Other,
        ["POCD"] = IdentifierType.Other,
        ["TELE"] = IdentifierType.Other,
    }.ToFrozenDictionary();

    /// <summary>Parts of an address, in which names of places stand.</summary>
    public static readonly FrozenSet<string> AddressParts = FrozenSet.Create(
        "CareOf", "Dept", "SubDept", "StrtNm", "BldgNb", "BldgNm", "Flr", "UnitNb", "PstBx", "Room", "PstCd", "TwnNm", "TwnLctnNm",
        "DstrctNm", "CtrySubDvsn", "AdrLine");
}
