namespace Forfend.Intake.Values;

/// <summary>Codes of ISO 4217 by their form; which are in use is not asked.</summary>
internal static class Currencies
{
    public static bool IsCode(string text) => text.Length == 3 && text.All(char.IsAsciiLetterUpper);
}
