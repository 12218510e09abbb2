using System.Text.Json.Nodes;
using VpBot.Handoff;

namespace VpBot.Benchmarks.Scale;

/// <summary>Somebody who asks for contact through whichever process answers, waits for the offer, and withdraws.</summary>
internal sealed class Employee(int number, HttpClient http, IReadOnlyList<string> bots, TeamsStub teams, SemaphoreSlim turns)
{
    private static readonly (string Verb, (string, string)[] Inputs)[] Steps =
    [
        ("contact.start", []),
        ("contact.explain", []),
        ("contact.advisor", [("with", "any"), ("notwith", "")]),
        ("contact.channel", [("channel", "teamsChat"), ("phone", "")]),
        ("contact.times", [("times", "any")]),
        ("contact.options", [("language", "nl")]),
        ("contact.send", []),
    ];

    private int turn;
    private JsonNode? card;

    /// <summary>Presses that were answered with the card that says that something went wrong.</summary>
    public int Troubles { get; private set; }

    /// <exception cref="InvalidOperationException">The bot did not answer as it should.</exception>
    public async Task AskOnceAsync()
    {
        var draft = "";
        foreach (var (verb, inputs) in Steps)
        {
            if (verb == "contact.send")
            {
                draft = CardIds.FirstIn(ButtonData(card, verb).ToJsonString());
            }

            await PressAsync(verb, inputs);
        }

        Expect("contact.sent");
        if (!await teams.OfferedAsync(RequestIds.Of(draft).Value))
        {
            throw new InvalidOperationException($"A request of employee {number} was not offered within two minutes.");
        }

        await PressAsync("request.withdraw", []);
        Expect("request.withdrawn");
    }

    private void Expect(string name)
    {
        if (NameOf(card) != name)
        {
            throw new InvalidOperationException($"Employee {number} sees {NameOf(card)}, not {name}.");
        }
    }

    private static string? NameOf(JsonNode? shown) => (string?)shown?["body"]?[0]?["id"];

    private async Task PressAsync(string verb, (string Id, string Value)[] inputs)
    {
        var data = new JsonObject();
        foreach (var (id, value) in inputs)
        {
            data[id] = value;
        }

        foreach (var (name, value) in ButtonData(card, verb))
        {
            data[name] = value?.DeepClone();
        }

        for (var attempt = 0; attempt < 3; attempt++)
        {
            await turns.WaitAsync();
            try
            {
                using var answer = await http.PostAsJsonAsync(new Uri(bots[(number + turn++) % bots.Count] + "api/messages"), Invoke(verb, data.DeepClone()));
                answer.EnsureSuccessStatusCode();
                var shown = JsonNode.Parse(await answer.Content.ReadAsStringAsync())?["value"];
                if (NameOf(shown) != "trouble")
                {
                    card = shown;
                    return;
                }

                Troubles++;
            }
            finally
            {
                turns.Release();
            }
        }

        throw new InvalidOperationException($"Employee {number} was told three times that something went wrong at {verb}.");
    }

    private JsonObject Invoke(string verb, JsonNode data) => new()
    {
        ["type"] = "invoke",
        ["name"] = "adaptiveCard/action",
        ["id"] = Guid.CreateVersion7().ToString(),
        ["channelId"] = "msteams",
        ["serviceUrl"] = teams.Address,
        ["locale"] = "nl-NL",
        ["replyToId"] = "card",
        ["from"] = new JsonObject { ["id"] = $"29:{number}", ["name"] = $"Medewerker {number}", ["aadObjectId"] = new Guid(number, 2, 0, new byte[8]).ToString() },
        ["recipient"] = new JsonObject { ["id"] = "28:bot" },
        ["conversation"] = new JsonObject { ["id"] = $"a:{number}", ["conversationType"] = "personal", ["tenantId"] = StillBot.Tenant.ToString() },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = StillBot.Tenant.ToString() } },
        ["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["id"] = verb, ["verb"] = verb, ["data"] = data }, ["trigger"] = "manual" },
    };

    private static JsonObject ButtonData(JsonNode? node, string verb) => Find(node, verb)?["data"] as JsonObject ?? [];

    private static JsonNode? Find(JsonNode? node, string verb) => node switch
    {
        JsonArray list => list.Select(item => Find(item, verb)).FirstOrDefault(found => found is not null),
        JsonObject element when (string?)element["type"] == "Action.Execute" && (string?)element["verb"] == verb => element,
        JsonObject element => element.Where(property => property.Key is not "fallback").Select(property => Find(property.Value, verb)).FirstOrDefault(found => found is not null),
        _ => null,
    };
}
