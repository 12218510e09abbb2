using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Takes activities of a channel by HTTP POST: the answer is empty for a message and the invoke's own for an invoke.</summary>
public class CloudAdapter : CloudAdapterBase, IBotFrameworkHttpAdapter
{
    public CloudAdapter()
        : this(new ConfigurationBuilder().Build())
    {
    }

    public CloudAdapter(BotFrameworkAuthentication botFrameworkAuthentication, ILogger logger = null)
        : base(botFrameworkAuthentication, logger)
    {
    }

    public CloudAdapter(IConfiguration configuration, IHttpClientFactory httpClientFactory = null, ILogger logger = null)
        : this(new ConfigurationBotFrameworkAuthentication(configuration, credentialsFactory: null, authConfiguration: null, httpClientFactory, logger), logger)
    {
    }

    public async Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(httpRequest);
        ArgumentNullException.ThrowIfNull(httpResponse);
        ArgumentNullException.ThrowIfNull(bot);
        if (!HttpMethods.IsPost(httpRequest.Method))
        {
            httpResponse.StatusCode = (int)HttpStatusCode.MethodNotAllowed;
            return;
        }

        var (activity, refusal) = await ActivityReader.ReadAsync(httpRequest, cancellationToken);
        if (activity is null)
        {
            httpResponse.StatusCode = (int)refusal;
            return;
        }

        try
        {
            var response = await ProcessActivityAsync(httpRequest.Headers[HeaderNames.Authorization], activity, bot.OnTurnAsync, cancellationToken);
            await WriteAsync(httpResponse, response, cancellationToken);
        }
        catch (UnauthorizedAccessException)
        {
            httpResponse.StatusCode = (int)HttpStatusCode.Unauthorized;
        }
    }

    private static async Task WriteAsync(HttpResponse httpResponse, InvokeResponse response, CancellationToken cancellationToken)
    {
        httpResponse.StatusCode = response?.Status ?? (int)HttpStatusCode.OK;
        if (response?.Body is null)
        {
            return;
        }

        using var buffer = new PooledBuffer();
        AnyJson.WriteAnswer(buffer, response.Body);
        httpResponse.ContentType = "application/json";
        httpResponse.ContentLength = buffer.Length;
        await httpResponse.Body.WriteAsync(buffer.Written, cancellationToken);
    }
}
