namespace Forfend.Accuracy;

/// <summary>xoshiro256** (Blackman and Vigna 2018) seeded by SplitMix64: the same seed gives the same cases on every machine.</summary>
internal sealed class Randomness
{
    private readonly ulong[] _state = new ulong[4];

    public Randomness(ulong seed)
    {
        for (int index = 0; index < _state.Length; index++)
        {
            seed += 0x9E3779B97F4A7C15;
            ulong mixed = (seed ^ (seed >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            _state[index] = mixed ^ (mixed >> 31);
        }
    }

    public int Below(int limit) => (int)(Next() % (ulong)limit);

    public bool Chance(double probability) => (Next() >> 11) * (1.0 / (1UL << 53)) < probability;

    public T Of<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    public T[] Sample<T>(IEnumerable<T> source, int count)
    {
        T[] all = [.. source];
        for (int index = all.Length - 1; index > 0; index--)
        {
            int other = Below(index + 1);
            (all[index], all[other]) = (all[other], all[index]);
        }

        return all[..Math.Min(count, all.Length)];
    }

    private ulong Next()
    {
        ulong result = ulong.RotateLeft(_state[1] * 5, 7) * 9;
        ulong shifted = _state[1] << 17;
        _state[2] ^= _state[0];
        _state[3] ^= _state[1];
        _state[1] ^= _state[2];
        _state[0] ^= _state[3];
        _state[2] ^= shifted;
        _state[3] = ulong.RotateLeft(_state[3], 45);
        return result;
    }
}
