namespace VpBot.Tests;

public sealed class SolutionTests
{
    [Fact]
    public void The_dialogs_know_nothing_of_the_host_or_of_Azure() =>
        typeof(VpBot.Dialogs.Cards.Card).Assembly.GetReferencedAssemblies()
            .ShouldNotContain(name => name.Name!.StartsWith("Azure", StringComparison.Ordinal)
                || name.Name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));
}
