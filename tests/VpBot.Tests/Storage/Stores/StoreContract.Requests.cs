using VpBot.Dialogs.Requests;
using VpBot.Dialogs.Roster;
using VpBot.Handoff;
using VpBot.Storage;

namespace VpBot.Tests.Storage.Stores;

public abstract partial class StoreContract
{
    private RequestStore Requests => new(_tables, _names);

    [Fact]
    public async Task A_request_comes_back_as_it_was_stored()
    {
        var request = Samples.Full(NewId());

        (await Requests.AddAsync(request, None)).ShouldBeTrue();

        Samples.ShouldBeSame(await Requests.FindAsync(request.Request.Id, None), request);
    }

    [Fact]
    public async Task A_small_request_comes_back_as_it_was_stored()
    {
        var request = Samples.Small(NewId());

        (await Requests.AddAsync(request, None)).ShouldBeTrue();

        Samples.ShouldBeSame(await Requests.FindAsync(request.Request.Id, None), request);
    }

    [Fact]
    public async Task There_is_no_request_before_it_is_added_nor_after_it_is_removed()
    {
        var request = Samples.Small(NewId());
        (await Requests.FindAsync(request.Request.Id, None)).ShouldBeNull();

        await Requests.AddAsync(request, None);
        await Requests.RemoveAsync(request.Request.Id, None);
        await Requests.RemoveAsync(request.Request.Id, None);

        (await Requests.FindAsync(request.Request.Id, None)).ShouldBeNull();
    }

    [Fact]
    public async Task A_second_request_with_the_same_id_is_refused_and_the_first_stays()
    {
        var first = Samples.Small(NewId());
        await Requests.AddAsync(first, None);

        (await Requests.AddAsync(first with { RequesterLookup = "other" }, None)).ShouldBeFalse();

        (await Requests.FindAsync(first.Request.Id, None))!.RequesterLookup.ShouldBe(first.RequesterLookup);
    }

    [Fact]
    public async Task A_change_is_stored_once_on_what_was_read()
    {
        var added = Samples.Small(NewId());
        await Requests.AddAsync(added, None);
        var read = (await Requests.FindAsync(added.Request.Id, None))!;

        var saved = await Requests.SaveAsync(read with { Request = read.Request with { State = RequestState.Exhausted, Version = 2 } }, None);
        var late = await Requests.SaveAsync(read with { Request = read.Request with { State = RequestState.Withdrawn, Version = 2 } }, None);

        saved.ShouldNotBeNull();
        (saved.Tag == read.Tag).ShouldBeFalse();
        late.ShouldBeNull();
        var now = (await Requests.FindAsync(added.Request.Id, None))!;
        now.Request.State.ShouldBe(RequestState.Exhausted);
        now.Tag.ShouldBe(saved.Tag);
        (await Requests.SaveAsync(saved with { LookAt = Now }, None)).ShouldNotBeNull();
    }

    [Fact]
    public async Task What_a_change_leaves_out_is_gone()
    {
        var full = Samples.Full(NewId());
        await Requests.AddAsync(full, None);
        var read = (await Requests.FindAsync(full.Request.Id, None))!;

        await Requests.SaveAsync(read with { SealedRequester = default, SealedExclusions = default, RequesterLookup = null }, None);

        var forgotten = (await Requests.FindAsync(full.Request.Id, None))!;
        forgotten.SealedRequester.IsEmpty.ShouldBeTrue();
        forgotten.SealedExclusions.IsEmpty.ShouldBeTrue();
        forgotten.RequesterLookup.ShouldBeNull();
    }

    [Fact]
    public async Task A_request_that_was_removed_cannot_be_changed()
    {
        var request = Samples.Small(NewId());
        await Requests.AddAsync(request, None);
        var read = (await Requests.FindAsync(request.Request.Id, None))!;
        await Requests.RemoveAsync(request.Request.Id, None);

        (await Requests.SaveAsync(read, None)).ShouldBeNull();
    }

    [Fact]
    public async Task Of_many_who_change_the_same_version_one_wins()
    {
        var request = Samples.Small(NewId());
        await Requests.AddAsync(request, None);
        var read = (await Requests.FindAsync(request.Request.Id, None))!;

        var results = await Task.WhenAll(Enumerable.Range(1, 20).Select(number => Task.Run(() =>
            Requests.SaveAsync(read with { Request = read.Request with { Offers = number } }, None))));

        var winner = results.OfType<StoredRequest>().ShouldHaveSingleItem();
        (await Requests.FindAsync(request.Request.Id, None))!.Request.Offers.ShouldBe(winner.Request.Offers);
    }

    [Fact]
    public async Task A_write_whose_answer_was_lost_is_not_taken_for_somebody_elses()
    {
        _tables.LosesAnswers = true;
        var request = Samples.Full(NewId());

        (await Requests.AddAsync(request, None)).ShouldBeTrue();
        var read = (await Requests.FindAsync(request.Request.Id, None))!;
        var saved = await Requests.SaveAsync(read with { LookAt = Now }, None);

        saved!.Tag.ShouldBe((await Requests.FindAsync(request.Request.Id, None))!.Tag);
    }

    [Fact]
    public async Task A_request_that_very_many_advisors_passed_on_still_fits()
    {
        var request = Samples.Small(NewId());
        var tried = Enumerable.Range(0, 5000).Select(number => new AdvisorKey($"advisor-with-a-rather-long-key-{number:D5}")).ToList();
        request = request with { Request = request.Request with { Tried = tried } };

        await Requests.AddAsync(request, None);

        (await Requests.FindAsync(request.Request.Id, None))!.Request.Tried.ShouldBe(tried);
    }

    [Fact]
    public async Task Instances_with_another_prefix_see_nothing_of_each_other()
    {
        var others = new TableNames($"t{RandomIds.Next()}");
        await new TablesExist(_tables, others).StartingAsync(None);
        var request = Samples.Small(NewId());

        await Requests.AddAsync(request, None);

        (await new RequestStore(_tables, others).FindAsync(request.Request.Id, None)).ShouldBeNull();
    }
}
