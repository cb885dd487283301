namespace Forfend.Domain.Relations;

/// <summary>
/// By what somebody controls a company or an arrangement: the interest types of the Beneficial Ownership Data Standard that are neither
/// shares nor votes.
/// </summary>
public enum ControlKind
{
    /// <summary>Said to be control, and not by what.</summary>
    Unstated,

    /// <summary>May appoint or remove most of the board.</summary>
    AppointmentOfBoard,

    /// <summary>Has influence or control in another way.</summary>
    OtherInfluenceOrControl,

    /// <summary>By the company's rules or articles.</summary>
    ControlViaCompanyRulesOrArticles,

    /// <summary>By law, as a state or a regulator has it.</summary>
    ControlByLegalFramework,

    /// <summary>Rights granted by a contract.</summary>
    RightsGrantedByContract,

    /// <summary>Rights granted by a contract that depend on something.</summary>
    ConditionalRightsGrantedByContract,

    /// <summary>Gave the property of the arrangement.</summary>
    Settlor,

    /// <summary>Manages the property of the arrangement.</summary>
    Trustee,

    /// <summary>Watches over the trustees.</summary>
    Protector,

    /// <summary>Benefits from the arrangement.</summary>
    BeneficiaryOfLegalArrangement,

    /// <summary>A right to what is left when the company is wound up.</summary>
    RightsToSurplusAssetsOnDissolution,

    /// <summary>A right to profit or income.</summary>
    RightsToProfitOrIncome,

    /// <summary>May use and enjoy the assets.</summary>
    EnjoymentAndUseOfAssets,

    /// <summary>A right to profit or income while the assets belong to somebody else.</summary>
    Usufruct,

    /// <summary>Manages the company as its senior official.</summary>
    SeniorManagingOfficial,

    /// <summary>Sits on the board.</summary>
    BoardMember,

    /// <summary>Chairs the board.</summary>
    BoardChair,

    /// <summary>Holds for somebody else.</summary>
    Nominee,

    /// <summary>Has somebody else hold.</summary>
    Nominator,

    /// <summary>The publisher says that there is an interest and that it does not know which.</summary>
    UnknownInterest,

    /// <summary>The publisher knows the interest and does not publish it.</summary>
    UnpublishedInterest,
}

/// <summary>Keys of <see cref="ControlKind"/>.</summary>
public static class ControlKinds
{
    private static readonly string[] Keys =
    [
        "unstated", "appointment-of-board", "other-influence-or-control", "control-via-company-rules-or-articles", "control-by-legal-framework",
        "rights-granted-by-contract", "conditional-rights-granted-by-contract", "settlor", "trustee", "protector",
        "beneficiary-of-legal-arrangement", "rights-to-surplus-assets-on-dissolution", "rights-to-profit-or-income",
        "enjoyment-and-use-of-assets", "usufruct", "senior-managing-official", "board-member", "board-chair", "nominee", "nominator",
        "unknown-interest", "unpublished-interest",
    ];

    /// <summary>All, in the order of the enumeration.</summary>
    public static IReadOnlyList<ControlKind> All { get; } = Enum.GetValues<ControlKind>();

    /// <summary>The key people write.</summary>
    public static string Key(this ControlKind kind) => Keys[(int)kind];

    /// <summary>Reads a key; false if it is none of ours.</summary>
    public static bool TryParse(string? text, out ControlKind kind)
    {
        int index = Array.IndexOf(Keys, text);
        kind = index < 0 ? default : (ControlKind)index;
        return index >= 0;
    }

    /// <summary>
    /// Whether the kind by itself is control as regulation 7 of the UK regulations and the Council's Best Practices mean it. The other
    /// kinds may go with control: whether they do is a question.
    /// </summary>
    public static bool IsDecisive(this ControlKind kind) => kind <= ControlKind.ControlByLegalFramework;
}
