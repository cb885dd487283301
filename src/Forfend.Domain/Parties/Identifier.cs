namespace Forfend.Domain.Parties;

/// <summary>
/// A number or code that stands for one party. Whether it is strong (equal means the same party) is the type's.
/// </summary>
/// <param name="Type">What sort of identifier.</param>
/// <param name="Value">As its source wrote it; compared after <see cref="IdentifierTypes.Normalize"/>.</param>
/// <param name="Issuer">Country (ISO 3166-1 alpha-2) or authority that issued it, or empty where unknown.</param>
public sealed record Identifier(IdentifierType Type, string Value, string Issuer = "");
