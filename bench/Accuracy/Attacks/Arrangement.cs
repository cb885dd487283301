namespace Forfend.Accuracy.Attacks;

/// <summary>Attacks on the words of a name: their order, number and borders.</summary>
internal static class Arrangement
{
    private static readonly string[] Patronymics = ["Anatolyevich", "Borisovich", "Ahmad", "Mohammed", "bin Saleh", "Abdullah", "Michael", "Jose", "Maria", "Said", "Petrovna", "Lee", "Antonio"];
    private static readonly string[] Addresses = ["12 MAIN STREET MOSCOW", "5 RUE DE LA PAIX PARIS", "PO BOX 1234 DUBAI UAE", "UL LENINA 7 KV 3", "FLAT 2 99 BAKER STREET LONDON"];
    private static readonly string[] FormsOfAddress = ["Mr.", "Dr.", "Sheikh", "Hajji", "Gen.", "Col.", "Eng.", "Prof.", "Sr.", "Mullah", "Minister", "President"];
    private static readonly string[] Suffixes = ["Jr.", "II", "MBA", "PhD", "Esq.", "(Ret.)", "OBE"];

    public static string Reorder(Randomness random, Victim victim) => string.Join(' ', random.Sample(victim.Words, victim.Words.Length));

    public static string Comma(Randomness random, Victim victim) => string.Join(' ', victim.Words[^victim.FamilyWords..]) + ", " + string.Join(' ', victim.Words[..^victim.FamilyWords]);

    public static string? DropWord(Randomness random, Victim victim)
    {
        if (victim.Words.Length < 3) return null;

        int dropped = random.Below(victim.Words.Length - victim.FamilyWords);
        return string.Join(' ', victim.Words.Where((_, index) => index != dropped));
    }

    public static string AddWord(Randomness random, Victim victim) => string.Join(' ', [victim.Words[0], random.Of(Patronymics), .. victim.Words[1..]]);

    public static string? Initial(Randomness random, Victim victim)
    {
        if (victim.FamilyWords >= victim.Words.Length) return null;

        return string.Join(' ', victim.Words.Select((word, index) => index == 0 ? word[0] + (random.Chance(0.5) ? "." : "") : word));
    }

    public static string? GluedInitials(Randomness random, Victim victim)
    {
        string[] given = victim.Words[..^victim.FamilyWords];
        return given.Length < 2 ? null : string.Concat(given.Select(word => word[0])) + " " + string.Join(' ', victim.Words[^victim.FamilyWords..]);
    }

    public static string MergeTwo(Randomness random, Victim victim)
    {
        int at = random.Below(victim.Words.Length - 1);
        return string.Join(' ', [.. victim.Words[..at], victim.Words[at] + victim.Words[at + 1], .. victim.Words[(at + 2)..]]);
    }

    public static string MergeAll(Randomness random, Victim victim) => string.Concat(victim.Words);

    public static string MergeFamilyFirst(Randomness random, Victim victim) => string.Concat([.. victim.Words[^victim.FamilyWords..], .. victim.Words[..^victim.FamilyWords]]);

    public static string? Split(Randomness random, Victim victim)
    {
        int[] long_ = [.. Enumerable.Range(0, victim.Words.Length).Where(index => victim.Words[index].Length >= 5)];
        if (long_.Length == 0) return null;

        int chosen = random.Of(long_);
        int cut = 2 + random.Below(victim.Words[chosen].Length - 3);
        return string.Join(' ', victim.Words.Select((word, index) => index == chosen ? word.Insert(cut, " ") : word));
    }

    public static string? Truncate(Victim victim, int length) => victim.Name.Length > length ? victim.Name[..length].TrimEnd() : null;

    public static string Spaced(Victim victim, string sign) => string.Join(' ', victim.Words.Select(word => string.Join(sign, word.AsEnumerable())));

    public static string LetterSpaced(Victim victim) => string.Join(' ', victim.Name.Where(unit => unit != ' '));

    public static string Joined(Randomness random, Victim victim) => string.Join(random.Of(["-", "_", "/", "\u00A0"]), victim.Words);

    public static string Address(Randomness random, Victim victim) => victim.Name + " " + random.Of(Addresses);

    public static string Honorific(Randomness random, Victim victim) => random.Of(FormsOfAddress) + " " + victim.Name + " " + random.Of(Suffixes);

    public static string Repeated(Victim victim) => victim.Name + " " + victim.Words[0];
}
