using VpBot.Storage;
using VpBot.Tests.Fixtures;

namespace VpBot.Tests.Storage.Stores;

/// <summary>What is wrong with a real account, by the errors that it really gives.</summary>
public sealed class TablesExistTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task A_wrong_key_is_named()
    {
        var right = azurite.ConnectionString;
        var key = right[right.IndexOf("AccountKey=", StringComparison.Ordinal)..right.IndexOf(";TableEndpoint", StringComparison.Ordinal)];

        (await Refused(right.Replace(key, "AccountKey=AAAA", StringComparison.Ordinal))).ShouldContain("account key");
    }

    [Fact]
    public async Task An_address_where_nothing_listens_is_named() =>
        (await Refused("AccountName=devstoreaccount1;AccountKey=AAAA;TableEndpoint=http://127.0.0.1:1/devstoreaccount1")).ShouldContain("cannot be reached");

    private static async Task<string> Refused(string connectionString)
    {
        var service = TableAccount.Connect(connectionString, () => throw new InvalidOperationException());
        var start = () => new TablesExist(service, new("vpbot")).StartingAsync(CancellationToken.None);
        var error = await start.ShouldThrowAsync<StorageStartException>();
        error.ToString().ShouldNotContain("AAAA");
        return error.Message;
    }
}
