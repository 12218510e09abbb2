using System.Text;

namespace VpBot.Benchmarks.Driving;

/// <summary>Activities as Teams sends them: a good kilobyte, with channel data, client information and both accounts.</summary>
internal sealed class Activities(Uri connector)
{
    /// <summary>Somebody typed a line.</summary>
    public byte[] Typed(Employee who, string text) => Activity(who, "message", $"\"text\":\"{text}\",\"textFormat\":\"plain\"");

    /// <summary>Somebody pressed a button of a client that knows Action.Execute.</summary>
    public byte[] Execute(Employee who, string verb, string data) => Activity(
        who, "invoke", $$"""
        "name":"adaptiveCard/action","replyToId":"1764000000001","value":{"action":{"type":"Action.Execute","id":"{{verb}}","verb":"{{verb}}","data":{{data}}},"trigger":"manual"}
        """);

    /// <summary>Somebody pressed the same button in a client that knows only Action.Submit.</summary>
    public byte[] Submit(Employee who, string data) => Activity(who, "message", $"\"replyToId\":\"1764000000001\",\"value\":{data}");

    private byte[] Activity(Employee who, string type, string rest) => Encoding.UTF8.GetBytes($$$"""
        {"type":"{{{type}}}","id":"1764000000000","timestamp":"2026-11-22T10:00:00.0000000Z","localTimestamp":"2026-11-22T11:00:00.0000000+01:00","localTimezone":"Europe/Amsterdam","channelId":"msteams","serviceUrl":"{{{connector}}}","from":{"id":"29:1aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789-{{{who.Number}}}","name":"Employee {{{who.Number}}}","aadObjectId":"{{{who.ObjectId}}}"},"conversation":{"conversationType":"personal","tenantId":"72f988bf-86f1-41af-91ab-2d7cd011db47","id":"{{{who.ConversationId}}}"},"recipient":{"id":"28:11111111-2222-3333-4444-555555555555","name":"Vertrouwenspersoon"},"entities":[{"locale":"nl-NL","country":"NL","platform":"Windows","timezone":"Europe/Amsterdam","type":"clientInfo"}],"channelData":{"tenant":{"id":"72f988bf-86f1-41af-91ab-2d7cd011db47"},"source":{"name":"message"},"legacy":{"replyToId":"1:1kQ2"}},"locale":"nl-NL",{{{rest}}}}
        """);
}
