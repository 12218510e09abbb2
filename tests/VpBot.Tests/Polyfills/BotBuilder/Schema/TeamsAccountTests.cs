using Microsoft.Bot.Schema.Teams;

namespace VpBot.Tests.Polyfills.BotBuilder.Schema;

public sealed class TeamsAccountTests
{
    [Fact]
    public void Without_a_tenant_and_a_role_both_are_empty()
    {
        var account = new TeamsChannelAccount("i", "n", "g", "s", "e", "u");
        (account.Id, account.Name, account.GivenName, account.Surname, account.Email, account.UserPrincipalName).ShouldBe(("i", "n", "g", "s", "e", "u"));
        (account.TenantId, account.UserRole).ShouldBe((string.Empty, string.Empty));
    }

    [Fact]
    public void An_account_of_nothing_has_neither()
    {
        var account = new TeamsChannelAccount();
        (account.TenantId, account.UserRole).ShouldBe(((string?)null, (string?)null));
    }
}
