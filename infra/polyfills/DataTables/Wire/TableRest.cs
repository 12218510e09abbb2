using System.Text.Encodings.Web;
using System.Text.Json;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables.Wire;

/// <summary>The table service's REST protocol over Azure.Core's pipeline.</summary>
internal sealed class TableRest
{
    internal static readonly HttpHeader AcceptJson = new(HttpHeader.Names.Accept, "application/json;odata=minimalmetadata");
    internal static readonly HttpHeader JsonBody = new(HttpHeader.Names.ContentType, "application/json");
    internal static readonly HttpHeader ProtocolVersion = new("DataServiceVersion", "3.0");
    internal static readonly HttpHeader ReturnNoContent = new("Prefer", "return-no-content");

    private static readonly StatusCodeClassifier Success = new([200, 201, 202, 204]);
    private static readonly StatusCodeClassifier SuccessOrAbsent = new([200, 204, 404]);
    private static readonly StatusCodeClassifier SuccessOrPresent = new([201, 204, 409]);

    private readonly HttpPipeline _pipeline;
    private readonly string _version;

    private TableRest(Uri endpoint, string accountName, HttpPipelinePolicy authentication, TableClientOptions options)
    {
        Endpoint = endpoint;
        AccountName = accountName;
        _version = options.Version;
        _pipeline = HttpPipelineBuilder.Build(new HttpPipelineOptions(options)
        {
            PerRetryPolicies = { authentication },
            RequestFailedDetailsParser = TableErrorParser.Instance,
            ResponseClassifier = Success,
        });
    }

    internal Uri Endpoint { get; }

    internal string AccountName { get; }

    internal static TableRest With(string connectionString, TableClientOptions options)
    {
        var (endpoint, credential) = TableConnectionString.Parse(connectionString);
        return With(endpoint, credential, options);
    }

    internal static TableRest With(Uri endpoint, TableSharedKeyCredential credential, TableClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(credential);
        return new(endpoint, credential.AccountName, new SharedKeyLitePolicy(credential), options ?? new());
    }

    internal static TableRest With(Uri endpoint, TokenCredential credential, TableClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(credential);
        options ??= new();
        var scope = $"{options.Audience ?? TableAudience.AzurePublicCloud}/.default";
        return new(endpoint, AccountOf(endpoint), new BearerTokenAuthenticationPolicy(credential, scope), options);
    }

    internal Uri Address(string path) => new($"{Endpoint.AbsoluteUri.TrimEnd('/')}/{path}");

    internal Task<Response> CreateTableAsync(string table, CancellationToken cancellationToken) =>
        CreateTableAsync(table, Success, cancellationToken);

    internal async Task<Response> CreateTableIfNotExistsAsync(string table, CancellationToken cancellationToken)
    {
        var response = await CreateTableAsync(table, SuccessOrPresent, cancellationToken);
        if (response.Status == 409)
        {
            var error = new RequestFailedException(response);
            if (error.ErrorCode is not "TableAlreadyExists")
            {
                throw error;
            }
        }

        return response;
    }

    internal async Task<Response> DeleteTableAsync(string table, CancellationToken cancellationToken)
    {
        using var message = Create(RequestMethod.Delete, $"Tables('{Uri.EscapeDataString(table)}')", SuccessOrAbsent);
        return await SendAsync(message, cancellationToken);
    }

    internal async Task<Response> QueryAsync(string pathAndQuery, CancellationToken cancellationToken)
    {
        using var message = Create(RequestMethod.Get, pathAndQuery, Success);
        return await SendAsync(message, cancellationToken);
    }

    /// <returns>Status 404, without an exception, when there is no such entity or table.</returns>
    internal async Task<Response> GetEntityAsync(
        string table, string partitionKey, string rowKey, IEnumerable<string> select, CancellationToken cancellationToken)
    {
        TableKeys.Verify(partitionKey, nameof(partitionKey));
        TableKeys.Verify(rowKey, nameof(rowKey));
        var query = TableQuery.Select(select) is { } names ? $"?$select={names}" : string.Empty;
        using var message = Create(RequestMethod.Get, TableKeys.EntityPath(table, partitionKey, rowKey) + query, SuccessOrAbsent);
        return await SendAsync(message, cancellationToken);
    }

    /// <summary>Writes one entity. What a retry says is checked against what is stored before it is believed.</summary>
    internal async Task<Response> WriteAsync(string table, EntityWrite write, CancellationToken cancellationToken)
    {
        using var message = Create(write.Method, write.Path, write.IsDelete ? SuccessOrAbsent : Success);
        foreach (var header in write.Headers())
        {
            message.Request.Headers.SetValue(header.Name, header.Value);
        }

        if (!write.IsDelete)
        {
            message.Request.Content = RequestContent.Create(write.Body);
        }

        await _pipeline.SendAsync(message, cancellationToken);
        if (!message.Response.IsError)
        {
            return message.Response;
        }

        var error = new RequestFailedException(message.Response);
        return await RetriedWrite.OutcomeAsync(this, table, message, error.Status, [write], cancellationToken) is [var outcome]
            ? outcome
            : throw error;
    }

    /// <summary>Writes all or nothing. What a retry says is checked against what is stored before it is believed.</summary>
    internal async Task<Response<IReadOnlyList<Response>>> WriteTogetherAsync(
        string table, IReadOnlyList<EntityWrite> writes, CancellationToken cancellationToken)
    {
        var content = new TransactionContent(this, writes);
        using var message = Create(RequestMethod.Post, "$batch", Success);
        message.Request.Headers.SetValue(HttpHeader.Names.ContentType, content.ContentType);
        message.Request.Content = RequestContent.Create(content.Body);
        await _pipeline.SendAsync(message, cancellationToken);
        if (message.Response.IsError)
        {
            throw new RequestFailedException(message.Response);
        }

        var parts = TransactionResponse.Parse(message.Response);
        if (parts.FirstOrDefault(part => part.IsError) is { } failed)
        {
            var error = new RequestFailedException(failed, null, TableErrorParser.Instance);
            parts = await RetriedWrite.OutcomeAsync(this, table, message, error.Status, writes, cancellationToken)
                ?? throw new TableTransactionFailedException(error);
        }

        return Response.FromValue(parts, message.Response);
    }

    private static string AccountOf(Uri endpoint) =>
        endpoint.Host.Contains(".table.", StringComparison.OrdinalIgnoreCase)
            ? endpoint.Host[..endpoint.Host.IndexOf('.', StringComparison.Ordinal)]
            : endpoint.AbsolutePath.Trim('/');

    private async Task<Response> CreateTableAsync(
        string table, ResponseClassifier expected, CancellationToken cancellationToken)
    {
        using var message = Create(RequestMethod.Post, "Tables", expected);
        message.Request.Headers.Add(JsonBody);
        message.Request.Headers.Add(ReturnNoContent);
        message.Request.Content = RequestContent.Create($$"""{"TableName":"{{JsonEncodedText.Encode(table, JavaScriptEncoder.Default)}}"}""");
        return await SendAsync(message, cancellationToken);
    }

    private HttpMessage Create(RequestMethod method, string pathAndQuery, ResponseClassifier expected)
    {
        var message = _pipeline.CreateMessage(null, expected);
        message.Request.Method = method;
        message.Request.Uri.Reset(Address(pathAndQuery));
        message.Request.Headers.Add("x-ms-version", _version);
        message.Request.Headers.Add(AcceptJson);
        message.Request.Headers.Add(ProtocolVersion);
        return message;
    }

    private async Task<Response> SendAsync(HttpMessage message, CancellationToken cancellationToken)
    {
        await _pipeline.SendAsync(message, cancellationToken);
        return message.Response.IsError ? throw new RequestFailedException(message.Response) : message.Response;
    }
}
