using Azure;
using Azure.Data.Tables;
using Azure.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Moq;
using VpBot.Conversations;
using VpBot.Dialogs.Publishing;
using VpBot.Dialogs.Roster;
using VpBot.Handoff;
using VpBot.Storage;
using VpBot.Storage.InMemory;

namespace VpBot.Tests.Storage.Stores;

public sealed class StorageRegistrationTests
{
    [Fact]
    public async Task In_Development_without_settings_the_tables_are_in_memory_and_there()
    {
        using var host = HostWith("Development");

        await host.StartAsync();

        host.Services.GetRequiredService<TableServiceClient>().ShouldBeOfType<InMemoryTableServiceClient>();
        (await host.Services.GetRequiredService<IOpenRequests>().FindAsync("x", CancellationToken.None)).ShouldBeNull();
        await host.StopAsync();
    }

    [Theory]
    [InlineData(typeof(IRequestStore))]
    [InlineData(typeof(IRequestKeys))]
    [InlineData(typeof(IOpenRequests))]
    [InlineData(typeof(IDueIndex))]
    [InlineData(typeof(IAssignments))]
    [InlineData(typeof(IAdvisorRecords))]
    [InlineData(typeof(IConversationStates))]
    [InlineData(typeof(IRosterVersions))]
    [InlineData(typeof(IRosterReader))]
    [InlineData(typeof(IRosterLeftovers))]
    public void Every_port_has_its_store(Type port)
    {
        using var host = HostWith("Development");

        host.Services.GetRequiredService(port).ShouldNotBeNull();
    }

    [Fact]
    public void Readers_and_publishers_share_one_view_of_the_roster()
    {
        using var host = HostWith("Development");

        host.Services.GetRequiredService<IRosterReader>().ShouldBeSameAs(host.Services.GetRequiredService<IRosterVersions>());
    }

    [Theory]
    [InlineData("UseDevelopmentStorage=true")]
    [InlineData("https://example.table.core.windows.net")]
    public void An_account_is_connected_to_when_it_is_named(string tables)
    {
        using var host = HostWith("Production", ("Storage:Tables", tables));

        host.Services.GetRequiredService<TableServiceClient>().ShouldBeOfType<TableServiceClient>();
    }

    [Theory]
    [InlineData(null, "vpbot", "Storage:Tables is missing")]
    [InlineData(" ", "vpbot", "Storage:Tables is missing")]
    [InlineData("http://example.table.core.windows.net", "vpbot", "no https address")]
    [InlineData("https://", "vpbot", "no https address")]
    [InlineData("secret", "vpbot", "neither")]
    [InlineData("AccountName=example", "vpbot", "neither")]
    [InlineData("UseDevelopmentStorage=true", "1vp", "Storage:TablePrefix")]
    [InlineData("UseDevelopmentStorage=true", "vp-bot", "Storage:TablePrefix")]
    public async Task Settings_that_cannot_work_stop_the_host_and_are_not_quoted(string? tables, string prefix, string says)
    {
        using var host = HostWith("Production", ("Storage:Tables", tables), ("Storage:TablePrefix", prefix));

        var error = await Should.ThrowAsync<OptionsValidationException>(() => host.StartAsync());

        error.Message.ShouldContain(says);
        error.ToString().ShouldNotContain("secret");
    }

    [Theory]
    [InlineData(403, "AuthenticationFailed", "account key is wrong")]
    [InlineData(403, "AuthorizationPermissionMismatch", "Storage Table Data Contributor")]
    [InlineData(403, "KeyBasedAuthenticationNotPermitted", "https address")]
    [InlineData(403, "AuthorizationFailure", "firewall")]
    [InlineData(409, "TableBeingDeleted", "in a minute")]
    [InlineData(400, "InvalidResourceName", "Storage:TablePrefix")]
    [InlineData(0, null, "cannot be reached")]
    [InlineData(500, "InternalError", "500 InternalError")]
    public async Task An_account_that_refuses_stops_the_host_and_says_what_to_do(int status, string? code, string says) =>
        (await RefusedBy(new RequestFailedException(status, "no", code, null))).ShouldContain(says);

    [Fact]
    public async Task An_account_that_cannot_be_reached_stops_the_host_and_says_what_to_do()
    {
        (await RefusedBy(new AggregateException(new RequestFailedException("no route")))).ShouldContain("Azurite");
        (await RefusedBy(new TaskCanceledException())).ShouldContain("Azurite");
        (await RefusedBy(new CredentialUnavailableException("none"))).ShouldContain("AZURE_CLIENT_ID");
    }

    private static async Task<string> RefusedBy(Exception refusal)
    {
        var service = new Mock<TableServiceClient>();
        service.Setup(tables => tables.CreateTableIfNotExistsAsync(It.IsAny<string>(), It.IsAny<CancellationToken>())).ThrowsAsync(refusal);

        var error = await Should.ThrowAsync<StorageStartException>(() => new TablesExist(service.Object, new("vpbot")).StartingAsync(CancellationToken.None));
        return error.Message;
    }

    private static IHost HostWith(string environment, params (string Key, string? Value)[] settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new() { EnvironmentName = environment });
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value)));
        builder.Services.AddLogging();
        builder.Services.AddStorage(builder.Configuration, builder.Environment);
        return builder.Build();
    }
}
