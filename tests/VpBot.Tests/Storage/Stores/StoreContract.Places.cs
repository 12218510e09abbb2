using VpBot.Dialogs.Roster;
using VpBot.Handoff;

namespace VpBot.Tests.Storage.Stores;

public abstract partial class StoreContract
{
    private static readonly AdvisorKey Carla = new("carla");

    [Fact]
    public async Task An_advisor_holds_what_took_a_place_and_was_not_removed()
    {
        var store = Advisors;
        var (first, second) = (NewId(), NewId());
        (await store.TakeAsync(Bram, first, 2, Now, None)).ShouldBeTrue();
        (await store.TakeAsync(Bram, first, 2, Now.AddHours(1), None)).ShouldBeTrue();
        (await store.TakeAsync(Bram, second, 2, Now, None)).ShouldBeTrue();
        (await store.TakeAsync(Carla, second, 2, Now, None)).ShouldBeTrue();

        (await store.OfAsync(Bram, None)).ShouldBe([new AssignmentRow(first, Now), new AssignmentRow(second, Now)]);
        (await store.AllAsync(None)).Select(record => (record.Key, record.Open)).ShouldBe([(Bram, 2), (Carla, 1)]);
        await store.RemoveAsync(Bram, second, None);
        await store.RemoveAsync(Bram, second, None);
        await store.RemoveAsync(new("nobody"), second, None);

        (await store.OfAsync(Bram, None)).ShouldBe([new AssignmentRow(first, Now)]);
        (await store.OfAsync(Carla, None)).ShouldBe([new AssignmentRow(second, Now)]);
        (await store.OfAsync(new("nobody"), None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_takes_a_place_that_is_not_there()
    {
        var id = NewId();
        await Advisors.TakeAsync(Bram, id, 1, Now, None);

        (await Advisors.TakeAsync(Bram, NewId(), 1, Now, None)).ShouldBeFalse();
        (await Advisors.TakeAsync(Bram, id, 1, Now, None)).ShouldBeTrue();
        (await Advisors.OfAsync(Bram, None)).ShouldBe([new AssignmentRow(id, Now)]);
    }

    [Fact]
    public async Task Processes_that_take_places_at_the_same_time_take_no_more_than_there_are()
    {
        var processes = Enumerable.Range(0, 4).Select(_ => Advisors).ToList();

        var taken = await Task.WhenAll(Enumerable.Range(0, 16).Select(number => Task.Run(() => processes[number % 4].TakeAsync(Bram, NewId(), 5, Now, None))));

        taken.Count(took => took).ShouldBe(5);
        (await Advisors.OfAsync(Bram, None)).Count.ShouldBe(5);
    }

    [Fact]
    public async Task A_place_is_taken_and_freed_in_one_operation_each_when_nobody_else_changed_the_row()
    {
        var store = Advisors;
        await store.SetReachableAsync(Bram, true, None);
        await store.AllAsync(None);
        _tables.Forget();
        var id = NewId();

        await store.TakeAsync(Bram, id, 1, Now, None);
        await store.RemoveAsync(Bram, id, None);

        _tables.Operations.ShouldBe([$"update {_names.Advisors}", $"update {_names.Advisors}"]);
    }

    [Fact]
    public async Task A_row_that_others_change_too_is_read_first_until_they_leave_it_alone()
    {
        var (here, there) = (Advisors, Advisors);
        await here.SetReachableAsync(Bram, true, None);
        await here.AllAsync(None);
        await there.TakeAsync(Bram, NewId(), 9, Now, None);
        await here.TakeAsync(Bram, NewId(), 9, Now, None);
        await there.TakeAsync(Bram, NewId(), 9, Now, None);
        _tables.Forget();

        await here.TakeAsync(Bram, NewId(), 9, Now, None);
        _tables.Operations.ShouldBe([$"get {_names.Advisors}", $"update {_names.Advisors}"]);

        await here.AllAsync(None);
        _tables.Forget();
        await here.TakeAsync(Bram, NewId(), 9, Now, None);
        _tables.Operations.ShouldBe([$"update {_names.Advisors}"]);
    }

    [Fact]
    public async Task What_is_remembered_is_not_believed_about_there_being_no_place()
    {
        var (here, there) = (Advisors, Advisors);
        var (first, second) = (NewId(), NewId());
        await here.TakeAsync(Bram, first, 1, Now, None);
        await here.OfAsync(Bram, None);
        await there.RemoveAsync(Bram, first, None);

        (await here.TakeAsync(Bram, second, 1, Now, None)).ShouldBeTrue();
        await there.RemoveAsync(Bram, second, None);
        await here.RemoveAsync(Bram, second, None);

        (await here.OfAsync(Bram, None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_place_whose_answer_was_lost_is_taken_once()
    {
        await Advisors.SetReachableAsync(Bram, true, None);
        _tables.LosesAnswers = true;
        var (store, id) = (Advisors, NewId());

        (await store.TakeAsync(Bram, id, 2, Now, None)).ShouldBeTrue();
        (await store.TakeAsync(Carla, id, 2, Now, None)).ShouldBeTrue();
        (await store.OfAsync(Bram, None)).ShouldBe([new AssignmentRow(id, Now)]);
        await store.RemoveAsync(Bram, id, None);

        (await store.OfAsync(Bram, None)).ShouldBeEmpty();
        (await store.OfAsync(Carla, None)).ShouldBe([new AssignmentRow(id, Now)]);
    }
}
