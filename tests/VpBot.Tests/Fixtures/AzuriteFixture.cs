using Azure.Data.Tables;

namespace VpBot.Tests.Fixtures;

/// <summary>The shared Azurite as a class fixture.</summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private AzuriteProcess? _azurite;

    public Uri Endpoint => _azurite!.Endpoint;

    public string ConnectionString => _azurite!.ConnectionString;

    public TableServiceClient Service(TableClientOptions? options = null) => new(ConnectionString, options);

    public async Task InitializeAsync() => _azurite = await AzuriteProcess.Shared;

    public Task DisposeAsync() => Task.CompletedTask;
}
