using VpBot.Local.Personas;

namespace VpBot.EndToEnd;

public sealed class WelcomeTests(Stage stage) : IClassFixture<Stage>
{
    [Fact]
    public async Task The_employee_is_welcomed()
    {
        var sanne = await stage.OpenAsync(Cast.Employee);

        (await sanne.HeadingAsync("home")).ShouldNotBeNullOrWhiteSpace();

        await sanne.ScreenshotAsync("welcome-nl");
    }
}
