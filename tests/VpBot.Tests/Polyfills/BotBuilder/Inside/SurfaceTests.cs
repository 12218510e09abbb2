using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.Bot.Builder;

namespace VpBot.Tests.Polyfills.BotBuilder.Inside;

/// <summary>
/// What others can see of the polyfill stands in <c>Surface.txt</c>, where each line is also in the official package. It is
/// rewritten with <c>VPBOT_APPROVE=1</c>; then look up what came in.
/// </summary>
public sealed class SurfaceTests
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    [Fact]
    public void Nothing_can_be_seen_that_was_not_approved()
    {
        var path = Path.Combine(Folder(), "Surface.txt");
        var surface = typeof(TurnContext).Assembly.GetExportedTypes().SelectMany(Lines).Order(StringComparer.Ordinal).ToList();
        if (Environment.GetEnvironmentVariable("VPBOT_APPROVE") == "1")
        {
            File.WriteAllLines(path, surface);
        }

        surface.ShouldBe(File.ReadAllLines(path));
    }

    private static IEnumerable<string> Lines(Type type) => type.IsSubclassOf(typeof(Delegate))
        ? [$"{type.FullName}: {type.GetMethod("Invoke")}"]
        : type.GetMembers(All).Where(IsSeen).Select(member => $"{type.FullName}: {member}").Prepend($"{type.FullName}");

    private static bool IsSeen(MemberInfo member) => member switch
    {
        MethodInfo { IsSpecialName: true } accessor when accessor.Name.StartsWith("op_", StringComparison.Ordinal) is false => false,
        MethodBase method => IsVisible(method),
        FieldInfo field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly,
        PropertyInfo property => property.GetAccessors(nonPublic: true).Any(IsVisible),
        _ => false,
    };

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
