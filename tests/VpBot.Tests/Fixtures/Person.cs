using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;

namespace VpBot.Tests.Fixtures;

/// <summary>Somebody with a Teams window: does what a person can do, and sees what a person would see.</summary>
internal sealed class Person(RunningBot bot, Account who)
{
    private readonly TeamsChat chat = bot.Teams.ChatOf(who);
    private (string Id, ShownCard Card, int Stamp)? answered;

    public Account Who => who;

    /// <summary>The card that the window shows: that of the lowest message, or of the one that was pressed in this window since.</summary>
    public ShownCard Sees => Current?.Card ?? throw new InvalidOperationException($"{who.Name} sees no card.");

    /// <summary>The message that holds that card.</summary>
    public string SeesMessage => Current?.Id ?? throw new InvalidOperationException($"{who.Name} sees no message.");

    /// <summary>The status of the last request.</summary>
    public HttpStatusCode Status { get; private set; }

    private (string Id, ShownCard? Card)? Current => (answered, chat.Lowest) switch
    {
        ({ } mine, var lowest) when lowest is null || lowest.Value.Posted < mine.Stamp => (mine.Id, chat.ChangedSince(mine.Id, mine.Stamp) ?? mine.Card),
        (_, { } lowest) => (lowest.Id, lowest.Card),
        _ => null,
    };

    public async Task<ShownCard> InstallsAsync()
    {
        var activity = Activity("installationUpdate");
        activity["action"] = "add";
        await PostAsync(activity);
        return Sees;
    }

    public async Task<ShownCard> SaysAsync(string text)
    {
        await PostAsync(Message(text));
        return Sees;
    }

    /// <summary>Presses a button of the card that the window shows.</summary>
    public Task<ShownCard> PressesAsync(string verb, params (string Id, string Value)[] inputs) => PressesOldAsync(Sees, verb, inputs);

    /// <summary>Presses a button of a card that may have been shown long ago.</summary>
    public async Task<ShownCard> PressesOldAsync(ShownCard card, string verb, params (string Id, string Value)[] inputs)
    {
        await SendAsync(Invoke(card, verb, inputs));
        return Sees;
    }

    /// <summary>Presses a button in a client that knows only <c>Action.Submit</c>.</summary>
    public async Task<ShownCard> SubmitsAsync(string verb, params (string Id, string Value)[] inputs)
    {
        var activity = Activity("message");
        activity["replyToId"] = SeesMessage;
        activity["value"] = Data(Button(Sees, verb)["fallback"]!.AsObject(), Sees, inputs);
        await PostAsync(activity);
        return Sees;
    }

    public Task<ShownCard> SendsFileAsync(string content, string name = "rooster.csv") => SendsFileAtAsync(bot.Files.Put(content), name);

    public async Task<ShownCard> SendsFileAtAsync(string address, string name)
    {
        await PostAsync(FileMessage(address, name));
        return Sees;
    }

    /// <summary>Sends an invoke and shows the card in its answer.</summary>
    /// <returns>The body of the answer.</returns>
    public async Task<string> SendAsync(JsonObject invoke)
    {
        var body = await PostAsync(invoke);
        if (body.Length > 0 && JsonNode.Parse(body)?["value"] is JsonObject card)
        {
            answered = ((string?)invoke["replyToId"] ?? "", new(card), chat.Next());
        }

        return body;
    }

    public async Task<string> PostAsync(JsonObject activity)
    {
        (Status, var body) = await bot.PostAsync(activity);
        return body;
    }

    /// <summary>The invoke that a press on a card's button sends, with the button's own data and the card's inputs.</summary>
    public JsonObject Invoke(ShownCard card, string verb, params (string Id, string Value)[] inputs)
    {
        var button = Button(card, verb);
        return Invoke((string)button["verb"]!, Data(button, card, inputs));
    }

    public JsonObject Invoke(string verb, JsonObject data)
    {
        var activity = Activity("invoke");
        activity["name"] = "adaptiveCard/action";
        activity["replyToId"] = chat.Messages.Count > 0 ? chat.Messages[^1].Id : "";
        if (Current is { } current)
        {
            activity["replyToId"] = current.Id;
        }

        activity["value"] = new JsonObject
        {
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["id"] = verb, ["verb"] = verb, ["data"] = data },
            ["trigger"] = "manual",
        };
        return activity;
    }

    public JsonObject Message(string text)
    {
        var activity = Activity("message");
        activity["text"] = text;
        activity["textFormat"] = "plain";
        return activity;
    }

    public JsonObject FileMessage(string address, string name)
    {
        var activity = Activity("message");
        activity["attachments"] = new JsonArray(
            new JsonObject
            {
                ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
                ["name"] = name,
                ["content"] = new JsonObject { ["downloadUrl"] = address, ["uniqueId"] = "1150D938-8870-4044-9F2C-5BBDEBA70C9D", ["fileType"] = Path.GetExtension(name).TrimStart('.') },
            },
            new JsonObject { ["contentType"] = "text/html", ["content"] = "<div></div>" });
        return activity;
    }

    /// <summary>An activity as Teams makes it in somebody's own chat with the bot.</summary>
    public JsonObject Activity(string type) => new()
    {
        ["type"] = type,
        ["id"] = string.Create(CultureInfo.InvariantCulture, $"f:{Guid.CreateVersion7():N}"),
        ["timestamp"] = bot.Time.GetUtcNow().ToString("o", CultureInfo.InvariantCulture),
        ["channelId"] = "msteams",
        ["serviceUrl"] = TeamsConnector.ServiceUrl,
        ["locale"] = who.Locale,
        ["localTimezone"] = who.TimeZone,
        ["from"] = new JsonObject { ["id"] = who.UserId, ["name"] = who.Name, ["aadObjectId"] = who.ObjectId.ToString() },
        ["recipient"] = new JsonObject { ["id"] = "28:vpbot", ["name"] = "VpBot" },
        ["conversation"] = new JsonObject { ["id"] = who.ChatId, ["conversationType"] = "personal", ["tenantId"] = Account.Tenant.ToString() },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Account.Tenant.ToString() } },
        ["entities"] = new JsonArray(new JsonObject { ["type"] = "clientInfo", ["locale"] = who.Locale, ["country"] = "NL", ["platform"] = "Web", ["timezone"] = who.TimeZone }),
    };

    private static JsonObject Button(ShownCard card, string verb) => card.Buttons.TryGetValue(verb, out var button)
        ? button
        : throw new InvalidOperationException($"The card {card.Name} has no button {verb}, but {string.Join(", ", card.Buttons.Keys)}.");

    /// <summary>As a client does: the inputs as they stand on the card, then what the person changed, then the button's own data.</summary>
    private static JsonObject Data(JsonObject button, ShownCard card, (string Id, string Value)[] inputs)
    {
        var data = new JsonObject();
        if ((string?)button["associatedInputs"] != "none")
        {
            foreach (var id in card.Inputs.Keys)
            {
                data[id] = card.Value(id);
            }

            foreach (var (id, value) in inputs)
            {
                data[id] = value;
            }
        }

        foreach (var (name, value) in button["data"]!.AsObject())
        {
            data[name] = value?.DeepClone();
        }

        return data;
    }
}
