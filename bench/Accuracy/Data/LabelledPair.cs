using Forfend.Domain.Parties;

namespace Forfend.Accuracy.Data;

/// <summary>Two names that are, or are not, of one party.</summary>
internal readonly record struct LabelledPair(string Left, string Right, PartyKind Kind, bool IsSame);
