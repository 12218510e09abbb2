using System.Buffers;
using System.Text.Json;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using VpBot.Dialogs.Requests;
using VpBot.Sealing;

namespace VpBot.Conversations;

/// <summary>
/// The dialog state of a conversation: read when a dialog asks for it, sealed, and stored only when nobody stored it since.
/// </summary>
internal sealed class DialogStates(IConversationStates store, IStateSealing sealing, IPersonLookups lookups, TimeProvider time) : IStatePropertyAccessor<DialogState>
{
    /// <summary>How long a half-filled request is kept when nothing is pressed.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);

    private const int UsualSize = 4096;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? scratch;

    public string Name => nameof(DialogState);

    public async Task<DialogState> GetAsync(ITurnContext turnContext, Func<DialogState>? defaultValueFactory = null, CancellationToken cancellationToken = default)
    {
        var slot = await SlotAsync(turnContext, cancellationToken);
        return slot.State ??= defaultValueFactory?.Invoke() ?? new DialogState();
    }

    public async Task SetAsync(ITurnContext turnContext, DialogState value, CancellationToken cancellationToken = default) =>
        (await SlotAsync(turnContext, cancellationToken)).State = value;

    public async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) =>
        (await SlotAsync(turnContext, cancellationToken)).State = new DialogState();

    /// <summary>Stores what the turn left; false when another turn stored something first. A turn that never asked for the state stores nothing.</summary>
    public async Task<bool> SaveAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        if (turnContext.TurnState.Get<Slot>() is not { State: { } state } slot)
        {
            return true;
        }

        if (state.DialogStack.Count == 0)
        {
            return slot.Tag is null || await store.RemoveAsync(slot.Key, slot.Tag, cancellationToken);
        }

        return await store.SaveAsync(slot.Key, Seal(slot.Key, state), time.GetUtcNow() + Idle, slot.Tag, cancellationToken);
    }

    private async Task<Slot> SlotAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        if (turnContext.TurnState.Get<Slot>() is { } loaded)
        {
            return loaded;
        }

        var key = lookups.Of(PersonOf(turnContext));
        var found = turnContext.TurnState.Get<FirstGuess>() is null ? await store.FindAsync(key, cancellationToken) : null;
        var slot = new Slot(key, found?.Tag) { State = found is null ? null : Read(key, found) };
        turnContext.TurnState.Set(slot);
        return slot;
    }

    private byte[] Seal(string key, DialogState state)
    {
        var buffer = scratch ??= new ArrayBufferWriter<byte>(UsualSize);
        try
        {
            DialogStateCodec.Write(state, buffer);
            return sealing.Seal(key, buffer.WrittenSpan);
        }
        finally
        {
            // Wipes what was in it.
            buffer.Clear();
        }
    }

    /// <summary>State of another version or secret is no error: the person starts again.</summary>
    private DialogState? Read(string key, ConversationState found)
    {
        try
        {
            return sealing.Open(key, found.Content.Span, DialogStateCodec.Read);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Person PersonOf(ITurnContext turnContext) =>
        turnContext.TurnState.Get<Sender>()?.Who ?? throw new InvalidOperationException("The turn did not come through the gate.");

    private sealed record Slot(string Key, string? Tag)
    {
        public DialogState? State { get; set; }
    }
}
