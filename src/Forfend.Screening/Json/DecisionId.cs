using System.Security.Cryptography;
using Forfend.Screening.Decisions;

namespace Forfend.Screening.Json;

/// <summary>
/// The id of a decision is the hash of its content: <c>d-</c> and the first 16 hexadecimal digits of the SHA-256 of its canonical JSON
/// (<see cref="CanonicalJson"/>) without the member <c>id</c>. Anybody can compute it again.
/// </summary>
public static class DecisionId
{
    private const int Digits = 16;

    /// <summary>The id of a decision; its own <see cref="Decision.Id"/> does not enter it.</summary>
    public static string Of(Decision decision) => Of(DecisionJson.Write(decision));

    /// <summary>The id of a decision document.</summary>
    /// <param name="json">A <c>decision/1</c> document, UTF-8, in any layout.</param>
    public static string Of(ReadOnlyMemory<byte> json) =>
        "d-" + Convert.ToHexStringLower(SHA256.HashData(CanonicalJson.Rewrite(json, without: "id")))[..Digits];
}
