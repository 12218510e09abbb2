namespace VpBot.EndToEnd;

public sealed class MainJobInDutch(Stage stage) : MainJobTests(stage), IClassFixture<Stage>
{
    private protected override Words Said { get; } = new(
        "nl", "Contact met een vertrouwenspersoon", "Verder", "Kies één manier", "Bellen", "Telefoonnummer", "Maakt niet uit", "Versturen", "Ik kan niet", "Aannemen");
}
