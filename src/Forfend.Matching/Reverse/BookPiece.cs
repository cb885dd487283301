using System.Runtime.Intrinsics;
using Forfend.Matching.Compiled;
using Forfend.Matching.Scoring;

namespace Forfend.Matching.Reverse;

/// <summary>
/// Words of a book written as one, or one of them, in four ways at once: by <see cref="Text"/>, <see cref="Sound"/>, <see cref="Skeleton"/>
/// and <see cref="Initials"/>. What a word has not in a way is empty there.
/// </summary>
internal readonly struct BookPiece
{
    /// <summary>The text.</summary>
    public const int Text = 0;

    /// <summary>The sound.</summary>
    public const int Sound = 1;

    /// <summary>The likeliest skeleton.</summary>
    public const int Skeleton = 2;

    /// <summary>The first letters.</summary>
    public const int Initials = 3;

    /// <summary>How many ways there are.</summary>
    public const int Ways = 4;

    // By what the hash of what stands before it is multiplied; all 0 for a word that cannot be written as one with others.
    private readonly Vector128<uint> _powers;

    private BookPiece(Vector128<uint> hashes, Vector128<uint> powers) => (Hashes, _powers) = (hashes, powers);

    /// <summary>The lower half of the hash in each way.</summary>
    public Vector128<uint> Hashes { get; }

    /// <summary>Whether it can be written as one with others.</summary>
    public bool CanJoin => _powers != Vector128<uint>.Zero;

    /// <summary>A word.</summary>
    public static BookPiece Of(WeighedToken word)
    {
        if (!NameUnit.CanJoin(word)) return default;

        ReadOnlySpan<char> text = word.Text;
        ReadOnlySpan<char> sound = word.Forms.Sound;
        ReadOnlySpan<char> skeleton = word.Forms.FirstSkeleton;
        return new BookPiece(
            Vector128.Create(HashOf(text), HashOf(sound), HashOf(skeleton), HashOf(text[..1])),
            Vector128.Create(PowerOf(text.Length), PowerOf(sound.Length), PowerOf(skeleton.Length), PowerOf(1)));

        static uint PowerOf(int length) => (uint)TextHash.Power(length);
    }

    /// <summary>The hash of a text in any of the ways.</summary>
    public static uint HashOf(ReadOnlySpan<char> text) => (uint)TextHash.Of(text);

    /// <summary>With another written behind it.</summary>
    public BookPiece Join(in BookPiece next) => new(Hashes * next._powers + next.Hashes, _powers * next._powers);
}
