using System.Security.Cryptography;
using System.Text;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Dialogs by id, and where the state of a conversation among them is kept.</summary>
public class DialogSet
{
    private readonly Dictionary<string, Dialog> dialogs = new(StringComparer.Ordinal);
    private readonly IStatePropertyAccessor<DialogState> dialogState;
    private string version;

    public DialogSet(IStatePropertyAccessor<DialogState> dialogState)
    {
        this.dialogState = dialogState ?? throw new ArgumentNullException(nameof(dialogState));
    }

    public DialogSet()
    {
    }

    /// <summary>Changes with the version of any dialog in the set.</summary>
    public virtual string GetVersion() =>
        version ??= Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(dialogs.Values.Select(dialog => dialog.GetVersion())))));

    /// <summary>A dialog whose id is taken gets a number behind it; the same dialog twice is once.</summary>
    public DialogSet Add(Dialog dialog)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        version = null;
        if (dialogs.TryGetValue(dialog.Id, out var known))
        {
            if (ReferenceEquals(known, dialog))
            {
                return this;
            }

            dialog.Id = Enumerable.Range(2, int.MaxValue - 2).Select(number => $"{dialog.Id}{number}").First(id => !dialogs.ContainsKey(id));
        }

        dialogs[dialog.Id] = dialog;
        return this;
    }

    public async Task<DialogContext> CreateContextAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (dialogState is null)
        {
            throw new InvalidOperationException("DialogSet.CreateContextAsync(): DialogSet created with a null IStatePropertyAccessor.");
        }

        var state = await dialogState.GetAsync(turnContext, () => new DialogState(), cancellationToken);
        return new DialogContext(this, turnContext, state);
    }

    /// <summary>The dialog, or null.</summary>
    public Dialog Find(string dialogId)
    {
        if (string.IsNullOrWhiteSpace(dialogId))
        {
            throw new ArgumentNullException(nameof(dialogId));
        }

        return dialogs.GetValueOrDefault(dialogId);
    }

    public IEnumerable<Dialog> GetDialogs() => dialogs.Values;
}
