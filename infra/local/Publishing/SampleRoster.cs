using VpBot.Local.Personas;

namespace VpBot.Local.Publishing;

/// <summary>Publishes the sample roster as HR would: sends the file to the bot, reads the preview, presses publish.</summary>
internal static class SampleRoster
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static string File => Path.Combine(Checkout.Local, "sample-roster.csv");

    /// <summary>Publishes the roster.</summary>
    /// <exception cref="CannotRunException">The bot did not show a preview, or did not publish. The message quotes what its card said.</exception>
    public static async Task PublishAsync(Uri bot, string file, CancellationToken ct)
    {
        await using var chat = await PublisherChat.OpenAsync(Cast.Publisher, bot, ct);
        await chat.SendFileAsync(file, ct);

        var (preview, message) = await PreviewAsync(chat, ct);
        var press = preview.Press("roster.publish")
            ?? throw new CannotRunException($"The preview of the sample roster has no button roster.publish. It says: {preview.Texts()}");
        var outcome = await chat.PressAsync(press, message, ct);
        if (outcome?.Is("roster.published") != true)
        {
            throw new CannotRunException($"The sample roster was not published. The bot says: {outcome?.Texts() ?? "nothing"}");
        }
    }

    private static async Task<(Card Preview, string Message)> PreviewAsync(PublisherChat chat, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        Card? last = null;
        try
        {
            while (last?.Is("roster.report") != true)
            {
                var said = await chat.HearAsync(patience.Token);
                last = Card.In(said) ?? last;
                if (last?.Is("roster.preview") == true)
                {
                    return (last, (string)said["id"]!);
                }
            }
        }
        catch (OperationCanceledException late) when (!ct.IsCancellationRequested)
        {
            throw new CannotRunException($"The bot showed no preview of the sample roster. It says: {last?.Texts() ?? "nothing"}", late);
        }

        throw new CannotRunException($"The bot does not accept the sample roster. It says: {last!.Texts()}");
    }
}
