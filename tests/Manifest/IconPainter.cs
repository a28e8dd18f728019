namespace TeamsPolicyBot.Tests.Manifest;

/// <summary>
/// Draws the project's icon, a speech bubble with a tick, on the 32 by 32 grid that the local page's icon has. The icons in
/// manifest/ are its output.
/// </summary>
internal static class IconPainter
{
    private static readonly byte[] Brand = [0x5B, 0x5F, 0xC7];
    private static readonly byte[] White = [0xFF, 0xFF, 0xFF];

    /// <summary>Where the bubble stands on the grid; its tail reaches below.</summary>
    private const double Left = 6.5, Top = 8.5, Right = 25.5, Bottom = 21, Corner = 1.5, TailTip = 25.5;

    private static readonly (double X, double Y)[] Tick = [(11.5, 15), (14.5, 18), (20.5, 11.8)];

    /// <summary>192 by 192: a white bubble, half as wide as the picture, on the brand colour.</summary>
    public static Png Color() => Paint(192, 16, (x, y) =>
    {
        var (gridX, gridY) = OnGrid(x, y, 192, 96);
        return IsInBubble(gridX, gridY) && !IsOnTick(gridX, gridY, 1.1) ? White : Brand;
    });

    /// <summary>32 by 32: the bubble's outline in pure white, edge to edge, on nothing. No pixel is half there.</summary>
    public static Png Outline() => Paint(32, 1, (x, y) =>
    {
        var (gridX, gridY) = OnGrid(x, y, 32, 31);
        var isLine = IsInBubble(gridX, gridY) && !IsDeepInBubble(gridX, gridY, 1.25);
        return isLine || IsOnTick(gridX, gridY, 0.85) ? White : null;
    });

    private static (double X, double Y) OnGrid(double x, double y, int size, double bubbleWidth)
    {
        var scale = (Right - Left) / bubbleWidth;
        return (((Left + Right) / 2) + ((x - (size / 2.0)) * scale), ((Top + TailTip) / 2) + ((y - (size / 2.0)) * scale));
    }

    private static bool IsInBubble(double x, double y) => IsInBox(x, y) || IsInTail(x, y);

    private static bool IsInBox(double x, double y)
    {
        var beyondX = Math.Max(Math.Max(Left + Corner - x, x - (Right - Corner)), 0);
        var beyondY = Math.Max(Math.Max(Top + Corner - y, y - (Bottom - Corner)), 0);
        return (beyondX * beyondX) + (beyondY * beyondY) <= Corner * Corner;
    }

    private static bool IsInTail(double x, double y) => y >= Bottom && y <= TailTip && x >= 11 && x <= 11 + ((TailTip - y) * 5 / 4.5);

    /// <summary>Whether everything around, as far as the reach, is in the bubble too.</summary>
    private static bool IsDeepInBubble(double x, double y, double reach) => Enumerable.Range(0, 24)
        .Select(part => Math.Tau * part / 24)
        .All(angle => IsInBubble(x + (reach * Math.Cos(angle)), y + (reach * Math.Sin(angle))));

    private static bool IsOnTick(double x, double y, double halfWidth) =>
        Tick.Zip(Tick.Skip(1)).Any(line => Distance(x, y, line.First, line.Second) <= halfWidth);

    private static double Distance(double x, double y, (double X, double Y) from, (double X, double Y) to)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var along = Math.Clamp((((x - from.X) * dx) + ((y - from.Y) * dy)) / ((dx * dx) + (dy * dy)), 0, 1);
        return Math.Sqrt(Math.Pow(x - from.X - (along * dx), 2) + Math.Pow(y - from.Y - (along * dy), 2));
    }

    /// <param name="samples">Points looked at in each pixel, a square number; the pixel is their mean.</param>
    private static Png Paint(int size, int samples, Func<double, double, byte[]?> colorAt)
    {
        var side = (int)Math.Sqrt(samples);
        var pixels = new List<byte>();
        for (var pixel = 0; pixel < size * size; pixel++)
        {
            var colors = Enumerable
                .Range(0, samples)
                .Select(sample =>
                    colorAt((pixel % size) + (((sample % side) + 0.5) / side), (pixel / size) + (((sample / side) + 0.5) / side))
                )
                .ToList();
            pixels.AddRange(
                colors[0] is null && samples == 1 ? [0xFF, 0xFF, 0xFF, 0] : [Mean(colors, 0), Mean(colors, 1), Mean(colors, 2), 0xFF]);
        }

        return new Png(size, [.. pixels]);
    }

    private static byte Mean(List<byte[]?> colors, int channel) => (byte)Math.Round(colors.Average(color => color![channel]));
}
