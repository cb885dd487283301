using System.Text;
using CsCheck;
using Forfend.Matching.Scoring;

namespace Forfend.Matching.Tests.Scoring;

public class EditDistancesTests
{
    private static readonly Gen<string> Words = Gen.String[Gen.Char["aehijkgszmnlrcß"], 1, 20];

    [Fact]
    public void Many_texts_compared_at_once_have_the_distances_of_each() =>
        Gen.Select(Words, Words.Array[1, EditDistances.Lanes]).Sample(
            (text, words) =>
            {
                int length = words[0].Length;
                string[] others = [.. words.Select(word => word.PadRight(length, 'e')[..length])];
                Span<byte> letters = stackalloc byte[length * EditDistances.Lanes];
                Span<byte> halves = stackalloc byte[EditDistances.Lanes];
                for (int lane = 0; lane < others.Length; lane++)
                    for (int place = 0; place < length; place++) letters[place * EditDistances.Lanes + lane] = (byte)others[lane][place];
                EditDistances.Halves(Encoding.Latin1.GetBytes(text), letters, length, halves);
                for (int lane = 0; lane < others.Length; lane++) Assert.Equal(EditDistance.Halves(text, others[lane]), halves[lane]);
            }, iter: 2_000);

    [Fact]
    public void The_longest_texts_are_compared_without_overflow()
    {
        Span<byte> letters = stackalloc byte[ScoreDefinition.LongestComparedWord * EditDistances.Lanes];
        Span<byte> halves = stackalloc byte[EditDistances.Lanes];
        letters.Fill((byte)'l');
        string text = new('k', ScoreDefinition.LongestComparedWord);
        EditDistances.Halves(Encoding.Latin1.GetBytes(text), letters, ScoreDefinition.LongestComparedWord, halves);
        Assert.Equal(EditDistance.Halves(text, new string('l', ScoreDefinition.LongestComparedWord)), halves[EditDistances.Lanes - 1]);
    }
}
