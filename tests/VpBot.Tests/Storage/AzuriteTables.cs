using Azure.Data.Tables;
using VpBot.Tests.Fixtures;

namespace VpBot.Tests.Storage;

/// <summary>The client against Azurite.</summary>
public sealed class AzuriteTables(AzuriteFixture azurite) : TableContract, IClassFixture<AzuriteFixture>
{
    protected override TableServiceClient Service { get; } = azurite.Service();
}
