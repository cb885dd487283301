using Forfend.Matching.Names;
using Forfend.Matching.Scoring;

namespace Forfend.Matching.Index;

/// <summary>What decides to which words a word is similar: its text, its role and, if it came from another script, its skeletons.</summary>
internal readonly record struct WordIdentity(string Text, TokenRole Role, string Skeletons)
{
    public static WordIdentity Of(WeighedToken word) =>
        new(word.Text, word.Role, string.Join(' ', word.Forms.Keys.Where(key => key.Channel is KeyChannel.Skeleton).Select(key => key.Text)));
}
