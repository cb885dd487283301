namespace Forfend.Rulebook.Overlays;

/// <summary>That a scheduled event took place, or did not, with who says so and where it is written.</summary>
/// <param name="Measure">Id of the measure.</param>
/// <param name="Event">The name of the event: <c>resumed 2026-11-10</c>.</param>
/// <param name="HasHappened">Whether it took place.</param>
/// <param name="Source">Where that is written, as a lawyer would cite it.</param>
/// <param name="By">Who confirms.</param>
/// <param name="On">When.</param>
public sealed record Confirmation(string Measure, string Event, bool HasHappened, string Source, string By, DateOnly On);
