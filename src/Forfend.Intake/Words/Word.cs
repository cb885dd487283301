using System.Text;

namespace Forfend.Intake.Words;

/// <summary>One word of what somebody typed, or several in quotes.</summary>
/// <param name="Text">Without the quotes.</param>
/// <param name="IsQuoted">Whether it stood in quotes: then it is part of a name, whatever it says.</param>
internal readonly record struct Word(string Text, bool IsQuoted)
{
    /// <summary>Splits at white space. A quotation that does not close ends with the text.</summary>
    public static List<Word> Split(string text)
    {
        var words = new List<Word>();
        var current = new StringBuilder();
        char closing = '\0';
        void End(bool isQuoted)
        {
            if (current.Length > 0) words.Add(new Word(current.ToString(), isQuoted));
            current.Clear();
        }

        foreach (char c in text)
        {
            if (closing != '\0' && c == closing)
            {
                End(isQuoted: true);
                closing = '\0';
            }
            else if (closing != '\0')
            {
                current.Append(char.IsControl(c) ? ' ' : c);
            }
            else if (current.Length == 0 && c is '"' or '\u201C' or '\u2018' or '\'')
            {
                closing = c switch { '\u201C' => '\u201D', '\u2018' => '\u2019', _ => c };
            }
            else if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                End(isQuoted: false);
            }
            else
            {
                current.Append(c);
            }
        }

        End(isQuoted: closing != '\0');
        return words;
    }

    /// <summary>Whether it is this word of ours, in any case, and not part of a quotation.</summary>
    public bool Is(string word) => !IsQuoted && Text.Equals(word, StringComparison.OrdinalIgnoreCase);
}
