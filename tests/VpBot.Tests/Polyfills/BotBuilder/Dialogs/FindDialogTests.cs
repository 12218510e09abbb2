using Microsoft.Bot.Builder.Dialogs;

namespace VpBot.Tests.Polyfills.BotBuilder.Dialogs;

public sealed class FindDialogTests
{
    private readonly RecordingDialog inner = new("inner");
    private readonly ComponentDialog component = new("component");
    private readonly DialogRig rig;

    public FindDialogTests()
    {
        component.AddDialog(inner);
        rig = new DialogRig(component);
    }

    [Fact]
    public async Task A_context_finds_what_the_container_has_that_is_active_around_it()
    {
        await rig.BeginAsync("component");

        (await rig.TurnAsync(dc => Found(new DialogContext(new DialogSet(), dc, new DialogState()), "inner"))).ShouldBeSameAs(inner);
    }

    [Fact]
    public async Task What_nobody_around_it_has_is_not_found()
    {
        await rig.BeginAsync("component");

        (await rig.TurnAsync(dc => Found(dc, "inner"))).ShouldBeNull();
        (await rig.TurnAsync(dc => Found(new DialogContext(new DialogSet(), dc, new DialogState()), "ghost"))).ShouldBeNull();
    }

    [Fact]
    public async Task A_container_looks_at_home_first_and_then_in_the_context()
    {
        var other = new RecordingDialog("other");
        var dialogs = new DialogSet().Add(new RecordingDialog("inner")).Add(other);

        await rig.TurnAsync(dc =>
        {
            var context = new DialogContext(dialogs, dc, new DialogState());
            component.FindDialog("inner", context).ShouldBeSameAs(inner);
            component.FindDialog("other", context).ShouldBeSameAs(other);
            return Task.FromResult(true);
        });
        component.FindDialog("other", dc: null!).ShouldBeNull();
    }

    private static Task<Dialog?> Found(DialogContext context, string id) => Task.FromResult<Dialog?>(context.FindDialog(id));
}
