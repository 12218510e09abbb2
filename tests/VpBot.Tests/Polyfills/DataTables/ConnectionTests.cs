using Azure;
using Azure.Data.Tables;
using VpBot.Tests.Fixtures;

namespace VpBot.Tests.Polyfills.DataTables;

public sealed class ConnectionTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Theory]
    [InlineData("UseDevelopmentStorage=true", "http://127.0.0.1:10002/devstoreaccount1", "devstoreaccount1")]
    [InlineData("usedevelopmentstorage=TRUE;", "http://127.0.0.1:10002/devstoreaccount1", "devstoreaccount1")]
    [InlineData("AccountName=a;AccountKey=a2V5", "https://a.table.core.windows.net/", "a")]
    [InlineData("DefaultEndpointsProtocol=http;AccountName=a;AccountKey=a2V5;EndpointSuffix=core.chinacloudapi.cn", "http://a.table.core.chinacloudapi.cn/", "a")]
    [InlineData("AccountName=a;AccountKey=a2V5eQ==;TableEndpoint=http://localhost:1/a/", "http://localhost:1/a", "a")]
    public void A_connection_string_tells_where_the_account_is(string text, string endpoint, string account)
    {
        var service = new TableServiceClient(text);
        service.Uri.AbsoluteUri.ShouldBe(endpoint);
        service.AccountName.ShouldBe(account);
        service.GetTableClient("Requests").Name.ShouldBe("Requests");
    }

    [Theory]
    [InlineData("AccountName=a", "AccountKey")]
    [InlineData("AccountKey=a2V5", "AccountName")]
    [InlineData("AccountName=a;AccountKey=a2V5;TableEndpoint=nowhere", "TableEndpoint")]
    [InlineData("nonsense", "name=value")]
    [InlineData("AccountName=a;AccountName=b;AccountKey=a2V5", "name=value")]
    public void A_connection_string_that_is_wrong_is_told_so(string text, string told)
    {
        var exception = Should.Throw<Exception>(() => new TableServiceClient(text));
        exception.Message.ShouldContain(told);
        exception.Message.ShouldNotContain("a2V5");
    }

    [Fact]
    public async Task A_wrong_key_is_told_by_the_service()
    {
        var service = new TableServiceClient(azurite.Endpoint, new TableSharedKeyCredential("devstoreaccount1", Clients.Key));
        var exception = await Should.ThrowAsync<RequestFailedException>(() => service.CreateTableIfNotExistsAsync("Requests"));
        exception.Status.ShouldBe(403);
        exception.ErrorCode.ShouldBe("AuthorizationFailure");
    }
}
