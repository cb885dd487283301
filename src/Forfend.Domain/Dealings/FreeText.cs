namespace Forfend.Domain.Dealings;

/// <summary>Text of a dealing in which names may stand without saying so: remittance information, instructions, narratives.</summary>
/// <param name="Field">Where it was read, in the standard's own words (<c>RmtInf/Ustrd</c>).</param>
/// <param name="Text">As written.</param>
public sealed record FreeText(string Field, string Text);
