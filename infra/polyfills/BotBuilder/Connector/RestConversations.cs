using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>Conversations by the Bot Connector REST API, version 3.</summary>
internal sealed class RestConversations(RestConnectorClient client, HttpClient httpClient) : IConversations
{
    private string Root => field ??= ServiceAddress.Of(client.BaseUri).Conversations;

    public Task<HttpOperationResponse<ConversationResourceResponse>> CreateConversationWithHttpMessagesAsync(ConversationParameters parameters, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return CallAsync(HttpMethod.Post, Root, parameters, SchemaJson.Default.ConversationParameters, SchemaJson.Default.ConversationResourceResponse, customHeaders, cancellationToken);
    }

    public Task<HttpOperationResponse<ResourceResponse>> SendToConversationWithHttpMessagesAsync(string conversationId, Activity activity, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Post, Address(conversationId, "activities"), activity, customHeaders, cancellationToken);

    public Task<HttpOperationResponse<ResourceResponse>> ReplyToActivityWithHttpMessagesAsync(string conversationId, string activityId, Activity activity, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Post, Address(conversationId, "activities", activityId), activity, customHeaders, cancellationToken);

    public Task<HttpOperationResponse<ResourceResponse>> UpdateActivityWithHttpMessagesAsync(string conversationId, string activityId, Activity activity, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Put, Address(conversationId, "activities", activityId), activity, customHeaders, cancellationToken);

    public async Task<HttpOperationResponse> DeleteActivityWithHttpMessagesAsync(string conversationId, string activityId, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) =>
        await CallAsync<object, ResourceResponse>(HttpMethod.Delete, Address(conversationId, "activities", activityId), body: null, bodyType: null, answerType: null, customHeaders, cancellationToken);

    public async Task<HttpOperationResponse<ChannelAccount>> GetConversationMemberWithHttpMessagesAsync(string userId, string conversationId, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) =>
        await CallAsync<object, ChannelAccount>(HttpMethod.Get, Address(conversationId, "members", userId), body: null, bodyType: null, SchemaJson.Default.ChannelAccount, customHeaders, cancellationToken);

    private string Address(string conversationId, string collection)
    {
        ArgumentException.ThrowIfNullOrEmpty(conversationId);
        return $"{Root}/{Uri.EscapeDataString(conversationId)}/{collection}";
    }

    private string Address(string conversationId, string collection, string itemId)
    {
        ArgumentException.ThrowIfNullOrEmpty(conversationId);
        ArgumentException.ThrowIfNullOrEmpty(itemId);
        return $"{Root}/{Uri.EscapeDataString(conversationId)}/{collection}/{Uri.EscapeDataString(itemId)}";
    }

    private Task<HttpOperationResponse<ResourceResponse>> SendAsync(HttpMethod method, string address, Activity activity, Dictionary<string, List<string>> customHeaders, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return CallAsync(method, address, activity, SchemaJson.Default.Activity, SchemaJson.Default.ResourceResponse, customHeaders, cancellationToken);
    }

    private async Task<HttpOperationResponse<TAnswer>> CallAsync<TBody, TAnswer>(
        HttpMethod method,
        string address,
        TBody body,
        JsonTypeInfo<TBody> bodyType,
        JsonTypeInfo<TAnswer> answerType,
        Dictionary<string, List<string>> customHeaders,
        CancellationToken cancellationToken)
        where TBody : class
        where TAnswer : class
    {
        var asked = new HttpOperationResponse<TAnswer> { Request = new HttpRequestMessage(method, address) };
        try
        {
            var request = asked.Request;
            if (body is not null)
            {
                request.Content = PooledJsonContent.Create(body, bodyType);
            }

            foreach (var (name, values) in customHeaders ?? [])
            {
                request.Headers.TryAddWithoutValidation(name, values);
            }

            await client.Credentials.ProcessHttpRequestAsync(request, cancellationToken);
            var response = asked.Response = await httpClient.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            using var content = await BoundedContent.ReadAsync(response.Content, httpClient.Timeout, cancellationToken);
            if (!response.IsSuccessStatusCode)
            {
                throw Refusal(request, response, content);
            }

            asked.Body = Read(content, answerType);
            var answered = asked;
            asked = null;
            return answered;
        }
        finally
        {
            asked?.Dispose();
        }
    }

    private static TAnswer Read<TAnswer>(PooledBuffer content, JsonTypeInfo<TAnswer> type)
        where TAnswer : class
    {
        if (type is null || content.Length == 0)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize(content.Written.Span, type);
        }
        catch (JsonException exception)
        {
            throw new SerializationException("Unable to deserialize the response.", exception);
        }
    }

    private static ErrorResponseException Refusal(HttpRequestMessage request, HttpResponseMessage response, PooledBuffer content) =>
        new($"Operation returned an invalid status code '{response.StatusCode}'")
        {
            Request = new HttpRequestMessageWrapper(request, content: null),
            Response = new HttpResponseMessageWrapper(response, Encoding.UTF8.GetString(content.Written.Span)),
            Body = ConnectorErrors.Read(content.Written),
        };
}
