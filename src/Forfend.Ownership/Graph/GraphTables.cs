namespace Forfend.Ownership.Graph;

/// <summary>What many edges have in common, said once: shares and sources, by number.</summary>
/// <param name="Shares">Distinct shares; the first is the unknown one.</param>
/// <param name="Sources">Distinct sources.</param>
internal sealed record GraphTables(StakeRange[] Shares, string[] Sources);
