using CsCheck;
using Forfend.Domain.Parties;
using Forfend.Matching.Compiled;
using Forfend.Matching.Scoring;

namespace Forfend.Matching.Tests.Compiled;

public class SimilarSoundsTests
{
    // Few letters, so that many pairs are similar; among them such as count half, light ones in numbers, and letters of one and of two bytes.
    private static readonly Gen<string> Word =
        from word in Gen.OneOf(Gen.String[Gen.Char["aeihjzskgmnr"], 2, 9], Gen.String[Gen.Char["ahei"], 2, 14], Gen.String[Gen.Char["banßæłk"], 3, 8], Gen.String[Gen.Char["anhmstr"], 10, 40])
        select word;

    [Fact]
    public void Similar_sounds_are_all_those_that_the_definition_calls_similar() => Gen.Select(Word.Array[1, 600], Word.Array[1, 10]).Sample((listed, asked) =>
    {
        ListedParty[] parties = [.. listed.Select((word, index) => new ListedParty { Id = new PartyId($"{index}"), List = "test", Kind = PartyKind.Person, Names = [new PartyName(word, NameStrength.Primary)] })];
        using IndexImage image = IndexBuilder.Build(parties, frozen: null, key: "");
        var words = new CompiledWords(image);
        var sounds = new SimilarSounds(image);
        Span<char> room = stackalloc char[ScoreDefinition.LongestComparedWord];
        foreach (string word in asked)
        {
            string sound = SoundSpelling.Of(word);
            var expected = new List<(int, int)>();
            for (int id = 0; id < words.Count; id++)
                if (words.SoundOf(id) is >= 0 and int other && WordSimilarity.OfSounds(sound, sounds.LettersOf(other, room)) is >= ScoreDefinition.SimilarityFloor and int similarity) expected.Add((id, similarity));
            var found = new List<(int, int)>();
            sounds.AddSimilar(sound, found);
            Assert.Equal(expected.Order(), found.Order());
        }
    }, iter: 200);

    [Fact]
    public void Texts_that_share_enough_planes_are_found_and_no_others_but_those_that_are_not_counted() =>
        Gen.Select(Word.Array[1, 700], Word, Gen.Int[0, 20], Gen.Int[0, 40]).Sample((texts, sought, letters, all) =>
        {
            ulong[] planes = LetterPlanes.Pack(texts);
            var asked = new SoughtLetters(sought, stackalloc int[SoughtLetters.MostPlanes]);
            var expected = new List<int>();
            int from = texts.Length / 3;
            for (int text = from; text < texts.Length; text++)
            {
                int shared = 0;
                int sharedLetters = 0;
                for (int index = 0; index < asked.Planes.Length; index++)
                {
                    shared += Bit(planes, text, asked.Planes[index]);
                    if (index < asked.Letters) sharedLetters = shared;
                }

                if ((sharedLetters >= letters && shared >= all) || Bit(planes, text, LetterPlanes.Uncounted) != 0) expected.Add(text);
            }

            int[] found = new int[texts.Length];
            Assert.Equal(expected, found[..PlaneScan.Find(planes, asked, [new SoundDemand(from, texts.Length, letters, all)], found)]);
        }, iter: 500);

    private static int Bit(ulong[] planes, int text, int plane) =>
        (int)(planes[(text / LetterPlanes.Block * LetterPlanes.Count + plane) * LetterPlanes.Width + text % LetterPlanes.Block / 64] >> text & 1);
}
