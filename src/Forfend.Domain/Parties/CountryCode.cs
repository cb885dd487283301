namespace Forfend.Domain.Parties;

/// <summary>A country or territory, ISO 3166-1 alpha-2, upper case.</summary>
public readonly record struct CountryCode
{
    private readonly string? _value;

    private CountryCode(string value) => _value = value;

    /// <summary>Two capital letters; empty for the default value.</summary>
    public string Value => _value ?? "";

    /// <summary>Takes two letters in any case; whether they are assigned is not asked here.</summary>
    public static bool TryParse(string? text, out CountryCode code)
    {
        if (text is { Length: 2 } && char.IsAsciiLetter(text[0]) && char.IsAsciiLetter(text[1]))
        {
            code = new CountryCode(text.ToUpperInvariant());
            return true;
        }

        code = default;
        return false;
    }

    /// <summary>The code for two letters known to be right; throws otherwise.</summary>
    public static CountryCode Of(string text) =>
        TryParse(text, out CountryCode code) ? code : throw new ArgumentException($"`{text}` is not two letters.", nameof(text));

    /// <inheritdoc/>
    public override string ToString() => Value;
}
