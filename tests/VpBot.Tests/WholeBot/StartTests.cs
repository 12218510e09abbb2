using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using VpBot.Tests.Fixtures;

namespace VpBot.Tests.WholeBot;

/// <summary>Outside Development the bot does not start half configured, and says everything that is missing at once.</summary>
public sealed class StartTests
{
    private static readonly Dictionary<string, string?> Complete = new(StringComparer.Ordinal)
    {
        ["MicrosoftAppType"] = "SingleTenant",
        ["MicrosoftAppId"] = "c0c0c0c0-0000-4000-8000-00000000c0c0",
        ["MicrosoftAppTenantId"] = "aaaaaaaa-0000-4000-8000-00000000aaaa",
        ["MicrosoftAppPassword"] = "secret",
        ["Tenants:Allowed:0"] = "aaaaaaaa-0000-4000-8000-00000000aaaa",
        ["Storage:Tables"] = "https://example.table.core.windows.net",
        ["Sealing:KeyVault"] = "https://example.vault.azure.net/secrets/vpbot",
    };

    public static TheoryData<string> Needed => [.. Complete.Keys.Select(key => key == "Sealing:KeyVault" ? "Sealing:KeyVault or Sealing:SecretFile" : key)];

    [Fact]
    public void Everything_that_is_missing_is_named_at_once()
    {
        var message = Should.Throw<InvalidOperationException>(() => Compose([])).Message;
        foreach (var key in Complete.Keys.Where(key => key != "MicrosoftAppPassword"))
        {
            message.ShouldContain(key);
        }
    }

    [Theory]
    [MemberData(nameof(Needed))]
    public void Each_setting_is_needed(string needed)
    {
        var settings = Complete.Where(setting => !needed.StartsWith(setting.Key, StringComparison.Ordinal)).ToDictionary(StringComparer.Ordinal);
        Should.Throw<InvalidOperationException>(() => Compose(settings)).Message.ShouldContain($"{needed} is missing");
    }

    [Fact]
    public void With_all_of_them_it_is_composed() => Should.NotThrow(() => Compose(Complete));

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    [InlineData("Development")]
    public void A_misspelt_type_is_an_error_everywhere(string environment)
    {
        var settings = new Dictionary<string, string?>(Complete, StringComparer.Ordinal) { ["MicrosoftAppType"] = "SingelTenant" };
        Should.Throw<InvalidOperationException>(() => Compose(settings, environment)).Message.ShouldContain("MicrosoftAppType is \"SingelTenant\": use SingleTenant or UserAssignedMSI.");
    }

    [Fact]
    public void A_managed_identity_needs_no_password()
    {
        var settings = new Dictionary<string, string?>(Complete, StringComparer.Ordinal) { ["MicrosoftAppType"] = "UserAssignedMSI" };
        settings.Remove("MicrosoftAppPassword");
        Should.NotThrow(() => Compose(settings));
    }

    [Fact]
    public void A_bot_that_anybody_may_talk_to_touches_nothing_real()
    {
        var settings = Complete.Where(setting => !setting.Key.StartsWith("MicrosoftApp", StringComparison.Ordinal)).ToDictionary(StringComparer.Ordinal);
        var message = Should.Throw<InvalidOperationException>(() => Compose(settings, "Development")).Message;
        message.ShouldContain("Storage:Tables is real, and MicrosoftAppId is missing");
        message.ShouldContain("Sealing:KeyVault is real, and MicrosoftAppId is missing");
    }

    [Fact]
    public async Task A_bot_that_anybody_may_talk_to_says_so_when_it_starts()
    {
        await using var bot = await RunningBot.StartAsync();
        bot.Log.Lines.ShouldContain(line => line.StartsWith("Warning", StringComparison.Ordinal) && line.Contains("the bot answers everybody", StringComparison.Ordinal));
    }

    private static void Compose(Dictionary<string, string?> settings, string environment = "Production")
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment, ContentRootPath = Path.GetTempPath() });
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection(settings);
        builder.AddVpBot();
        builder.Build();
    }
}
