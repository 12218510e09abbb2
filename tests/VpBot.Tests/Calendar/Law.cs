using FsCheck;
using FsCheck.Fluent;

namespace VpBot.Tests.Calendar;

/// <summary>Checks something for many examples that FsCheck makes up; a failure names the example and the seed to repeat it with.</summary>
internal static class Law
{
    public static void Holds<T>(Gen<T> examples, Action<T> law, int tests = 200) =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(tests),
            Prop.ForAll(examples.ToArbitrary(), example =>
            {
                law(example);
                return true;
            }));
}
