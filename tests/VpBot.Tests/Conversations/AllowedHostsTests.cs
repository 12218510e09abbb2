using System.Net;
using VpBot.Conversations;

namespace VpBot.Tests.Conversations;

/// <summary>Where a token, a message or a download may go.</summary>
public sealed class AllowedHostsTests
{
    private static readonly AllowedHosts Production = new(ConnectorOptions.TeamsHosts, loopback: false);

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/", true)]
    [InlineData("https://SMBA.trafficmanager.net/emea/", true)]
    [InlineData("https://eu.teams.microsoft.com/x", true)]
    [InlineData("https://teams.microsoft.com/x", false)]
    [InlineData("http://smba.trafficmanager.net/emea/", false)]
    [InlineData("https://smba.trafficmanager.net.evil.example/", false)]
    [InlineData("https://evilteams.microsoft.com.example/", false)]
    [InlineData("https://xsmba.trafficmanager.net/", false)]
    [InlineData("https://smba.trafficmanager.net@evil.example/", false)]
    [InlineData("https://user@smba.trafficmanager.net/", false)]
    [InlineData("https://127.0.0.1/", false)]
    [InlineData("http://localhost:3978/", false)]
    [InlineData("ftp://smba.trafficmanager.net/", false)]
    [InlineData("smba.trafficmanager.net", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Only_https_to_a_named_host_is_allowed(string? address, bool allowed) => Production.Allow(address).ShouldBe(allowed);

    [Theory]
    [InlineData("http://localhost:56150/_connector", true)]
    [InlineData("http://127.0.0.1:1/", true)]
    [InlineData("http://[::1]:1/", true)]
    [InlineData("http://192.168.1.1/", false)]
    public void Loopback_is_allowed_only_where_it_was_asked_for(string address, bool allowed) =>
        new AllowedHosts(ConnectorOptions.TeamsHosts, loopback: true).Allow(address).ShouldBe(allowed);

    [Fact]
    public async Task A_token_does_not_leave_for_another_host()
    {
        var inner = new Reached();
        using var client = new HttpClient(new AllowedHostsHandler(Production) { InnerHandler = inner });
        client.DefaultRequestHeaders.Authorization = new("Bearer", "secret");

        await Should.ThrowAsync<InvalidOperationException>(() => client.GetAsync(new Uri("https://evil.example/")));
        inner.Count.ShouldBe(0);

        await client.GetAsync(new Uri("https://smba.trafficmanager.net/emea/"));
        inner.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_message_does_not_leave_for_another_host_also_without_a_token()
    {
        var inner = new Reached();
        using var client = new HttpClient(new AllowedHostsHandler(Production) { InnerHandler = inner });
        using var card = new StringContent("card");

        await Should.ThrowAsync<InvalidOperationException>(() => client.PostAsync(new Uri("https://evil.example/"), card));

        inner.Count.ShouldBe(0);
    }

    private sealed class Reached : HttpMessageHandler
    {
        public int Count { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Count++;
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK));
        }
    }
}
