namespace Forfend.Domain.Parties;

/// <summary>The legal act that puts a party on a list, for as long as it holds.</summary>
/// <param name="Program">The programme or regime in the list's own words (<c>SDGT</c>), or empty.</param>
/// <param name="Citation">Where it is written, or empty where the list does not say.</param>
/// <param name="From">First day it holds, where the list says so.</param>
/// <param name="Until">First day it no longer holds, where known.</param>
public sealed record Designation(string Program, string Citation = "", DateOnly? From = null, DateOnly? Until = null);
