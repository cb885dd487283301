using Forfend.Domain.Dealings;
using Forfend.Domain.Findings;
using Forfend.Intake.Values;

namespace Forfend.Intake.Formats.Iso20022;

/// <summary>Makes a payment of what its levels state: header, batch where there is one, and transaction.</summary>
internal static class PaymentDealing
{
    private static readonly (PartyRole Role, string Element, string Word)[] Named =
        [(PartyRole.Of("payer"), "Dbtr", "payer"), (PartyRole.Of("beneficiary"), "Cdtr", "payee")];

    public static IntakeItem.Record Assemble(int number, InputLocation start, IReadOnlyList<Block> levels)
    {
        Block transaction = levels[^1];
        Facts facts = Facts.None;
        foreach ((string path, FactValue value) in levels.SelectMany(level => level.Facts)) facts = facts.With(path, value);

        var dealing = new Dealing
        {
            Id = Id(transaction),
            Kind = DealingKind.Payment,
            Parties = [.. levels.SelectMany(level => level.Parties)],
            Amount = transaction.InstructedAmount ?? transaction.SettledAmount,
            Facts = facts,
            Texts = [.. levels.SelectMany(level => level.Texts)],
        };
        IEnumerable<Finding> inherited = levels.SkipLast(1).SelectMany(level => level.Findings)
            .Where(finding => finding.Fate is RecordFate.Held);
        return new IntakeItem.Record(number, start.Line, dealing)
        {
            Findings = [.. inherited, .. transaction.Findings, .. Check(dealing, transaction, start)],
        };
    }

    private static IEnumerable<Finding> Check(Dealing dealing, Block transaction, InputLocation start)
    {
        foreach ((PartyRole role, string element, string word) in Named)
        {
            DealingParty[] parties = [.. dealing.Parties.Where(party => party.Role == role)];
            if (parties.Length > 0 && parties.All(PartyCheck.CanBeScreened)) continue;

            yield return new Finding(IntakeCodes.PartyUnnamed, FindingSeverity.Error, start, "CdtTrfTxInf",
                $"has no {element}/Nm. A {word} without a name cannot be screened: held, not passed.", RecordFate.Held,
                "Add the name, or an identifier that stands for the party (LEI, BIC).");
        }

        if (dealing.Amount is null && !transaction.HasUnreadableAmount)
        {
            yield return new Finding(IntakeCodes.Amount, FindingSeverity.Warning, start, "CdtTrfTxInf", "has no amount.", RecordFate.Kept,
                "Rules with a threshold will ask for it.");
        }
    }

    private static string Id(Block transaction)
    {
        string[] ids = [transaction.EndToEndId, transaction.TransactionId, transaction.InstructionId];
        return ids.FirstOrDefault(id => id.Length > 0 && id != BlockReader.NotProvided) ?? transaction.EndToEndId;
    }
}
