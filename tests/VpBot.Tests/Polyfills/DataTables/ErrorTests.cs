using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace VpBot.Tests.Polyfills.DataTables;

public sealed class ErrorTests
{
    [Theory]
    [InlineData("""{"odata.error":{"code":"EntityAlreadyExists","message":{"lang":"en-US","value":"It is there."}}}""", "EntityAlreadyExists")]
    [InlineData("""{"odata.error":{"code":"EntityAlreadyExists"}}""", "EntityAlreadyExists")]
    [InlineData("", "FromHeader")]
    [InlineData("<html>a proxy</html>", "FromHeader")]
    [InlineData("[]", "FromHeader")]
    [InlineData("""{"error":"other"}""", "FromHeader")]
    public async Task The_error_code_comes_from_the_body_or_else_the_header(string body, string code)
    {
        var table = Clients.Table(Clients.Answering(new StubResponse(409, body, ("x-ms-error-code", "FromHeader"))));
        var exception = await Should.ThrowAsync<RequestFailedException>(() => table.AddEntityAsync(new TableEntity("p", "r")));
        exception.Status.ShouldBe(409);
        exception.ErrorCode.ShouldBe(code);
    }

    [Fact]
    public async Task An_error_without_a_code_has_its_status()
    {
        var table = Clients.Table(Clients.Answering(new StubResponse(403)));
        var exception = await Should.ThrowAsync<RequestFailedException>(() => table.AddEntityAsync(new TableEntity("p", "r")));
        exception.Status.ShouldBe(403);
        exception.ErrorCode.ShouldBeNull();
    }

    [Fact]
    public async Task A_transaction_refused_as_a_whole_has_no_failed_action()
    {
        var table = Clients.Table(Clients.Answering(new StubResponse(413, """{"odata.error":{"code":"RequestBodyTooLarge"}}""")));
        var exception = await Should.ThrowAsync<RequestFailedException>(
            () => table.SubmitTransactionAsync([new(TableTransactionActionType.Add, new TableEntity("p", "r"))]));
        exception.ErrorCode.ShouldBe("RequestBodyTooLarge");
        exception.ShouldNotBeOfType<TableTransactionFailedException>();
    }

    [Fact]
    public void An_error_code_compares_with_that_of_an_exception()
    {
        var exception = new RequestFailedException(404, "Gone", "ResourceNotFound", null);
        (exception.ErrorCode == TableErrorCode.ResourceNotFound).ShouldBeTrue();
        (exception.ErrorCode == TableErrorCode.TableNotFound).ShouldBeFalse();
    }
}
