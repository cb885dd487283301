using System.Collections.Immutable;

namespace Forfend.Domain.Dealings;

/// <summary>The stated facts of a dealing by path (<c>item.subject_to_ear</c>), in ordinal order. What is not in here is unknown.</summary>
public sealed class Facts
{
    /// <summary>No fact stated.</summary>
    public static readonly Facts None = new(ImmutableSortedDictionary.Create<string, FactValue>(StringComparer.Ordinal));

    private readonly ImmutableSortedDictionary<string, FactValue> _values;

    private Facts(ImmutableSortedDictionary<string, FactValue> values) => _values = values;

    /// <summary>How many facts are stated.</summary>
    public int Count => _values.Count;

    /// <summary>Every stated fact in ordinal order of its path.</summary>
    public IEnumerable<KeyValuePair<string, FactValue>> All => _values;

    /// <summary>The value of a fact, or null where it is unknown.</summary>
    public FactValue? this[string path] => _values.GetValueOrDefault(path);

    /// <summary>These facts and one more; a fact stated before is replaced.</summary>
    public Facts With(string path, FactValue value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        ArgumentNullException.ThrowIfNull(value);
        return new Facts(_values.SetItem(path, value));
    }
}
