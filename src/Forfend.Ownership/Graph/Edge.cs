using System.Runtime.InteropServices;
using Forfend.Domain.Law;
using Forfend.Domain.Relations;

namespace Forfend.Ownership.Graph;

/// <summary>
/// A relation as the graph keeps it, half a cache line: parties, shares and sources are numbers of the graph's tables, days are day
/// numbers. Written to files as it stands in memory.
/// </summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly record struct Edge(int From, int To, int Stake, int Votes, int Since, int Until, int Source, byte KindCode, byte ControlCode, byte ConfidenceCode, byte Reserved)
{
    /// <summary>Stands for a share that is not there.</summary>
    public const int None = -1;

    public RelationKind Kind => (RelationKind)KindCode;

    public ControlKind Control => (ControlKind)ControlCode;

    public Confidence Confidence => (Confidence)ConfidenceCode;

    public bool Covers(int day) => Since <= day && day < Until;

    /// <summary>
    /// By holder and company first, so that all that is said of one pair stands together; then by everything, so that the order of
    /// input leaves no trace.
    /// </summary>
    public static int Compare(Edge left, Edge right)
    {
        int order = left.From.CompareTo(right.From);
        if (order == 0) order = left.To.CompareTo(right.To);
        if (order == 0) order = left.KindCode.CompareTo(right.KindCode);
        if (order == 0) order = left.Since.CompareTo(right.Since);
        if (order == 0) order = left.Until.CompareTo(right.Until);
        if (order == 0) order = left.Stake.CompareTo(right.Stake);
        if (order == 0) order = left.Votes.CompareTo(right.Votes);
        if (order == 0) order = left.Source.CompareTo(right.Source);
        if (order == 0) order = left.ControlCode.CompareTo(right.ControlCode);
        return order == 0 ? left.ConfidenceCode.CompareTo(right.ConfidenceCode) : order;
    }
}
