using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;

namespace VpBot.Tests.Polyfills.DataTables;

/// <summary>Clients whose attempts end up in a test, and that do not wait between them.</summary>
internal static class Clients
{
    public const string Key = "c2VjcmV0IGtleQ==";

    public static TableClientOptions Options(HttpPipelineTransport transport) => new()
    {
        Transport = transport,
        Retry = { Delay = TimeSpan.Zero, MaxDelay = TimeSpan.Zero, Mode = RetryMode.Fixed },
    };

    public static TableClient Table(TestTransport transport) =>
        new($"AccountName=account;AccountKey={Key}", "Requests", Options(transport));

    public static TestTransport Answering(params StubResponse[] answers) => new((message, attempt) =>
    {
        message.Response = answers[attempt - 1];
        return ValueTask.CompletedTask;
    });
}
