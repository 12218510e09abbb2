using VpBot;

var builder = WebApplication.CreateBuilder(args);
builder.AddVpBot();
var app = builder.Build();
app.UseVpBot();
await app.RunAsync();
