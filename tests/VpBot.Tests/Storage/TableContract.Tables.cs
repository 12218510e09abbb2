using Azure.Data.Tables;

namespace VpBot.Tests.Storage;

public abstract partial class TableContract
{
    [Fact]
    public async Task A_table_cannot_be_created_twice()
    {
        await ShouldFail(() => Table.CreateAsync(), 409, "TableAlreadyExists");
        await ShouldFail(() => Service.CreateTableAsync(Table.Name), 409, "TableAlreadyExists");
    }

    [Fact]
    public async Task A_table_that_is_there_already_is_no_error_when_that_was_asked()
    {
        (await Table.CreateIfNotExistsAsync()).Value.Name.ShouldBe(Table.Name);
        (await Service.CreateTableIfNotExistsAsync(Table.Name)).Value.Name.ShouldBe(Table.Name);
    }

    [Fact]
    public async Task Creating_a_table_tells_its_name()
    {
        var name = NewName();
        (await Service.CreateTableIfNotExistsAsync(name)).Value.Name.ShouldBe(name);
        (await Service.DeleteTableAsync(name)).Status.ShouldBe(204);
    }

    [Fact]
    public async Task Deleting_a_table_that_is_not_there_tells_so_without_an_exception() =>
        (await Service.DeleteTableAsync(NewName())).Status.ShouldBe(404);

    [Fact]
    public async Task A_table_that_is_not_there_cannot_be_read_or_written()
    {
        var missing = Service.GetTableClient(NewName());
        await ShouldFail(() => missing.AddEntityAsync(Entity()), 404, "TableNotFound");
        await ShouldFail(() => missing.UpsertEntityAsync(Entity()), 404, "TableNotFound");
        await ShouldFail(() => missing.GetEntityAsync<TableEntity>("p", "r"), 404, "TableNotFound");
        await ShouldFail(async () => await missing.QueryAsync<TableEntity>().ToListAsync(), 404, "TableNotFound");
        (await missing.GetEntityIfExistsAsync<TableEntity>("p", "r")).HasValue.ShouldBeFalse();
    }

    [Fact]
    public async Task What_was_in_a_deleted_table_is_gone_when_it_is_made_again()
    {
        await Table.AddEntityAsync(Entity());
        await Table.DeleteAsync();
        await Table.CreateAsync();
        (await RowKeys()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_clients_of_one_name_see_one_table()
    {
        await Service.GetTableClient(Table.Name).AddEntityAsync(Entity());
        (await RowKeys()).ShouldBe(["r"]);
    }

    [Fact]
    public async Task Tables_are_listed_and_found_by_name()
    {
        (await Service.QueryAsync().Select(table => table.Name).ToListAsync())
            .ShouldContain(name => string.Equals(name, Table.Name, StringComparison.Ordinal));
        var name = Table.Name;
        (await Service.QueryAsync(TableServiceClient.CreateQueryFilter($"TableName eq {name}"))
            .Select(table => table.Name).ToListAsync()).ShouldBe([name]);
        (await Service.QueryAsync(table => table.Name == "nope").ToListAsync()).ShouldBeEmpty();
    }
}
