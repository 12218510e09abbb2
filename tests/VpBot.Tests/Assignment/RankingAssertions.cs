using VpBot.Dialogs.Assignment;

namespace VpBot.Tests.Assignment;

internal static class RankingAssertions
{
    public static void ShouldBeInOrder(this Ranking ranking, params string[] keys) => ranking.Order.Select(key => key.Value).ShouldBe(keys);
}
