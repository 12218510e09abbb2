using System.Text.Json;
using System.Text.Json.Serialization;

namespace VpBot.Local;

/// <summary>What runs, for programs: the content of the ready file.</summary>
/// <param name="Azurite">Connection string of the table storage.</param>
/// <param name="TablePrefix">Prefix of every table name.</param>
/// <param name="Bot">Root of the bot's addresses.</param>
/// <param name="BotProcess">Process id of the bot's guard; killing its process tree kills the bot.</param>
/// <param name="Windows">A Teams window per persona: <c>employee</c>, <c>advisor1</c>, <c>advisor2</c>, <c>hr</c>.</param>
/// <param name="Logs">Folder with a log per part.</param>
public sealed record RunningStage(
    string Azurite, string TablePrefix, Uri Bot, int BotProcess, IReadOnlyDictionary<string, RunningWindow> Windows, string Logs)
{
    internal async Task WriteAsync(string file, CancellationToken ct)
    {
        // Readers that poll for the file must never see half of it.
        var draft = file + ".draft";
        await File.WriteAllTextAsync(draft, JsonSerializer.Serialize(this, RunningStageJson.Default.RunningStage), ct);
        File.Move(draft, file, overwrite: true);
    }

    /// <summary>Reads a ready file.</summary>
    public static async Task<RunningStage> ReadAsync(string file, CancellationToken ct) =>
        JsonSerializer.Deserialize(await File.ReadAllTextAsync(file, ct), RunningStageJson.Default.RunningStage)
            ?? throw new InvalidDataException($"{file} is empty.");
}

/// <summary>One person's Teams window.</summary>
public sealed record RunningWindow(Uri Address, string ChatId, string UserId, Guid AadObjectId, string Name);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(RunningStage))]
internal sealed partial class RunningStageJson : JsonSerializerContext;
