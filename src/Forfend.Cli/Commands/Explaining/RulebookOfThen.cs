using System.Text.Json;
using Forfend.Cli.Running;
using Forfend.Rulebook.Model;

namespace Forfend.Cli.Commands.Explaining;

/// <summary>The rulebook an answer was decided with, as a decision or a receipt names it.</summary>
/// <param name="Version">Its version.</param>
/// <param name="Sha256">Its hash.</param>
/// <param name="OverlaySha256">Hash of the confirmations laid over it; null where there were none.</param>
internal sealed record RulebookOfThen(string Version, string Sha256, string? OverlaySha256)
{
    /// <summary>Reads it from a decision or receipt; null where that names none.</summary>
    public static RulebookOfThen? In(ReadOnlyMemory<byte> json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            JsonElement versions = document.RootElement.GetProperty("versions");
            string? overlay = versions.TryGetProperty("overlaySha256", out JsonElement hash) ? hash.GetString() : null;
            return new RulebookOfThen(versions.GetProperty("rulebook").GetString()!, versions.GetProperty("rulebookSha256").GetString()!, overlay);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Says so where it is not the one at hand: what is decided or looked up now is then another law.</summary>
    public void SayWhereMissing(RulebookEdition atHand, CommandContext context)
    {
        if (Sha256 != atHand.Sha256)
            context.Talk($"this was decided with rulebook {Version} (SHA-256 {Sha256}), which is not at hand; here is {atHand.Version} (SHA-256 {atHand.Sha256}). Name the folder of the other with --rulebook.");
        else if (OverlaySha256 != atHand.OverlaySha256)
            context.Talk($"this was decided with {Named(OverlaySha256)}; here are {Named(atHand.OverlaySha256)}.");
    }

    private static string Named(string? overlay) => overlay is null ? "no confirmations" : $"the confirmations of SHA-256 {overlay}";
}
