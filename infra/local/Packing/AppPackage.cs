using System.IO.Compression;
using System.Text.Json;

namespace VpBot.Local.Packing;

/// <summary>The zip file that is uploaded to Teams.</summary>
internal static class AppPackage
{
    // The time that a zip file can hold first: the same input gives the same file.
    private static readonly DateTimeOffset Always = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static string Source => Path.Combine(Checkout.Root, "manifest");

    /// <summary>Fills the manifest and writes the package. Writes nothing if something is wrong.</summary>
    public static void Write(PackOptions options)
    {
        using var content = new MemoryStream();
        using (var zip = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "manifest.json", System.Text.Encoding.UTF8.GetBytes(Manifest(options)));
            foreach (var file in (string[])["en.json", "color.png", "outline.png"])
            {
                Add(zip, file, File.ReadAllBytes(Path.Combine(Source, file)));
            }
        }

        Directory.CreateDirectory(Path.GetDirectoryName(options.Out)!);
        File.WriteAllBytes(options.Out, content.ToArray());
    }

    /// <summary>The manifest of one installation.</summary>
    public static string Manifest(PackOptions options)
    {
        var manifest = File.ReadAllText(Path.Combine(Source, "manifest.json"));
        (string Name, string Value)[] values =
        [
            ("appId", options.AppId.ToString()),
            ("botId", options.BotId.ToString()),
            ("host", options.Host),
            ("version", options.Version),
            ("developer", options.Developer),
            ("website", options.Website),
        ];
        foreach (var (name, value) in values)
        {
            manifest = manifest.Replace($"{{{{{name}}}}}", JsonEncodedText.Encode(value).ToString(), StringComparison.Ordinal);
        }

        return manifest;
    }

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = Always;
        using var stream = entry.Open();
        stream.Write(content);
    }
}
