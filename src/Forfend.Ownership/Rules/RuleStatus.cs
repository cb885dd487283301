namespace Forfend.Ownership.Rules;

/// <summary>What a rule makes of a party.</summary>
public enum RuleStatus
{
    /// <summary>Not reached, whatever the open facts are.</summary>
    Free,

    /// <summary>Reached or not: it depends on facts that the questions name.</summary>
    Depends,

    /// <summary>Reached, whatever the open facts are.</summary>
    Caught,
}

/// <summary>Keys of <see cref="RuleStatus"/>.</summary>
public static class RuleStatuses
{
    private static readonly string[] Keys = ["free", "depends", "caught"];

    /// <summary>The key people write.</summary>
    public static string Key(this RuleStatus status) => Keys[(int)status];
}
