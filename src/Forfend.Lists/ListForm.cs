using System.Collections.Immutable;

namespace Forfend.Lists;

/// <summary>A list that measures aim at.</summary>
/// <param name="Key">Stable key, kebab-case (<c>us-bis-entity-list</c>).</param>
/// <param name="Title">Its name.</param>
public sealed record ListName(string Key, string Title);

/// <summary>One file of a publication.</summary>
/// <param name="Key">What it is in its publication, as <see cref="IListSource.PartOf"/> says.</param>
/// <param name="FileName">Its official name.</param>
/// <param name="Download">Its official address; null where it is had in another way.</param>
/// <param name="IsNeeded">Whether the publication is incomplete without it.</param>
public sealed record ListPart(string Key, string FileName, Uri? Download = null, bool IsNeeded = true);

/// <summary>One form in which a publication is issued.</summary>
/// <param name="Key">Stable key (<c>csv</c>, <c>advanced-xml</c>).</param>
/// <param name="Title">What people call it.</param>
/// <param name="IsTried">False where the reader is built from the published format and was not yet tried on a real file.</param>
/// <param name="Parts">Its files, the primary one first.</param>
public sealed record ListForm(string Key, string Title, bool IsTried, params ImmutableArray<ListPart> Parts)
{
    /// <summary>
    /// The form that files belong to: the first of the source's forms of which no needed part is missing, else the first of which
    /// any part is there; null if none is.
    /// </summary>
    public static ListForm? Choose(IListSource source, IReadOnlyCollection<string> parts)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(parts);
        return source.Forms.FirstOrDefault(form => form.Parts.All(part => !part.IsNeeded || parts.Contains(part.Key)))
            ?? source.Forms.FirstOrDefault(form => form.Parts.Any(part => parts.Contains(part.Key)));
    }
}
