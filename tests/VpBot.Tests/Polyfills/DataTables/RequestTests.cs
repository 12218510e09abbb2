using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Core;
using Azure.Data.Tables;
using Moq;

namespace VpBot.Tests.Polyfills.DataTables;

public sealed class RequestTests
{
    private static readonly StubResponse NoContent = new(204);

    [Fact]
    public async Task An_add_posts_to_the_table_and_wants_no_content_back()
    {
        var sent = await Sent(table => table.AddEntityAsync(new TableEntity("p", "r") { ["Big"] = 1L, ["Real"] = 1.0, ["None"] = null }));
        sent.Method.ShouldBe("POST");
        sent.Address.AbsoluteUri.ShouldBe("https://account.table.core.windows.net/Requests");
        sent.Headers["x-ms-version"].ShouldBe("2020-12-06");
        sent.Headers["DataServiceVersion"].ShouldBe("3.0");
        sent.Headers["Accept"].ShouldBe("application/json;odata=minimalmetadata");
        sent.Headers["Content-Type"].ShouldBe("application/json");
        sent.Headers["Prefer"].ShouldBe("return-no-content");
        sent.Headers.ContainsKey("If-Match").ShouldBeFalse();
        sent.Body.ShouldBe(
            """{"PartitionKey":"p","RowKey":"r","Big@odata.type":"Edm.Int64","Big":"1","Real@odata.type":"Edm.Double","Real":1}""");
    }

    [Fact]
    public async Task A_merge_patches_and_a_replacement_puts()
    {
        var entity = new TableEntity("p", "r");
        (await Sent(table => table.UpdateEntityAsync(entity, ETag.All))).Method.ShouldBe("PATCH");
        (await Sent(table => table.UpdateEntityAsync(entity, ETag.All, TableUpdateMode.Replace))).Method.ShouldBe("PUT");
        (await Sent(table => table.UpsertEntityAsync(entity))).Method.ShouldBe("PATCH");
        (await Sent(table => table.UpsertEntityAsync(entity, TableUpdateMode.Replace))).Method.ShouldBe("PUT");
        (await Sent(table => table.DeleteEntityAsync("p", "r"))).Method.ShouldBe("DELETE");
    }

    [Fact]
    public async Task A_condition_goes_as_it_was_read_and_an_upsert_has_none()
    {
        var etag = new ETag("W/\"datetime'2026-11-22T01%3A00%3A00.0000000Z'\"");
        (await Sent(table => table.UpdateEntityAsync(new TableEntity("p", "r"), etag))).Headers["If-Match"].ShouldBe(etag.ToString());
        (await Sent(table => table.DeleteEntityAsync("p", "r", etag))).Headers["If-Match"].ShouldBe(etag.ToString());
        (await Sent(table => table.DeleteEntityAsync("p", "r"))).Headers["If-Match"].ShouldBe("*");
        (await Sent(table => table.UpsertEntityAsync(new TableEntity("p", "r")))).Headers.ContainsKey("If-Match").ShouldBeFalse();
    }

    [Fact]
    public async Task Odd_keys_are_escaped_in_the_address() =>
        (await Sent(table => table.DeleteEntityAsync("it's 100%", "a+b&c=é")))
            .Address.AbsoluteUri.ShouldBe(
                "https://account.table.core.windows.net/Requests(PartitionKey='it%27%27s%20100%25',RowKey='a%2Bb%26c%3D%C3%A9')");

    [Fact]
    public async Task A_query_says_what_it_wants_in_the_address()
    {
        var transport = Clients.Answering(new StubResponse(200, """{"value":[]}"""));
        await Clients.Table(transport).QueryAsync<TableEntity>("RowKey eq 'a&b'", 5, ["RowKey", "Text"]).ToListAsync();
        transport.Sent[0].Address.AbsoluteUri.ShouldBe(
            "https://account.table.core.windows.net/Requests()?$filter=RowKey%20eq%20%27a%26b%27&$select=RowKey%2CText&$top=5");
    }

    [Fact]
    public async Task An_empty_page_is_not_the_end()
    {
        var transport = Clients.Answering(
            new StubResponse(
                200, """{"value":[]}""", ("x-ms-continuation-NextPartitionKey", "1!4!a b="), ("x-ms-continuation-NextRowKey", "1!4!+/")),
            new StubResponse(
                200, """{"value":[{"PartitionKey":"p","RowKey":"r"}]}""", ("x-ms-continuation-NextPartitionKey", "q")),
            new StubResponse(200, """{"value":[]}"""));
        (await Clients.Table(transport).QueryAsync<TableEntity>().ToListAsync()).Count.ShouldBe(1);
        transport.Sent.Select(sent => sent.Address.Query).ShouldBe(
            ["", "?NextPartitionKey=1%214%21a%20b%3D&NextRowKey=1%214%21%2B%2F", "?NextPartitionKey=q"]);
    }

    [Fact]
    public async Task An_account_key_signs_date_and_path()
    {
        var sent = await Sent(table => table.DeleteEntityAsync("it's", "r"));
        var resource = "/account/Requests(PartitionKey='it%27%27s',RowKey='r')";
        var signature = HMACSHA256.HashData(
            Convert.FromBase64String(Clients.Key), Encoding.UTF8.GetBytes($"{sent.Headers["x-ms-date"]}\n{resource}"));
        sent.Headers["Authorization"].ShouldBe($"SharedKeyLite account:{Convert.ToBase64String(signature)}");
    }

    [Fact]
    public async Task A_token_credential_is_asked_for_the_storage_scope()
    {
        var credential = new Mock<TokenCredential>();
        credential
            .Setup(asked => asked.GetTokenAsync(
                It.Is<TokenRequestContext>(context => context.Scopes.Single() == "https://storage.azure.com/.default"),
                It.IsAny<CancellationToken>()))
            .ReturnsAsync(new AccessToken("token", DateTimeOffset.MaxValue));
        var transport = Clients.Answering(NoContent);
        var service = new TableServiceClient(
            new Uri("https://account.table.core.windows.net/"), credential.Object, Clients.Options(transport));
        service.AccountName.ShouldBe("account");
        await service.GetTableClient("Requests").AddEntityAsync(new TableEntity("p", "r"));
        transport.Sent[0].Address.AbsoluteUri.ShouldBe("https://account.table.core.windows.net/Requests");
        transport.Sent[0].Headers["Authorization"].ShouldBe("Bearer token");
    }

    [Fact]
    public async Task A_transaction_is_one_changeset_in_a_multipart_body()
    {
        var transport = Clients.Answering(new StubResponse(202, "HTTP/1.1 204 No Content\r\nETag: W/\"x\"\r\n\r\n\r\n--changesetresponse--"));
        var answers = await Clients.Table(transport).SubmitTransactionAsync(
            [new(TableTransactionActionType.UpdateMerge, new TableEntity("p", "r") { ["Text"] = "é" }, new ETag("W/\"y\""))]);
        answers.Value.Single().Headers.ETag.ShouldBe(new ETag("W/\"x\""));
        var sent = transport.Sent[0];
        sent.Address.AbsolutePath.ShouldBe("/$batch");
        var id = sent.Headers["Content-Type"]["multipart/mixed; boundary=batch_".Length..];
        sent.Body.ReplaceLineEndings("\n").ShouldBe($$"""
            --batch_{{id}}
            Content-Type: multipart/mixed; boundary=changeset_{{id}}

            --changeset_{{id}}
            Content-Type: application/http
            Content-Transfer-Encoding: binary

            PATCH https://account.table.core.windows.net/Requests(PartitionKey='p',RowKey='r') HTTP/1.1
            Accept: application/json;odata=minimalmetadata
            DataServiceVersion: 3.0
            If-Match: W/"y"
            Content-Type: application/json

            {"PartitionKey":"p","RowKey":"r","Text":"é"}
            --changeset_{{id}}--
            --batch_{{id}}--

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_call_that_is_cancelled_under_way_ends()
    {
        using var cancellation = new CancellationTokenSource();
        var transport = new TestTransport(async (message, _) =>
        {
            await cancellation.CancelAsync();
            message.CancellationToken.ThrowIfCancellationRequested();
        });
        await Should.ThrowAsync<OperationCanceledException>(
            () => Clients.Table(transport).AddEntityAsync(new TableEntity("p", "r"), cancellation.Token));
        transport.Sent.Count.ShouldBe(1);
    }

    private static async Task<SentRequest> Sent(Func<TableClient, Task> call)
    {
        var transport = Clients.Answering(NoContent);
        await call(Clients.Table(transport));
        return transport.Sent.Single();
    }
}
