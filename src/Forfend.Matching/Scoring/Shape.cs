using System.Text;

namespace Forfend.Matching.Scoring;

/// <summary>
/// What a word looks like to a reading machine, or to somebody who reads digits as letters: signs that are mistaken for one another
/// are one sign. <c>rn</c> and <c>m</c>, <c>1</c> and <c>l</c> and <c>i</c>, <c>cl</c> and <c>d</c>.
/// </summary>
internal static class Shape
{
    /// <summary>The shape of a folded word.</summary>
    public static string Of(string word)
    {
        var shape = new StringBuilder(word.Length * 2);
        foreach (char unit in word)
        {
            switch (unit)
            {
                case 'm': shape.Append("rn"); break;
                case 'w': shape.Append("vv"); break;
                case 'd': shape.Append("ci"); break;
                case 'u': shape.Append("ii"); break;
                case 'l' or '1' or 'j': shape.Append('i'); break;
                case 'e' or '3': shape.Append('c'); break;
                case 'h' or '8' or '6': shape.Append('b'); break;
                case '0' or 'q': shape.Append('o'); break;
                case '5': shape.Append('s'); break;
                case '9': shape.Append('g'); break;
                case '4': shape.Append('a'); break;
                case '7': shape.Append('t'); break;
                case '2': shape.Append('z'); break;
                default: shape.Append(unit); break;
            }
        }

        return shape.ToString();
    }
}
