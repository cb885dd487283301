using Forfend.Matching.Compiled;

namespace Forfend.Matching.Reverse;

/// <summary>Words of a book written as one, or one of them: hashes that can be joined.</summary>
/// <param name="Text">Hash of the text.</param>
/// <param name="TextLength">How long that is.</param>
/// <param name="Sound">Hash of the sound.</param>
/// <param name="SoundLength">How long that is; 0 if there is none.</param>
/// <param name="Skeleton">Hash of the likeliest skeleton.</param>
/// <param name="SkeletonLength">How long that is; 0 if there is none.</param>
/// <param name="Initials">Hash of the first letters.</param>
/// <param name="Letters">Hash of the letters, whatever their order.</param>
/// <param name="IsNative">Whether a word came from another script.</param>
internal readonly record struct BookPiece(
    ulong Text, int TextLength, ulong Sound, int SoundLength, ulong Skeleton, int SkeletonLength, ulong Initials, uint Letters, bool IsNative)
{
    /// <summary>With another written behind it.</summary>
    public BookPiece Join(in BookPiece next)
    {
        bool haveSounds = SoundLength > 0 && next.SoundLength > 0;
        bool haveSkeletons = SkeletonLength > 0 && next.SkeletonLength > 0;
        return new BookPiece(
            Text * TextHash.Power(next.TextLength) + next.Text, TextLength + next.TextLength,
            Sound * TextHash.Power(next.SoundLength) + next.Sound, haveSounds ? SoundLength + next.SoundLength : 0,
            Skeleton * TextHash.Power(next.SkeletonLength) + next.Skeleton, haveSkeletons ? SkeletonLength + next.SkeletonLength : 0,
            Initials * TextHash.Power(1) + next.Initials, Letters + next.Letters, IsNative || next.IsNative);
    }
}
