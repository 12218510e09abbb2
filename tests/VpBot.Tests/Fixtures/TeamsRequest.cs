using System.Text.Json.Nodes;

namespace VpBot.Tests.Fixtures;

/// <summary>What the bot asked of Teams.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Address">The whole address.</param>
/// <param name="Chat">The id of the chat it is about; empty for a new one.</param>
/// <param name="Body">The body; an empty string for none.</param>
internal sealed record TeamsRequest(string Method, string Address, string Chat, string Body)
{
    public JsonObject? Activity => Body.Length == 0 ? null : JsonNode.Parse(Body) as JsonObject;

    public ShownCard? Card => Activity?["attachments"]?[0]?["content"] is JsonObject card ? new(card) : null;

    /// <summary>Everything that leaves the bot with it.</summary>
    public string Everything => $"{Method} {Uri.UnescapeDataString(Address)}\n{Body}\n{Activity?.ToJsonString(Plain)}";

    private static System.Text.Json.JsonSerializerOptions Plain { get; } = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
