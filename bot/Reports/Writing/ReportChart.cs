using System.Globalization;
using System.Net;
using System.Text;

namespace TeamsPolicyBot.Reports.Writing;

/// <summary>Bars as inline SVG. The numbers stand beside them in a table, so that nothing is said by a picture alone.</summary>
internal static class ReportChart
{
    private const int Width = 720;
    private const int Height = 160;
    private const int Floor = 20;

    /// <summary>A bar for each name, from left to right.</summary>
    /// <param name="title">What it shows, for those who do not see it.</param>
    public static string Bars(string title, IReadOnlyList<Counted> values)
    {
        var most = Math.Max(1, values.Max(value => value.Count));
        var step = (double)Width / values.Count;
        var svg = new StringBuilder(
            string.Create(
                CultureInfo.InvariantCulture, $"<svg role=\"img\" viewBox=\"0 0 {Width} {Height + Floor}\" aria-label=\"{Encode(title)}\">")
        );
        foreach (var (index, value) in values.Index())
        {
            var height = (double)Height * value.Count / most;
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<rect class=\"bar\" x=\"{(index * step) + 1:0.#}\" y=\"{Height - height:0.#}\" width=\"{Math.Max(1, step - 2):0.#}\" height=\"{height:0.#}\"/>"
            );
        }

        svg.Append(CultureInfo.InvariantCulture, $"<line class=\"axis\" x1=\"0\" y1=\"{Height}\" x2=\"{Width}\" y2=\"{Height}\"/>");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"0\" y=\"{Height + Floor - 4}\">{Encode(values[0].Name)}</text>");
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<text x=\"{Width}\" y=\"{Height + Floor - 4}\" text-anchor=\"end\">{Encode(values[^1].Name)}</text>");
        return svg.Append("</svg>").ToString();
    }

    /// <summary>A bar beside a number in a table.</summary>
    public static string Beside(int count, int most) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"<svg class=\"beside\" viewBox=\"0 0 100 10\" aria-hidden=\"true\"><rect class=\"bar\" width=\"{100.0 * count / Math.Max(1, most):0.#}\" height=\"10\"/></svg>"
        );

    public static string Encode(string text) => WebUtility.HtmlEncode(text);
}
