using System.CommandLine;
using System.Security.Cryptography;
using Forfend.Cli.Running;
using Forfend.Rulebook.Signing;

namespace Forfend.Cli.Commands.Rulebook;

/// <summary><c>forfend rulebook verify</c>: says whether a rulebook is the one that was signed, or the one in this program.</summary>
internal sealed class RulebookVerifyCommand : CliCommand
{
    private readonly Argument<string?> _path = new("path")
    {
        Description = "A rulebook's folder, or a file of confirmations (default: the embedded rulebook)",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<FileInfo?> _key = new("--public-key") { Description = "The key that must have signed it, PEM, ECDSA on P-256", HelpName = "FILE" };
    private readonly Option<FileInfo?> _signature = new("--signature") { Description = "The signature (default: rulebook.sig in the folder)", HelpName = "FILE" };

    public RulebookVerifyCommand() : base("verify", "Say whether a rulebook is the one that was signed, or the one in this program")
    {
        Add(_path);
        Add(_key);
        Add(_signature);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<CommandExample> Examples =>
    [
        new("forfend rulebook verify", "the embedded rulebook against the hash compiled into the program"),
        new("forfend rulebook verify rulebook --public-key public.pem", "a folder against its signature"),
    ];

    /// <inheritdoc/>
    public override ExitCode Run(ParseResult input, CommandContext context)
    {
        if (SignedThing.Read(input.GetValue(_path), context) is not { } thing) return ExitCode.Integrity;
        return input.GetValue(_key) is { } key ? Verify(thing, key, input.GetValue(_signature), context) : Compare(thing, context);
    }

    /// <summary>Without a key there is one thing to trust: the rulebook compiled into this program.</summary>
    private static ExitCode Compare(SignedThing thing, CommandContext context)
    {
        if (thing.IsEmbedded(out string version))
        {
            context.Output.WriteLine($"{thing.Subject}: is the rulebook of this program, SHA-256 {thing.Sha256}");
            return ExitCode.Ok;
        }

        context.Output.WriteLine($"{thing.Subject}: is not the rulebook of this program ({version}), SHA-256 {thing.Sha256}; name the key that signed it with --public-key");
        return ExitCode.Integrity;
    }

    private static ExitCode Verify(SignedThing thing, FileInfo key, FileInfo? given, CommandContext context)
    {
        if ((given?.FullName ?? thing.SignaturePath) is not { } path) return context.Usage("the embedded rulebook has no signature file; name one with --signature.");
        if (!File.Exists(path)) return Refuse(thing, $"there is no signature {path}", context);
        if (DetachedSignature.Read(File.ReadAllText(path)) is not { } signature) return Refuse(thing, $"{path} is not a signature", context);

        try
        {
            if (signature.Problem(thing.Sha256, File.ReadAllText(key.FullName)) is { } problem) return Refuse(thing, problem, context);
        }
        catch (CryptographicException unusable)
        {
            return context.Usage($"--public-key: {unusable.Message}");
        }

        context.Output.WriteLine($"{thing.Subject}: verified, signed with the key {signature.KeyId[..16]}, SHA-256 {thing.Sha256}");
        return ExitCode.Ok;
    }

    private static ExitCode Refuse(SignedThing thing, string why, CommandContext context)
    {
        context.Output.WriteLine($"{thing.Subject}: NOT verified: {why}");
        return ExitCode.Integrity;
    }
}
