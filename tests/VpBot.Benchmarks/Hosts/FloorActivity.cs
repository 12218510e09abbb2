using System.Text.Json;
using System.Text.Json.Serialization;

namespace VpBot.Benchmarks.Hosts;

/// <summary>As much of an activity as the floor needs, with the rest that Teams sends parsed too.</summary>
internal sealed record FloorActivity(
    string Type,
    string Id,
    string ServiceUrl,
    string ChannelId,
    DateTimeOffset? Timestamp,
    FloorAccount? From,
    FloorAccount? Recipient,
    FloorConversation? Conversation,
    string? Text,
    string? Locale,
    string? ReplyToId,
    string? Name,
    JsonElement? Value,
    JsonElement? ChannelData,
    JsonElement? Entities);

internal sealed record FloorAccount(string Id, string? Name, string? AadObjectId);

internal sealed record FloorConversation(string Id, string? ConversationType, string? TenantId);

internal sealed record FloorReply(string Type, string? Text, IReadOnlyList<FloorAttachment>? Attachments, string ReplyToId, FloorConversation Conversation, FloorAccount? From, FloorAccount? Recipient);

internal sealed record FloorAttachment(string ContentType, FloorCard Content);

internal sealed record FloorAnswer(int StatusCode, string Type, FloorCard Value);

internal sealed record FloorCard(string Type, string Version, IReadOnlyList<FloorText> Body);

internal sealed record FloorText(string Type, string Text, bool Wrap);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(FloorActivity))]
[JsonSerializable(typeof(FloorReply))]
[JsonSerializable(typeof(FloorAnswer))]
internal sealed partial class FloorJson : JsonSerializerContext;
