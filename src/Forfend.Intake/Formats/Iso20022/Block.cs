using Forfend.Domain.Dealings;
using Forfend.Domain.Findings;

namespace Forfend.Intake.Formats.Iso20022;

/// <summary>What was read of one level of a message: its header, a batch, or a transaction.</summary>
internal sealed class Block
{
    public List<DealingParty> Parties { get; } = [];

    public List<FreeText> Texts { get; } = [];

    public List<(string Path, FactValue Value)> Facts { get; } = [];

    public List<Finding> Findings { get; } = [];

    public string EndToEndId { get; set; } = "";

    public string TransactionId { get; set; } = "";

    public string InstructionId { get; set; } = "";

    /// <summary>The instructed amount, which the parties agreed on.</summary>
    public Money? InstructedAmount { get; set; }

    /// <summary>The amount the banks settle.</summary>
    public Money? SettledAmount { get; set; }

    public bool HasUnreadableAmount { get; set; }
}
