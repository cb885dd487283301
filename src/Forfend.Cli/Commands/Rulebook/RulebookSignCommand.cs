using System.CommandLine;
using System.Security.Cryptography;
using Forfend.Cli.Running;
using Forfend.Rulebook.Signing;

namespace Forfend.Cli.Commands.Rulebook;

/// <summary><c>forfend rulebook sign</c>: signs a rulebook, or the confirmations laid over it, in a file of its own.</summary>
internal sealed class RulebookSignCommand : CliCommand
{
    private readonly Argument<string> _path = new("path") { Description = "A rulebook's folder, or a file of confirmations" };
    private readonly Option<FileInfo> _key = new("--key") { Description = "The private key, PEM, ECDSA on P-256; never kept or shown", HelpName = "FILE", Required = true };
    private readonly Option<FileInfo?> _out = new("--out") { Description = "Where the signature goes (default: rulebook.sig in the folder)", HelpName = "FILE" };

    public RulebookSignCommand() : base("sign", "Sign a rulebook, or the confirmations laid over it")
    {
        Add(_path);
        Add(_key);
        Add(_out);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<CommandExample> Examples =>
    [
        new("openssl ecparam -genkey -name prime256v1 -noout -out private.pem", "makes a key; keep it out of every repository"),
        new("forfend rulebook sign rulebook --key private.pem", "writes rulebook/rulebook.sig"),
    ];

    /// <inheritdoc/>
    public override ExitCode Run(ParseResult input, CommandContext context)
    {
        if (SignedThing.Read(input.GetRequiredValue(_path), context) is not { } thing) return ExitCode.Found;

        string path = input.GetValue(_out)?.FullName ?? thing.SignaturePath!;
        try
        {
            DetachedSignature signature = DetachedSignature.Sign(thing.Subject, thing.Sha256, File.ReadAllText(input.GetRequiredValue(_key).FullName));
            File.WriteAllText(path, signature.ToString());
            context.Output.WriteLine($"{thing.Subject}, SHA-256 {thing.Sha256}, signed with the key {signature.KeyId[..16]}: {path}");
            return ExitCode.Ok;
        }
        catch (CryptographicException problem)
        {
            return context.Usage($"--key: {problem.Message}");
        }
    }
}
