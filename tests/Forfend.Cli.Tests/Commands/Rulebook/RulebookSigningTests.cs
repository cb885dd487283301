using System.Security.Cryptography;
using Forfend.Cli.Running;

namespace Forfend.Cli.Tests.Commands.Rulebook;

public sealed class RulebookSigningTests : IDisposable
{
    private readonly CliHome _home = new();
    private readonly ExampleRulebook _rulebook = new();

    [Fact]
    public void A_signed_rulebook_is_verified_until_a_byte_changes()
    {
        (string privateKey, string publicKey) = Keys("a", ECCurve.NamedCurves.nistP256);
        Assert.Equal(ExitCode.Ok, _home.Run("rulebook", "sign", _rulebook.Folder, "--key", privateKey).Code);

        CliRun verified = _home.Run("rulebook", "verify", _rulebook.Folder, "--public-key", publicKey);
        _rulebook.Change("Payments to Example Ltd.", "Payments to Example Ltd");
        CliRun changed = _home.Run("rulebook", "verify", _rulebook.Folder, "--public-key", publicKey);

        Assert.StartsWith("rulebook 2026.11.1: verified, signed with the key ", verified.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Ok, verified.Code);
        Assert.StartsWith("rulebook 2026.11.1: NOT verified: rulebook 2026.11.1 was signed with the hash ", changed.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Integrity, changed.Code);
    }

    [Fact]
    public void Another_key_an_edited_signature_and_a_missing_one_verify_nothing()
    {
        (string privateKey, string publicKey) = Keys("a", ECCurve.NamedCurves.nistP256);
        (_, string otherKey) = Keys("b", ECCurve.NamedCurves.nistP256);
        Assert.Equal(ExitCode.Integrity, _home.Run("rulebook", "verify", _rulebook.Folder, "--public-key", publicKey).Code);
        _home.Run("rulebook", "sign", _rulebook.Folder, "--key", privateKey);

        Assert.Contains("another key", _home.Run("rulebook", "verify", _rulebook.Folder, "--public-key", otherKey).Output, StringComparison.Ordinal);

        string file = _rulebook.PathOf("rulebook.sig");
        File.WriteAllText(file, File.ReadAllText(file).Replace("subject: rulebook 2026.11.1", "subject: rulebook 2026.11.2", StringComparison.Ordinal));
        Assert.Contains("not valid", _home.Run("rulebook", "verify", _rulebook.Folder, "--public-key", publicKey).Output, StringComparison.Ordinal);

        File.WriteAllText(file, "something else");
        Assert.Contains("is not a signature", _home.Run("rulebook", "verify", _rulebook.Folder, "--public-key", publicKey).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_that_is_none_or_on_another_curve_is_a_mistake_of_the_command_line()
    {
        (string privateKey, _) = Keys("large", ECCurve.NamedCurves.nistP384);
        string nonsense = _home.PathOf("nonsense.pem");
        File.WriteAllText(nonsense, "no key");

        Assert.Equal("forfend: --key: The key is not on the curve P-256.\n", _home.Run("rulebook", "sign", _rulebook.Folder, "--key", privateKey).Error);
        Assert.Equal(ExitCode.Usage, _home.Run("rulebook", "sign", _rulebook.Folder, "--key", nonsense).Code);
    }

    [Fact]
    public void The_embedded_rulebook_is_trusted_by_its_hash_and_another_is_not()
    {
        Assert.Equal(ExitCode.Ok, _home.Run("rulebook", "verify", Repository.PathOf("rulebook")).Code);

        CliRun other = _home.Run("rulebook", "verify", _rulebook.Folder);

        Assert.Contains("is not the rulebook of this program", other.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Integrity, other.Code);
    }

    [Fact]
    public void Confirmations_are_signed_like_a_rulebook()
    {
        (string privateKey, string publicKey) = Keys("a", ECCurve.NamedCurves.nistP256);
        _home.Run("law", "confirm", "own-bis-affiliates", "--source", "91 FR 1", "--by", "A. Lawyer");
        string overlay = Path.Combine(_home.Data.Path, "law", "overlay.yaml");

        Assert.Equal(ExitCode.Ok, _home.Run("rulebook", "sign", overlay, "--key", privateKey).Code);
        Assert.Equal(ExitCode.Ok, _home.Run("rulebook", "verify", overlay, "--public-key", publicKey).Code);

        File.AppendAllText(overlay, "# changed\n");
        Assert.Equal(ExitCode.Integrity, _home.Run("rulebook", "verify", overlay, "--public-key", publicKey).Code);
    }

    public void Dispose()
    {
        _home.Dispose();
        _rulebook.Dispose();
    }

    /// <summary>A throw-away pair of keys.</summary>
    private (string Private, string Public) Keys(string name, ECCurve curve)
    {
        using ECDsa key = ECDsa.Create(curve);
        (string privateKey, string publicKey) = (_home.PathOf(name + "-private.pem"), _home.PathOf(name + "-public.pem"));
        File.WriteAllText(privateKey, key.ExportECPrivateKeyPem());
        File.WriteAllText(publicKey, key.ExportSubjectPublicKeyInfoPem());
        return (privateKey, publicKey);
    }
}
