using System;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using PinDeliver.Client.Tests;
using PinDeliver.Retries;
using PinDeliver.Runs;
using Xunit;

namespace PinDeliver.Net8;

/// <summary>Runs of rows, from the window to the socket and back.</summary>
public sealed class RowRunTests
{
    [Fact]
    public async Task Results_come_in_the_order_of_the_rows()
    {
        await using var server = Answering(_ => HttpText.Ok);
        var output = new RunOutput();
        Assert.Null(Run(server, output, FailureAction.End, rows: 100));
        Assert.Equal(Enumerable.Range(1, 100), output.Results.Select(row => row.Number));
        Assert.All(output.Results, row => Assert.NotNull(row.Receipt));
        Assert.Equal(100, server.Requests.Select(request => request.Target).Distinct().Count());
    }

    [Fact]
    public async Task A_row_that_fails_ends_the_run()
    {
        await using var server = Answering(target => target.EndsWith("/3", StringComparison.Ordinal) ? HttpText.Error(400) : HttpText.Ok);
        var output = new RunOutput();
        var end = Run(server, output, FailureAction.End, rows: 50);
        Assert.Equal(3, end!.Row.Number);
        Assert.Equal([1, 2], output.Results.Select(row => row.Number).Take(2));
        Assert.True(server.Requests.Count < 50);
    }

    [Fact]
    public async Task A_row_that_fails_lets_the_others_go_on()
    {
        await using var server = Answering(target => target.EndsWith("/3", StringComparison.Ordinal) ? HttpText.Error(400) : HttpText.Ok);
        var output = new RunOutput();
        Assert.Null(Run(server, output, FailureAction.GoOn, rows: 50));
        Assert.Equal(50, output.Results.Count);
        Assert.Equal(3, Assert.Single(output.Failed).Number);
    }

    private static FaultServer Answering(Func<string, string> reply) => FaultServer.Playing(async connection =>
    {
        while (await connection.ReadRequestAsync() is { } request)
            await connection.SendAsync(reply(request.Target));
    });

    private static RunEnd? Run(FaultServer server, RunOutput output, FailureAction failureAction, int rows)
    {
        using var client = TestClient.For(server.BaseUri, Clock.System);
        var log = new RunLog(false, false, () => TimeSpan.Zero, () => TimeSpan.Zero);
        var settings = new RunSettings
        {
            ThrottleLimit = 8,
            FailureAction = failureAction,
            IsPipeline = true,
            Elapsed = () => TimeSpan.Zero,
        };
        var work = new UpdateWork(client, log, new UpdateOptions { IsPipeline = true });
        using var run = new RowRun(settings, work, log, output, TestContext.Current.CancellationToken);
        for (var number = 1; number <= rows; number++)
        {
            var update = TestClient.Update(number.ToString(CultureInfo.InvariantCulture));
            if (run.Add(new RunRow { Number = number, Identity = update.Identity, Update = update }) is { } end)
                return end;
        }

        return run.Complete();
    }
}
