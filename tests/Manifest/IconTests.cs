using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Manifest;

/// <summary>The icons are the project's own drawing. Run with UPDATE_GOLDENS=1 to draw them anew.</summary>
public sealed class IconTests
{
    private static readonly (byte, byte, byte, byte) White = (255, 255, 255, 255);

    [Fact]
    public void The_icons_are_as_drawn()
    {
        Check("color.png", IconPainter.Color());
        Check("outline.png", IconPainter.Outline());
    }

    [Fact]
    public void The_colour_icon_fills_its_square()
    {
        var icon = Load("color.png");

        Assert.Equal(192, icon.Size);
        Assert.All(Pixels(icon), pixel => Assert.Equal(255, pixel.Alpha));
        Assert.Equal(icon[0, 0], icon[191, 191]);
    }

    [Fact]
    public void The_outline_icon_is_pure_white_on_nothing_and_reaches_the_edges()
    {
        var icon = Load("outline.png");

        Assert.Equal(32, icon.Size);
        Assert.All(Pixels(icon), pixel => Assert.True(pixel == White || pixel.Alpha == 0));
        Assert.Contains(White, Enumerable.Range(0, 32).Select(y => icon[0, y]).Concat(Enumerable.Range(0, 32).Select(y => icon[1, y])));
        Assert.InRange(Pixels(icon).Count(pixel => pixel == White), 100, 400);
    }

    private static IEnumerable<(byte Red, byte Green, byte Blue, byte Alpha)> Pixels(Png icon) =>
        Enumerable.Range(0, icon.Size * icon.Size).Select(at => icon[at % icon.Size, at / icon.Size]);

    private static Png Load(string name) => Png.OfFile(File.ReadAllBytes(PathOf(name)));

    private static string PathOf(string name) => Path.Combine(Repository.Root, "manifest", name);

    private static void Check(string name, Png drawn)
    {
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDENS") == "1")
        {
            File.WriteAllBytes(PathOf(name), drawn.ToFile());
        }

        Assert.Equal(drawn.Pixels, Load(name).Pixels);
    }
}
