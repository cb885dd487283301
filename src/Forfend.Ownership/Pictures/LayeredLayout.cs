namespace Forfend.Ownership.Pictures;

/// <summary>
/// Lays a picture out in layers, holders above what they hold, the party it is about at the bottom of those above it. Links over several
/// layers go through places of their own, the order within a layer is the one with few crossings, and everything is pulled towards what
/// it is linked with.
/// </summary>
internal sealed class LayeredLayout
{
    private const int Sweeps = 12;

    private readonly int[] _layers;
    private readonly List<List<int>> _rows = [];
    private readonly List<(int From, int To)> _segments = [];
    private readonly List<int[]> _routes = [];
    private double[] _x = [];

    private LayeredLayout(int parties) => _layers = new int[parties];

    /// <summary>How many layers there are.</summary>
    public int Layers => _rows.Count;

    /// <summary>Where a party stands: its layer, and its place from the left in widths of a party.</summary>
    public (int Layer, double X) this[int party] => (_layers[party], _x[party]);

    /// <summary>The places a link goes through, from holder to company.</summary>
    public IEnumerable<(int Layer, double X)> Route(int link) => _routes[link].Select(node => (LayerOf(node), _x[node]));

    /// <summary>The width of it all, in widths of a party.</summary>
    public double Width => _x.Length == 0 ? 1 : _x.Max() + 1;

    private List<int> NodeLayers { get; } = [];

    /// <summary>Lays out.</summary>
    public static LayeredLayout Of(OwnerPicture picture)
    {
        var layout = new LayeredLayout(picture.Parties.Length);
        layout.AssignLayers(picture);
        layout.RouteLinks(picture);
        layout.OrderRows();
        layout.Place();
        return layout;
    }

    private int LayerOf(int node) => NodeLayers[node];

    // The longest way down to the party decides how high a holder stands; a link that would close a ring is left out of that.
    private void AssignLayers(OwnerPicture picture)
    {
        int count = picture.Parties.Length;
        ILookup<int, int> holders = picture.Links.ToLookup(link => link.To, link => link.From);
        int[] height = new int[count];
        bool[] isOpen = new bool[count];
        bool[] isDone = new bool[count];
        for (int party = 0; party < count; party++) Visit(party, 0);

        int top = height.Max();
        for (int party = 0; party < count; party++) _layers[party] = top - height[party];

        void Visit(int party, int least)
        {
            if (isOpen[party] || (isDone[party] && height[party] >= least)) return;

            height[party] = Math.Max(height[party], least);
            isOpen[party] = true;
            foreach (int holder in holders[party]) Visit(holder, height[party] + 1);
            isOpen[party] = false;
            isDone[party] = true;
        }
    }

    private void RouteLinks(OwnerPicture picture)
    {
        NodeLayers.AddRange(_layers);
        foreach (PicturedLink link in picture.Links)
        {
            (int from, int to) = (link.From, link.To);
            var route = new List<int> { from };
            int step = _layers[to] >= _layers[from] ? 1 : -1;
            for (int layer = _layers[from] + step; layer != _layers[to] && _layers[from] != _layers[to]; layer += step)
            {
                route.Add(NodeLayers.Count);
                NodeLayers.Add(layer);
            }

            route.Add(to);
            _routes.Add([.. route]);
            for (int index = 1; index < route.Count; index++) _segments.Add((route[index - 1], route[index]));
        }

        for (int layer = 0; layer <= NodeLayers.Max(); layer++) _rows.Add([]);
        for (int node = 0; node < NodeLayers.Count; node++) _rows[NodeLayers[node]].Add(node);
    }

    // Every node at the middle of its neighbours of the row before, downwards and upwards in turn; the order with fewest crossings stays.
    private void OrderRows()
    {
        ILookup<int, int> up = _segments.ToLookup(segment => Below(segment), segment => Above(segment));
        ILookup<int, int> down = _segments.ToLookup(segment => Above(segment), segment => Below(segment));
        List<int>[] best = [.. _rows.Select(row => row.ToList())];
        int fewest = Crossings();
        for (int sweep = 0; sweep < Sweeps && fewest > 0; sweep++)
        {
            bool isDown = sweep % 2 == 0;
            for (int index = 1; index < _rows.Count; index++)
            {
                int row = isDown ? index : _rows.Count - 1 - index;
                Dictionary<int, int> places = _rows[row + (isDown ? -1 : 1)].Index().ToDictionary(pair => pair.Item, pair => pair.Index);
                List<int> nodes = _rows[row];
                double[] middles = [.. nodes.Select((node, place) => (isDown ? up : down)[node].Where(places.ContainsKey).Select(other => (double)places[other]).DefaultIfEmpty(place).Average())];
                _rows[row] = [.. nodes.Index().OrderBy(pair => middles[pair.Index]).ThenBy(pair => pair.Item).Select(pair => pair.Item)];
            }

            int crossings = Crossings();
            if (crossings >= fewest) continue;

            fewest = crossings;
            best = [.. _rows.Select(row => row.ToList())];
        }

        for (int row = 0; row < best.Length; row++) _rows[row] = best[row];
    }

    private int Above((int From, int To) segment) => LayerOf(segment.From) <= LayerOf(segment.To) ? segment.From : segment.To;

    private int Below((int From, int To) segment) => LayerOf(segment.From) <= LayerOf(segment.To) ? segment.To : segment.From;

    private int Crossings()
    {
        int[] place = new int[NodeLayers.Count];
        foreach (List<int> row in _rows)
            for (int index = 0; index < row.Count; index++) place[row[index]] = index;

        int crossings = 0;
        foreach (var layer in _segments.GroupBy(segment => LayerOf(Above(segment))))
        {
            (int Up, int Down)[] ends = [.. layer.Select(segment => (place[Above(segment)], place[Below(segment)]))];
            for (int one = 0; one < ends.Length; one++)
                for (int other = one + 1; other < ends.Length; other++)
                    if ((ends[one].Up - ends[other].Up) * (ends[one].Down - ends[other].Down) < 0) crossings++;
        }

        return crossings;
    }

    // Side by side at first; then each is pulled to the middle of its neighbours, as far as its own neighbours in the row let it.
    private void Place()
    {
        _x = new double[NodeLayers.Count];
        double widest = _rows.Max(row => row.Sum(Room));
        foreach (List<int> row in _rows)
        {
            double at = (widest - row.Sum(Room)) / 2;
            foreach (int node in row)
            {
                _x[node] = at + ((Room(node) - 1) / 2);
                at += Room(node);
            }
        }

        ILookup<int, int> linked = _segments.Concat(_segments.Select(segment => (segment.To, segment.From))).ToLookup(segment => segment.Item1, segment => segment.Item2);
        for (int sweep = 0; sweep < Sweeps * 2; sweep++)
        {
            foreach (List<int> row in sweep % 2 == 0 ? _rows : Enumerable.Reverse(_rows))
            {
                for (int index = 0; index < row.Count; index++)
                {
                    int node = row[index];
                    double wanted = linked[node].Select(other => _x[other]).DefaultIfEmpty(_x[node]).Average();
                    double left = index == 0 ? double.MinValue : _x[row[index - 1]] + Gap(row[index - 1], node);
                    double right = index == row.Count - 1 ? double.MaxValue : _x[row[index + 1]] - Gap(node, row[index + 1]);
                    if (left <= right) _x[node] = Math.Clamp(wanted, left, right);
                }
            }
        }

        double first = _x.Min();
        for (int node = 0; node < _x.Length; node++) _x[node] -= first;
    }

    private double Gap(int left, int right) => (Room(left) + Room(right)) / 2;

    // A link that passes by needs less room than a party.
    private double Room(int node) => node < _layers.Length ? 1 : 0.45;
}
