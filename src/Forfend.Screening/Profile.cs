using Forfend.Domain.Dealings;
using Forfend.Matching;
using Forfend.Rulebook.Model;

namespace Forfend.Screening;

/// <summary>What is done about a list that a measure needs and that is not installed.</summary>
public enum MissingListPolicy
{
    /// <summary>The answer says that the list was not screened, and stays what it is otherwise.</summary>
    Report,

    /// <summary>The answer is at least undetermined.</summary>
    Hold,
}

/// <summary>What is done about a list that is older than the profile allows.</summary>
public enum StaleListPolicy
{
    /// <summary>The answer says so.</summary>
    Warn,

    /// <summary>The answer is at least undetermined.</summary>
    Hold,

    /// <summary>There is no answer.</summary>
    Refuse,
}

/// <summary>The keys people write for <see cref="StaleListPolicy"/>.</summary>
public static class StaleListPolicies
{
    private static readonly string[] Keys = ["warn", "hold", "refuse"];

    /// <summary>All keys, in the order of the enumeration.</summary>
    public static IReadOnlyList<string> All => Keys;

    /// <summary>The key of a policy.</summary>
    public static string Key(this StaleListPolicy policy) => Keys[(int)policy];

    /// <summary>Reads a key; null if it is none of ours.</summary>
    public static StaleListPolicy? Find(string key)
    {
        int index = Array.IndexOf(Keys, key);
        return index < 0 ? null : (StaleListPolicy)index;
    }
}

/// <summary>Who asks, and how careful the answer must be. What it supplies is listed in every answer as an assumption.</summary>
public sealed record Profile
{
    /// <summary>Its name, kebab-case.</summary>
    public required string Name { get; init; }

    /// <summary>What it stands for, in one line.</summary>
    public required string Title { get; init; }

    /// <summary>Facts it supplies where a dealing is silent.</summary>
    public required Facts Assumed { get; init; }

    /// <summary>What is done about a list that is not installed.</summary>
    public required MissingListPolicy WhenMissing { get; init; }

    /// <summary>What is done about a list that is too old.</summary>
    public required StaleListPolicy WhenStale { get; init; }

    /// <summary>After how many days, counted from the day of the dealing back to the publication, a list is too old.</summary>
    public required int StaleAfterDays { get; init; }

    /// <summary>The least score of a hit, by list, field and kind of party.</summary>
    public HitThresholds Thresholds { get; init; } = HitThresholds.Default;
}

/// <summary>The built-in profiles.</summary>
public static class Profiles
{
    /// <summary>OFAC publishes at least every few weeks; a list older than this has surely missed something.</summary>
    private const int MonthOfDays = 31;

    private static readonly Facts UsPersonInUs = Facts.None
        .With(Nexus.UsPersonFact, new FactValue.Truth(true))
        .With(Nexus.ActsInFact, new FactValue.Text("US"));

    /// <summary>A US person acting in the United States, trying Forfend out: lists that are missing are reported and do not hold.</summary>
    public static Profile Demo { get; } = new()
    {
        Name = "demo",
        Title = "a US person acting in the United States, trying Forfend out",
        Assumed = UsPersonInUs,
        WhenMissing = MissingListPolicy.Report,
        WhenStale = StaleListPolicy.Warn,
        StaleAfterDays = MonthOfDays,
    };

    /// <summary>A US person acting in the United States: a list that is missing or too old holds the dealing.</summary>
    public static Profile UsPerson { get; } = Demo with
    {
        Name = "us-person",
        Title = "a US person acting in the United States",
        WhenMissing = MissingListPolicy.Hold,
        WhenStale = StaleListPolicy.Hold,
    };

    /// <summary>All built-in profiles, in the order of the documentation.</summary>
    public static IReadOnlyList<Profile> All { get; } = [Demo, UsPerson];

    /// <summary>The profile of a name, or null.</summary>
    public static Profile? Find(string name) => All.FirstOrDefault(profile => profile.Name == name);
}
