namespace Forfend.Domain.Parties;

/// <summary>
/// The legal act that puts a party on a list, for as long as it holds. A party that was taken off and put back has one for each
/// time.
/// </summary>
/// <param name="Program">The programme or regime in the list's own words (<c>SDGT</c>), or empty.</param>
/// <param name="Citation">Where it is written, or empty where the list does not say.</param>
/// <param name="From">First day it holds, where the list says so.</param>
/// <param name="Until">First day it no longer holds, where known.</param>
public sealed record Designation(string Program, string Citation = "", DateOnly? From = null, DateOnly? Until = null)
{
    /// <summary>Key of the list it belongs to where its source publishes several (<c>us-bis-entity-list</c>); empty for the source's own.</summary>
    public string List { get; init; } = "";

    /// <summary>For what a licence is required, in the list's words, or empty.</summary>
    public string LicenceRequirement { get; init; } = "";

    /// <summary>How an application for a licence is reviewed, in the list's words (<c>Presumption of denial</c>), or empty.</summary>
    public string ReviewPolicy { get; init; } = "";

    /// <summary>Whether it holds on a day.</summary>
    public bool IsInForceOn(DateOnly day) => (From is not { } from || day >= from) && (Until is not { } until || day < until);
}
