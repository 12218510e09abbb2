using System.Text.Json.Serialization;

namespace VpBot.Handoff;

[JsonSerializable(typeof(SealedRequester))]
[JsonSerializable(typeof(SealedExclusions))]
internal sealed partial class SealedJson : JsonSerializerContext;
