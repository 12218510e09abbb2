using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>Conversations by the Bot Connector REST API, version 3.</summary>
internal sealed class RestConversations(RestConnectorClient client, HttpClient httpClient) : IConversations
{
    // Replies say their conversation outside the address too, where a header can say it.
    private const string ConversationHeader = "x-ms-conversation-id";

    // Some channels begin an answer with a byte order mark.
    private static ReadOnlySpan<byte> Blank => "\uFEFF \t\r\n"u8;

    private string Root => field ??= ServiceAddress.Of(client.BaseUri).Conversations;

    public Task<HttpOperationResponse<ConversationResourceResponse>> CreateConversationWithHttpMessagesAsync(ConversationParameters parameters, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) =>
        parameters is null
            ? Missing<ConversationResourceResponse>(nameof(parameters))
            : CallAsync(HttpMethod.Post, Root, parameters, SchemaJson.Default.ConversationParameters, SchemaJson.Default.ConversationResourceResponse, customHeaders, cancellationToken);

    public Task<HttpOperationResponse<ResourceResponse>> SendToConversationWithHttpMessagesAsync(string conversationId, Activity activity, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) =>
        (conversationId, activity) switch
        {
            (null, _) => Missing<ResourceResponse>(nameof(conversationId)),
            (_, null) => Missing<ResourceResponse>(nameof(activity)),
            _ => SendAsync(HttpMethod.Post, Address(conversationId, "activities"), activity, customHeaders, cancellationToken),
        };

    public Task<HttpOperationResponse<ResourceResponse>> ReplyToActivityWithHttpMessagesAsync(string conversationId, string activityId, Activity activity, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) =>
        SendAboutAsync(HttpMethod.Post, conversationId, activityId, activity, customHeaders, cancellationToken, repliedIn: conversationId);

    public Task<HttpOperationResponse<ResourceResponse>> UpdateActivityWithHttpMessagesAsync(string conversationId, string activityId, Activity activity, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) =>
        SendAboutAsync(HttpMethod.Put, conversationId, activityId, activity, customHeaders, cancellationToken);

    public async Task<HttpOperationResponse> DeleteActivityWithHttpMessagesAsync(string conversationId, string activityId, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) =>
        await ((conversationId, activityId) switch
        {
            (null, _) => Missing<ResourceResponse>(nameof(conversationId)),
            (_, null) => Missing<ResourceResponse>(nameof(activityId)),
            _ => CallAsync<object, ResourceResponse>(HttpMethod.Delete, Address(conversationId, "activities", activityId), body: null, bodyType: null, answerType: null, customHeaders, cancellationToken),
        });

    public Task<HttpOperationResponse<ChannelAccount>> GetConversationMemberWithHttpMessagesAsync(string userId, string conversationId, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) =>
        (conversationId, userId) switch
        {
            (null, _) => Missing<ChannelAccount>(nameof(conversationId)),
            (_, null) => Missing<ChannelAccount>(nameof(userId)),
            _ => CallAsync<object, ChannelAccount>(HttpMethod.Get, Address(conversationId, "members", userId), body: null, bodyType: null, SchemaJson.Default.ChannelAccount, customHeaders, cancellationToken),
        };

    private static Task<HttpOperationResponse<TAnswer>> Missing<TAnswer>(string target) =>
        Task.FromException<HttpOperationResponse<TAnswer>>(new ValidationException("cannot be null", target));

    private string Address(string conversationId, string collection) => $"{Root}/{Uri.EscapeDataString(conversationId)}/{collection}";

    private string Address(string conversationId, string collection, string itemId) =>
        $"{Root}/{Uri.EscapeDataString(conversationId)}/{collection}/{Uri.EscapeDataString(itemId)}";

    private Task<HttpOperationResponse<ResourceResponse>> SendAboutAsync(HttpMethod method, string conversationId, string activityId, Activity activity, Dictionary<string, List<string>> customHeaders, CancellationToken cancellationToken, string repliedIn = null) =>
        (conversationId, activityId, activity) switch
        {
            (null, _, _) => Missing<ResourceResponse>(nameof(conversationId)),
            (_, null, _) => Missing<ResourceResponse>(nameof(activityId)),
            (_, _, null) => Missing<ResourceResponse>(nameof(activity)),
            _ => SendAsync(method, Address(conversationId, "activities", activityId), activity, customHeaders, cancellationToken, repliedIn),
        };

    private Task<HttpOperationResponse<ResourceResponse>> SendAsync(HttpMethod method, string address, Activity activity, Dictionary<string, List<string>> customHeaders, CancellationToken cancellationToken, string repliedIn = null) =>
        CallAsync(method, address, activity, SchemaJson.Default.Activity, SchemaJson.Default.ResourceResponse, customHeaders, cancellationToken, repliedIn);

    private async Task<HttpOperationResponse<TAnswer>> CallAsync<TBody, TAnswer>(
        HttpMethod method,
        string address,
        TBody body,
        JsonTypeInfo<TBody> bodyType,
        JsonTypeInfo<TAnswer> answerType,
        Dictionary<string, List<string>> customHeaders,
        CancellationToken cancellationToken,
        string repliedIn = null)
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

            if (repliedIn is not null && !repliedIn.AsSpan().ContainsAnyExceptInRange(' ', '~'))
            {
                request.Headers.TryAddWithoutValidation(ConversationHeader, repliedIn);
            }

            if (client.Credentials is { } credentials)
            {
                await credentials.ProcessHttpRequestAsync(request, cancellationToken);
            }

            var response = asked.Response = await httpClient.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            using var content = await BoundedContent.ReadAsync(response.Content, httpClient.Timeout, cancellationToken);
            if (!IsSuccess(method, response.StatusCode))
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

    /// <summary>The protocol knows few answers: nothing is made by a question or a deletion, and a question is answered at once.</summary>
    private static bool IsSuccess(HttpMethod method, HttpStatusCode status) =>
        status switch
        {
            HttpStatusCode.OK => true,
            HttpStatusCode.Accepted => method != HttpMethod.Get,
            HttpStatusCode.Created => method == HttpMethod.Post || method == HttpMethod.Put,
            _ => false,
        };

    private static TAnswer Read<TAnswer>(PooledBuffer content, JsonTypeInfo<TAnswer> type)
        where TAnswer : class
    {
        var json = content.Written.Trim(Blank).Span;
        if (type is null || json.IsEmpty)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize(json, type);
        }
        catch (JsonException exception)
        {
            throw new SerializationException("Unable to deserialize the response.", Encoding.UTF8.GetString(content.Written.Span), exception);
        }
    }

    private static ErrorResponseException Refusal(HttpRequestMessage request, HttpResponseMessage response, PooledBuffer content) =>
        new($"Operation returned an invalid status code '{response.StatusCode}'")
        {
            Request = new HttpRequestMessageWrapper(request, content: null),
            Response = new HttpResponseMessageWrapper(response, Encoding.UTF8.GetString(content.Written.Span)),
            Body = ConnectorErrors.Read(content.Written.Trim(Blank)),
        };
}
