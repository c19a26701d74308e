using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
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
        Assert.Null(Run(server, output, FailureAction.End, Rows(100)));
        Assert.Equal(Enumerable.Range(1, 100), output.Results.Select(row => row.Number));
        Assert.All(output.Results, row => Assert.NotNull(row.Receipt));
        Assert.Equal(100, server.Requests.Select(request => request.Target).Distinct().Count());
    }

    [Fact]
    public async Task A_row_that_fails_ends_the_run()
    {
        await using var server = Answering(target => target.EndsWith("/3", StringComparison.Ordinal) ? HttpText.Error(400) : HttpText.Ok);
        var output = new RunOutput();
        var end = Run(server, output, FailureAction.End, Rows(50));
        Assert.Equal(3, end!.Row.Number);
        Assert.Equal([1, 2], output.Results.Select(row => row.Number).Take(2));
        Assert.True(server.Requests.Count < 50);
    }

    [Fact]
    public async Task A_row_that_fails_lets_the_others_go_on()
    {
        await using var server = Answering(target => target.EndsWith("/3", StringComparison.Ordinal) ? HttpText.Error(400) : HttpText.Ok);
        var output = new RunOutput();
        Assert.Null(Run(server, output, FailureAction.GoOn, Rows(50)));
        Assert.Equal(50, output.Results.Count);
        Assert.Equal(3, Assert.Single(output.Failed).Number);
    }

    [Fact]
    public async Task Replies_are_taken_while_the_pipelines_thread_is_elsewhere()
    {
        var isElsewhere = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        FaultServer? server = null;
        await using var playing = server = FaultServer.Playing(async connection =>
        {
            while (await connection.ReadRequestAsync() is { } request)
            {
                await (request.Target.EndsWith("/1", StringComparison.Ordinal) ? server!.Requests.WaitForAsync(8) : isElsewhere.Task);
                await connection.SendAsync(HttpText.Ok);
            }
        });
        var rows = Rows(8);
        var output = new RunOutput();
        output.ResultCame = _ =>
        {
            isElsewhere.TrySetResult();
            Assert.True(SpinWait.SpinUntil(() => rows.All(row => row.IsDone), TimeSpan.FromSeconds(30)));
        };
        Assert.Null(Run(server, output, FailureAction.End, rows));
        Assert.All(output.Results, row => Assert.NotNull(row.Receipt));
    }

    private static FaultServer Answering(Func<string, string> reply) => FaultServer.Playing(async connection =>
    {
        while (await connection.ReadRequestAsync() is { } request)
            await connection.SendAsync(reply(request.Target));
    });

    private static RunEnd? Run(FaultServer server, RunOutput output, FailureAction failureAction, List<RunRow> rows)
    {
        using var client = TestClient.For(server.BaseUri, Clock.System);
        var log = new RunLog(false, false, () => TimeSpan.Zero, () => TimeSpan.Zero);
        var settings = new RunSettings
        {
            ThrottleLimit = 8,
            FailureAction = failureAction,
            IsPipeline = true,
            Elapsed = () => TimeSpan.Zero,
            Replies = client.Replies,
        };
        var work = new UpdateWork(client, log, new UpdateOptions { IsPipeline = true });
        using var run = new RowRun(settings, work, log, output, TestContext.Current.CancellationToken);
        foreach (var row in rows)
        {
            if (run.Add(row) is { } end)
                return end;
        }

        return run.Complete();
    }

    private static List<RunRow> Rows(int count) => Enumerable.Range(1, count).Select(number =>
    {
        var update = TestClient.Update(number.ToString(CultureInfo.InvariantCulture));
        return new RunRow { Number = number, Identity = update.Identity, Update = update };
    }).ToList();
}
