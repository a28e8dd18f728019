using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Commands.Package;

/// <summary>The files of the app package, by name. Teams wants them all at the zip's root. See protocol section 7.</summary>
internal sealed partial class AppPackage(IReadOnlyDictionary<string, byte[]> files)
{
    public const string Manifest = "manifest.json";
    public const string ColorIcon = "color.png";
    public const string OutlineIcon = "outline.png";

    /// <summary>Width and height of each icon in pixels.</summary>
    private static readonly IReadOnlyDictionary<string, int> IconSizes = new Dictionary<string, int>
    {
        [ColorIcon] = 192,
        [OutlineIcon] = 32,
    };

    /// <summary>A zip entry cannot be older; the same files give the same zip, whenever it is made.</summary>
    private static readonly DateTimeOffset AlwaysTheSameTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The manifest, its languages and the icons of a folder; other files are left out.</summary>
    public static AppPackage Read(string folder) => new(Directory.EnumerateFiles(folder)
        .Where(file => Path.GetExtension(file) is ".json" or ".png")
        .ToDictionary(file => Path.GetFileName(file), File.ReadAllBytes));

    /// <summary>The same with the placeholders filled in.</summary>
    public AppPackage With(PackageValues values) => new(files.ToDictionary(
        file => file.Key,
        file => IsText(file.Key) ? Encoding.UTF8.GetBytes(values.Fill(Encoding.UTF8.GetString(file.Value))) : file.Value));

    /// <summary>Why Teams would not take it, in words.</summary>
    public IEnumerable<string> Faults() =>
        [.. files.OrderBy(file => file.Key, StringComparer.Ordinal).SelectMany(file => FaultsOf(file.Key, file.Value)), .. Missing()];

    /// <summary>The package.</summary>
    public byte[] Zip()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files.OrderBy(file => file.Key, StringComparer.Ordinal))
            {
                var entry = zip.CreateEntry(name);
                entry.LastWriteTime = AlwaysTheSameTime;
                using var stream = entry.Open();
                stream.Write(content);
            }
        }

        return bytes.ToArray();
    }

    private static IEnumerable<string> FaultsOf(string name, byte[] content)
    {
        if (IsText(name))
        {
            return [.. LeftOver(name, Encoding.UTF8.GetString(content)), .. NotJson(name, content)];
        }

        return IconSizes.TryGetValue(name, out var size) && PngHeader.Read(content) is var png && (png?.Width, png?.Height) != (size, size)
            ? [$"{name} must be a PNG of {size} x {size} pixels; it is {(png is null ? "no PNG" : $"{png.Width} x {png.Height}")}."]
            : [];
    }

    private static IEnumerable<string> LeftOver(string name, string text) =>
        Placeholder()
            .Matches(text)
            .Select(match => match.Value)
            .Distinct()
            .Select(placeholder => $"{name} still holds the placeholder {placeholder}.");

    private static IEnumerable<string> NotJson(string name, byte[] content)
    {
        try
        {
            using var document = JsonDocument.Parse(content);
            return [];
        }
        catch (JsonException fault)
        {
            return [$"{name} is no JSON: line {fault.LineNumber + 1}."];
        }
    }

    private IEnumerable<string> Missing() =>
        IconSizes.Keys.Where(name => !files.ContainsKey(name)).Select(name => $"{name} is missing.");

    private static bool IsText(string name) => name.EndsWith(".json", StringComparison.Ordinal);

    [GeneratedRegex(@"\$\{\{.*?\}\}", RegexOptions.None, TextLimits.RegexMilliseconds)]
    private static partial Regex Placeholder();
}
