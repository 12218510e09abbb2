using System.Security.Cryptography;
using System.Text;
using Microsoft.Bot.Builder.Dialogs;

namespace VpBot.Tests.Polyfills.BotBuilder.Dialogs;

public sealed class DialogSetTests
{
    [Fact]
    public void Dialogs_of_one_id_get_numbers_and_the_same_dialog_twice_is_once()
    {
        RecordingDialog[] dialogs = [new("d"), new("d"), new("d")];
        var set = new DialogSet().Add(dialogs[0]).Add(dialogs[1]).Add(dialogs[2]).Add(dialogs[2]);

        set.GetDialogs().Select(dialog => dialog.Id).ShouldBe(["d", "d2", "d3"]);
        set.Find("d3").ShouldBeSameAs(dialogs[2]);
        set.Find("d4").ShouldBeNull();
    }

    [Fact]
    public void Its_version_is_a_hash_of_theirs_one_after_the_other()
    {
        var set = new DialogSet().Add(new WaterfallDialog("w")).Add(new RecordingDialog("d"));

        set.GetVersion().ShouldBe(Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes("w:0d"))));
    }

    [Fact]
    public void Its_version_changes_with_what_is_added()
    {
        var set = new DialogSet().Add(new RecordingDialog("a"));
        var before = set.GetVersion();

        set.Add(new RecordingDialog("b")).GetVersion().ShouldNotBe(before, StringComparer.Ordinal);
        new DialogSet().Add(new RecordingDialog("a")).GetVersion().ShouldBe(before);
    }

    [Fact]
    public async Task Without_a_place_for_state_there_is_no_context()
    {
        var rig = new DialogRig();
        await Should.ThrowAsync<InvalidOperationException>(rig.InContextAsync((context, _) => new DialogSet().CreateContextAsync(context)));
        Should.Throw<ArgumentNullException>(() => new DialogSet(null!));
        Should.Throw<ArgumentNullException>(() => new DialogSet().Find(" ")).ParamName.ShouldBe("dialogId");
    }
}
