using System.Security.Cryptography;
using System.Text;

namespace Forfend.Rulebook.Signing;

/// <summary>
/// A signature of a rulebook or overlay in a file of its own: what was signed, its hash, which key, and the signature over these lines.
/// ECDSA on P-256 with SHA-256.
/// </summary>
/// <param name="Subject">What was signed, in words: <c>rulebook 2026.11.1</c>.</param>
/// <param name="Sha256">Its hash, lower-case hexadecimal.</param>
/// <param name="KeyId">SHA-256 of the public key, lower-case hexadecimal.</param>
/// <param name="Signature">The signature, base64.</param>
public sealed record DetachedSignature(string Subject, string Sha256, string KeyId, string Signature)
{
    private const string Format = "forfend-signature/1";

    /// <summary>Ending of the file's name.</summary>
    public const string Extension = ".sig";

    /// <summary>Signs.</summary>
    /// <param name="subject">What is signed, in words, on one line.</param>
    /// <param name="sha256">Its hash.</param>
    /// <param name="privateKeyPem">The key in PEM.</param>
    /// <exception cref="CryptographicException">The key is not an ECDSA key on P-256.</exception>
    public static DetachedSignature Sign(string subject, string sha256, string privateKeyPem)
    {
        using ECDsa key = KeyOf(privateKeyPem);
        var unsigned = new DetachedSignature(subject, sha256, KeyIdOf(key), "");
        return unsigned with { Signature = Convert.ToBase64String(key.SignData(unsigned.SignedBytes(), HashAlgorithmName.SHA256)) };
    }

    /// <summary>Why it does not prove that the holder of a key signed this; null if it does.</summary>
    /// <param name="sha256">The hash of what is at hand.</param>
    /// <param name="publicKeyPem">The key in PEM.</param>
    /// <exception cref="CryptographicException">The key is not an ECDSA key on P-256.</exception>
    public string? Problem(string sha256, string publicKeyPem)
    {
        using ECDsa key = KeyOf(publicKeyPem);
        if (KeyId != KeyIdOf(key)) return $"it was signed with another key ({KeyId[..Math.Min(16, KeyId.Length)]})";

        Span<byte> signature = new byte[Signature.Length];
        bool isSigned = Convert.TryFromBase64String(Signature, signature, out int length) && key.VerifyData(SignedBytes(), signature[..length], HashAlgorithmName.SHA256);
        if (!isSigned) return "the signature is not valid";
        return Sha256 == sha256 ? null : $"{Subject} was signed with the hash {Sha256}, and what is here has {sha256}";
    }

    /// <summary>The file.</summary>
    public override string ToString() => $"{Lines()}signature: {Signature}\n";

    /// <summary>Reads a file; null if it is none of ours.</summary>
    public static DetachedSignature? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string[] lines = text.ReplaceLineEndings("\n").Split('\n');
        if (lines is not [Format, var subject, var sha256, var key, var signature, ""]) return null;

        return ValueOf(subject, "subject: ") is { } what && ValueOf(sha256, "sha256: ") is { } hash && ValueOf(key, "key: ") is { } keyId && ValueOf(signature, "signature: ") is { } signed
            ? new DetachedSignature(what, hash, keyId, signed)
            : null;
    }

    private static string? ValueOf(string line, string start) => line.StartsWith(start, StringComparison.Ordinal) ? line[start.Length..] : null;

    private string Lines() => $"{Format}\nsubject: {Subject}\nsha256: {Sha256}\nkey: {KeyId}\n";

    private byte[] SignedBytes() => Encoding.UTF8.GetBytes(Lines());

    private static ECDsa KeyOf(string pem)
    {
        const int size = 256;
        ECDsa key = ECDsa.Create();
        try
        {
            key.ImportFromPem(pem);
        }
        catch (ArgumentException notPem)
        {
            key.Dispose();
            throw new CryptographicException("The file holds no key in PEM.", notPem);
        }

        if (key.KeySize == size) return key;

        key.Dispose();
        throw new CryptographicException("The key is not on the curve P-256.");
    }

    private static string KeyIdOf(ECDsa key) => Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo()));
}
