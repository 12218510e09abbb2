using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json.Nodes;
using VpBot.Local;
using VpBot.Local.Packing;

namespace VpBot.Tests.Local;

public sealed class AppPackageTests : IDisposable
{
    private static readonly string[] Good =
        ["--app-id", "11111111-1111-1111-1111-111111111111", "--bot-id", "22222222-2222-2222-2222-222222222222", "--host", "vpbot.example.org"];

    private readonly string folder = Directory.CreateTempSubdirectory("vpbot-").FullName;

    [Theory]
    [InlineData("MicrosoftTeams", "manifest.json")]
    [InlineData("MicrosoftTeams.Localization", "en.json")]
    public async Task What_is_packed_agrees_with_the_official_schema(string schema, string file)
    {
        Unpack();

        (await CheckAsync(schema, Path.Combine(folder, file))).ShouldBe("");
    }

    [Fact]
    public async Task The_check_against_the_schema_finds_what_is_wrong()
    {
        Unpack();
        var manifest = Path.Combine(folder, "manifest.json");
        await File.WriteAllTextAsync(manifest, (await File.ReadAllTextAsync(manifest)).Replace("#33566B", "blue", StringComparison.Ordinal));

        (await CheckAsync("MicrosoftTeams", manifest)).ShouldContain("accentColor");
    }

    [Fact]
    public void The_package_holds_the_four_files_at_its_root() =>
        Unpack().ShouldBe(["color.png", "en.json", "manifest.json", "outline.png"]);

    [Fact]
    public void Every_placeholder_is_filled_in()
    {
        var manifest = AppPackage.Manifest(PackOptions.Parse([.. Good, "--developer", "Bedrijf \"X\""]));

        manifest.ShouldNotContain("{{");
        var json = JsonNode.Parse(manifest)!;
        json["developer"]!["name"]!.GetValue<string>().ShouldBe("Bedrijf \"X\"");
        json["developer"]!["privacyUrl"]!.GetValue<string>().ShouldBe("https://vpbot.example.org/privacy");
        json["bots"]![0]!["botId"]!.GetValue<string>().ShouldBe("22222222-2222-2222-2222-222222222222");
    }

    [Fact]
    public void The_bot_is_personal_converses_and_takes_files()
    {
        var bot = JsonNode.Parse(AppPackage.Manifest(PackOptions.Parse(Good)))!["bots"]![0]!;

        bot["scopes"]!.AsArray().Select(scope => (string)scope!).ShouldBe(["personal"]);
        bot["isNotificationOnly"]!.GetValue<bool>().ShouldBeFalse();
        bot["supportsFiles"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Fact]
    public void English_says_everything_that_Dutch_says()
    {
        var dutch = JsonNode.Parse(AppPackage.Manifest(PackOptions.Parse(Good)))!;
        var english = JsonNode.Parse(File.ReadAllText(Path.Combine(Checkout.Root, "manifest", "en.json")))!.AsObject();

        foreach (var part in (string[])["name", "description"])
        {
            foreach (var (length, text) in dutch[part]!.AsObject())
            {
                english[$"{part}.{length}"].ShouldNotBeNull().GetValue<string>().ShouldNotBeNullOrWhiteSpace();
                text!.GetValue<string>().ShouldNotBeNullOrWhiteSpace();
            }
        }
    }

    [Fact]
    public void The_same_input_gives_the_same_file()
    {
        AppPackage.Write(PackOptions.Parse([.. Good, "--out", Path.Combine(folder, "a.zip")]));
        AppPackage.Write(PackOptions.Parse([.. Good, "--out", Path.Combine(folder, "b.zip")]));

        File.ReadAllBytes(Path.Combine(folder, "a.zip")).ShouldBe(File.ReadAllBytes(Path.Combine(folder, "b.zip")));
    }

    [Fact]
    public void All_wrong_options_are_named_at_once()
    {
        var message = Should.Throw<CannotRunException>(() => PackOptions.Parse(["--host", "https://x", "--version", "1", "--colour", "red"])).Message;

        foreach (var complaint in (string[])["--app-id needs", "--bot-id needs", "--host needs", "--version needs", "no option --colour"])
        {
            message.ShouldContain(complaint);
        }
    }

    [Fact]
    public void The_colour_icon_is_a_white_symbol_on_a_full_square()
    {
        var icon = Png.Read(Path.Combine(Checkout.Root, "manifest", "color.png"));

        (icon.Width, icon.Height).ShouldBe((192, 192));
        icon.Pixels.ShouldAllBe(pixel => pixel.Alpha == 255);
        var symbol = icon.Pixels.Where(pixel => pixel is { Red: 255, Green: 255, Blue: 255 }).ToList();
        symbol.Min(pixel => pixel.X).ShouldBeGreaterThanOrEqualTo(48);
        symbol.Max(pixel => pixel.X).ShouldBeLessThan(144);
        symbol.Min(pixel => pixel.Y).ShouldBeGreaterThanOrEqualTo(48);
        symbol.Max(pixel => pixel.Y).ShouldBeLessThan(144);
    }

    [Fact]
    public void The_outline_icon_is_white_on_nothing()
    {
        var icon = Png.Read(Path.Combine(Checkout.Root, "manifest", "outline.png"));

        (icon.Width, icon.Height).ShouldBe((32, 32));
        icon.Pixels.Where(pixel => pixel.Alpha > 0).ShouldAllBe(pixel => pixel.Red == 255 && pixel.Green == 255 && pixel.Blue == 255);
        icon.Pixels.ShouldContain(pixel => pixel.Alpha == 255);
        icon.Pixels[0].Alpha.ShouldBe((byte)0);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private List<string> Unpack()
    {
        var file = Path.Combine(folder, "package.zip");
        AppPackage.Write(PackOptions.Parse([.. Good, "--out", file]));
        using var zip = ZipFile.OpenRead(file);
        zip.ExtractToDirectory(folder);
        return [.. zip.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal)];
    }

    private static async Task<string> CheckAsync(string schema, string file)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        await NodeTools.EnsureInstalledAsync(static _ => { }, patience.Token);
        var check = new ProcessStartInfo("node", [Path.Combine(Checkout.Root, "manifest", "check.cjs"), schema, file]);
        var result = await Command.RunAsync(check, patience.Token);
        return result.ExitCode == 0 ? result.Output : result.Output + result.Errors;
    }
}
