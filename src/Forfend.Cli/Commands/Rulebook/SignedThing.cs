using Forfend.Cli.Output;
using Forfend.Cli.Running;
using Forfend.Domain.Findings;
using Forfend.Hosting;
using Forfend.Rulebook.Model;
using Forfend.Rulebook.Overlays;
using Forfend.Rulebook.Signing;

namespace Forfend.Cli.Commands.Rulebook;

/// <summary>What is signed or verified: a rulebook's folder, the embedded rulebook, or a file of confirmations.</summary>
/// <param name="Subject">What it is, in words.</param>
/// <param name="Sha256">Its hash.</param>
/// <param name="SignaturePath">Where its signature lies unless somebody says otherwise; null for the embedded rulebook.</param>
internal sealed record SignedThing(string Subject, string Sha256, string? SignaturePath)
{
    /// <summary>Name of a rulebook's signature in its folder.</summary>
    private const string RulebookSignature = "rulebook" + DetachedSignature.Extension;

    /// <summary>Reads it; null where it cannot be relied on, which was said then.</summary>
    /// <param name="path">A folder, a file, or null for the embedded rulebook.</param>
    /// <param name="context">Where to say so.</param>
    public static SignedThing? Read(string? path, CommandContext context)
    {
        if (path is not null && File.Exists(path)) return ReadOverlay(path, context);
        if (RulebookArgument.Read(path, context) is not { } edition) return null;

        return new SignedThing($"rulebook {edition.Version}", edition.Sha256, path is null ? null : Path.Combine(path, RulebookSignature));
    }

    /// <summary>Whether it is the rulebook that was compiled into this program.</summary>
    public bool IsEmbedded(out string version)
    {
        RulebookEdition embedded = EmbeddedRulebook.Read();
        version = embedded.Version;
        return embedded.Sha256 == Sha256;
    }

    private static SignedThing? ReadOverlay(string path, CommandContext context)
    {
        if (LawOverlay.Read(File.ReadAllText(path), path, out var findings) is { } overlay) return new SignedThing("confirmations", overlay.Sha256, path + DetachedSignature.Extension);

        FindingLines.Write(context.Error, findings.Where(finding => finding.Severity == FindingSeverity.Error));
        return null;
    }
}
