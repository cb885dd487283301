using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Forfend.Cli.Running;
using Forfend.Domain.Dealings;
using Forfend.Domain.Findings;
using Forfend.Domain.Law;
using Forfend.Intake.Json;
using Forfend.Matching;
using Forfend.Screening;
using Forfend.Screening.Json;

namespace Forfend.Cli.Commands.Explaining;

/// <summary>A line of a result file (<c>result/1</c>), with all that is needed to decide it again.</summary>
internal sealed record ResultLine
{
    private const string ResultEnding = ".result.jsonl";

    /// <summary>The dealing; null where it could not be read.</summary>
    public required Dealing? Dealing { get; init; }

    /// <summary>The dates it was decided with.</summary>
    public required LawDates Dates { get; init; }

    /// <summary>What was found while it was read.</summary>
    public required ImmutableArray<Finding> Findings { get; init; }

    /// <summary>The outcome it was given.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>The verdict.</summary>
    public required string Why { get; init; }

    /// <summary>Id of the decision; empty where there was none.</summary>
    public required string Decision { get; init; }

    /// <summary>The answer for a line of the input; null where there is none, and then why, if the file is at fault.</summary>
    public static ResultLine? Find(string file, int line, out string? mistake)
    {
        mistake = null;
        int number = 0;
        foreach (string text in File.ReadLines(file))
        {
            number++;
            try
            {
                using JsonDocument document = JsonDocument.Parse(text);
                if (document.RootElement.GetProperty("line").GetInt32() == line) return Read(document.RootElement);
            }
            catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
            {
                mistake = $"{file}:{number.ToString(CultureInfo.InvariantCulture)}: is no line of a result file.";
                return null;
            }
        }

        return null;
    }

    /// <summary>The profile a file was screened with, as its receipt says; null where there is none beside it.</summary>
    public static Profile? ProfileOf(string file)
    {
        if (ReceiptOf(file) is not { } receipt) return null;

        try
        {
            using JsonDocument document = JsonDocument.Parse(receipt);
            return document.RootElement.TryGetProperty("profile", out JsonElement name) && Profiles.Find(name.GetString() ?? "") is { } profile ? AsOfThen(profile, document.RootElement) : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    // What was asked for in place of the profile's own.
    private static Profile? AsOfThen(Profile profile, JsonElement receipt)
    {
        if (!receipt.TryGetProperty("versions", out JsonElement versions)) return profile;
        if (versions.TryGetProperty("whenStale", out JsonElement policy)) profile = profile with { WhenStale = StaleListPolicies.Find(policy.GetString() ?? "") ?? profile.WhenStale };
        if (!versions.TryGetProperty("thresholds", out JsonElement thresholds)) return profile;

        var findings = new List<Finding>();
        ImmutableArray<HitThreshold> read = ThresholdOption.Parse(thresholds.EnumerateArray().Select(each => each.GetString() ?? ""), HitThresholds.LeastDeciding, findings);
        return findings.Count > 0 ? null : profile with { Thresholds = HitThresholds.Default.With(read) };
    }

    /// <summary>The rulebook a file was screened with, as its receipt says; null where there is none beside it.</summary>
    public static RulebookOfThen? RulebookOf(string file) => ReceiptOf(file) is { } receipt ? RulebookOfThen.In(receipt) : null;

    private static byte[]? ReceiptOf(string file)
    {
        if (!file.EndsWith(ResultEnding, StringComparison.Ordinal)) return null;

        string receipt = file[..^ResultEnding.Length] + ".receipt.json";
        return File.Exists(receipt) ? File.ReadAllBytes(receipt) : null;
    }

    private static ResultLine Read(JsonElement line)
    {
        JsonElement dealing = line.GetProperty("dealing");
        string? knownBy = line.GetProperty("knownBy").GetString();
        _ = Outcomes.TryParse(line.GetProperty("outcome").GetString(), out Outcome outcome);
        return new ResultLine
        {
            Dealing = dealing.ValueKind is JsonValueKind.Null ? null : DealingJsonReader.Read(Encoding.UTF8.GetBytes(dealing.GetRawText()), new InputLocation("dealing")).Dealing,
            Dates = new LawDates(Day(line.GetProperty("asOf").GetString()!), knownBy is null ? null : Day(knownBy)),
            // That a list is old or incomplete is found anew.
            Findings = [.. FindingJson.ReadArray(line.GetProperty("findings")).Where(finding => !Screening.Decisions.Decision.IsOfLists(finding))],
            Outcome = outcome,
            Why = line.GetProperty("why").GetString() ?? "",
            Decision = line.GetProperty("decision").GetString() ?? "",
        };
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
