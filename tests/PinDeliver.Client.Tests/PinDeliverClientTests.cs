using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PinDeliver.Testing;
using Xunit;

namespace PinDeliver.Client.Tests;

/// <summary>PinDeliverClient: attempts, waits and limits over a real socket.</summary>
public sealed class PinDeliverClientTests
{
    private readonly VirtualClock clock = new();

    [Fact]
    public async Task A_success_tells_its_attempts_and_how_long_it_took_waiting_included()
    {
        await using var server = FaultServer.Replying(HttpText.Error(503), HttpText.Error(429, "Retry-After: 9"), HttpText.Ok);
        using var client = TestClient.For(server.BaseUri, clock);
        var receipt = await client.UpdateAsync(TestClient.Update(), TestContext.Current.CancellationToken);
        Assert.Equal((200, 3, TimeSpan.FromSeconds(9.5)), (receipt.HttpStatus, receipt.Attempts, receipt.Duration));
        Assert.Equal([0.5, 9], clock.Waits);
    }

    [Fact]
    public async Task Every_attempt_sends_the_same_request()
    {
        await using var server = FaultServer.Replying(HttpText.Error(503), HttpText.Error(500), HttpText.Error(429), HttpText.Ok);
        using var client = TestClient.For(server.BaseUri, clock);
        await client.UpdateAsync(TestClient.Update(), TestContext.Current.CancellationToken);
        var first = server.Requests[0];
        Assert.All(server.Requests, request => Assert.Equal(
            (first.Method, first.Target, first.BodyText, string.Join("\n", first.Headers)),
            (request.Method, request.Target, request.BodyText, string.Join("\n", request.Headers))));
        Assert.Equal(4, server.Requests.Count);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 2)]
    [InlineData(3, 4)]
    public async Task A_failure_carries_everything_that_is_known(int retries, int attempts)
    {
        await using var server = FaultServer.Replying(HttpText.Error(500, "Retry-After: 2"));
        using var client = TestClient.For(server.BaseUri, clock, retries);
        var failure = await Assert.ThrowsAsync<PinDeliverServiceException>(() =>
            client.UpdateAsync(TestClient.Update(), TestContext.Current.CancellationToken));
        Assert.Equal(
            (PinDeliverError.ServiceUnavailable, 500, "It says why", attempts, true, TimeSpan.FromSeconds(2),
                TimeSpan.FromSeconds(2 * retries)),
            (failure.Error, failure.HttpStatus, failure.ServiceMessage, failure.Attempts, failure.OutcomeUnknown, failure.RetryAfter,
                failure.Duration));
    }

    [Fact]
    public async Task What_an_earlier_attempt_may_have_done_stays_unknown_whatever_a_later_one_says()
    {
        await using var server = FaultServer.Replying(HttpText.Error(504), HttpText.Error(404));
        using var client = TestClient.For(server.BaseUri, clock);
        var failure = await Assert.ThrowsAsync<PinDeliverServiceException>(() =>
            client.UpdateAsync(TestClient.Update(), TestContext.Current.CancellationToken));
        Assert.Equal((PinDeliverError.CustomerNotFound, 2, true), (failure.Error, failure.Attempts, failure.OutcomeUnknown));
    }

    [Fact]
    public async Task Waiting_for_a_pause_does_not_count_towards_the_rows_limit()
    {
        await using var server = FaultServer.Replying(
            HttpText.Error(503, "Retry-After: 100"), HttpText.Error(429, "Retry-After: 120"), HttpText.Error(429, "Retry-After: 120"), HttpText.Ok);
        using var client = TestClient.For(server.BaseUri, clock);
        var receipt = await client.UpdateAsync(TestClient.Update(), TestContext.Current.CancellationToken);
        Assert.Equal((4, TimeSpan.FromSeconds(340)), (receipt.Attempts, receipt.Duration));
    }

    [Fact]
    public async Task A_rate_limit_is_not_charged_to_the_row()
    {
        await using var server = FaultServer.Replying([.. Enumerable.Repeat(HttpText.Error(429), 20), HttpText.Ok]);
        using var client = TestClient.For(server.BaseUri, clock, retries: 0);
        Assert.Equal(21, (await client.UpdateAsync(TestClient.Update(), TestContext.Current.CancellationToken)).Attempts);
    }

    [Fact]
    public async Task Ten_minutes_of_nothing_but_429_doom_the_run()
    {
        await using var server = FaultServer.Replying(HttpText.Error(429, "Retry-After: 60"));
        using var client = TestClient.For(server.BaseUri, clock);
        var failure = (await client.TryUpdateAsync(TestClient.Update(), null, TestContext.Current.CancellationToken)).Failure!;
        Assert.Equal((PinDeliverError.RateLimited, true, 11), (failure.Error, failure.DoomsRun, failure.Attempts));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("/api/v2_1/")]
    public async Task A_base_with_or_without_a_path_gives_one_slash_before_customer(string path)
    {
        await using var server = FaultServer.Replying(HttpText.Ok);
        using var client = TestClient.For(new Uri(server.BaseUri.GetLeftPart(UriPartial.Authority) + path), clock);
        await client.UpdateAsync(TestClient.Update(), TestContext.Current.CancellationToken);
        Assert.Equal(path.TrimEnd('/') + "/customer/update/1001", Assert.Single(server.Requests).Target);
    }

    [Fact]
    public async Task A_customer_is_read_with_both_keys_and_no_body()
    {
        await using var server = FaultServer.Replying(HttpText.Reply(200, """{"customer":{"id":"1001","city":"Lund","service":{"stop_time":5}}}"""));
        using var client = TestClient.For(server.BaseUri, clock);
        var customer = await client.GetAsync(CustomerIdentity.FromExternalId("K 7"), TestContext.Current.CancellationToken);
        var request = Assert.Single(server.Requests);
        Assert.Equal(("GET", server.BaseUri.AbsolutePath + "/customer/get/extid/K%207", ""), (request.Method, request.Target, request.BodyText));
        Assert.Equal(
            ("Lund", 5, System.Text.Json.JsonValueKind.Undefined),
            (customer[CustomerFields.Find("City")!].GetString(), customer[CustomerFields.Find("StopTime")!].GetInt32(),
                customer[CustomerFields.Find("Email")!].ValueKind));
    }

    [Fact]
    public async Task Closing_the_client_in_a_pause_ends_what_never_left_with_a_known_outcome()
    {
        var manual = new ManualClock();
        await using var server = FaultServer.Replying(HttpText.Error(429, "Retry-After: 60"));
        var client = TestClient.For(server.BaseUri, manual);
        var first = client.TryUpdateAsync(TestClient.Update("1"), null, TestContext.Current.CancellationToken);
        await manual.Waits.WaitForAsync(1);
        var second = client.TryUpdateAsync(TestClient.Update("2"), null, TestContext.Current.CancellationToken);
        client.Dispose();
        var (limited, unsent) = ((await first.InTime()).Failure!, (await second.InTime()).Failure!);
        Assert.Equal((PinDeliverError.ConnectionClosed, 1, false), (limited.Error, limited.Attempts, limited.OutcomeUnknown));
        Assert.Equal("The connection was closed while the request waited to be sent again.", limited.Message);
        Assert.Equal((PinDeliverError.ConnectionClosed, 0, false), (unsent.Error, unsent.Attempts, unsent.OutcomeUnknown));
    }

    [Fact]
    public async Task Closing_the_client_while_it_connects_ends_what_never_left_with_a_known_outcome()
    {
        await using var silent = new FaultServer(connection => connection.HangAsync());
        var client = TestClient.For(new UriBuilder(silent.BaseUri) { Scheme = "https" }.Uri, clock);
        var sending = client.TryUpdateAsync(TestClient.Update(), null, TestContext.Current.CancellationToken);
        await silent.Connections.WaitForAsync(1);
        client.Dispose();
        var failure = (await sending.InTime()).Failure!;
        Assert.Equal((PinDeliverError.ConnectionClosed, 0, false), (failure.Error, failure.Attempts, failure.OutcomeUnknown));
    }

    [Fact]
    public async Task Cancelling_ends_it_at_once_while_sending_and_while_waiting()
    {
        await using var server = FaultServer.Playing(
            async connection =>
            {
                await connection.ReadRequestAsync();
                await connection.HangAsync();
            },
            async connection =>
            {
                await connection.ReadRequestAsync();
                await connection.SendAsync(HttpText.Error(503));
            });
        var manual = new ManualClock();
        using var client = TestClient.For(server.BaseUri, manual);
        using var stop = new CancellationTokenSource();
        var sending = client.UpdateAsync(TestClient.Update(), stop.Token);
        await server.Requests.WaitForAsync(1);
        var waiting = client.UpdateAsync(TestClient.Update(), stop.Token);
        await manual.Waits.WaitForAsync(1);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending.InTime());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting.InTime());
        await server.WaitForEndOfRequestsAsync();
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task Closing_the_client_under_a_request_is_ConnectionClosed_and_outcome_unknown()
    {
        await using var server = FaultServer.Playing(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.HangAsync();
        });
        var client = TestClient.For(server.BaseUri, clock);
        var sending = client.UpdateAsync(TestClient.Update(), TestContext.Current.CancellationToken);
        await server.Requests.WaitForAsync(1);
        client.Dispose();
        var failure = await Assert.ThrowsAsync<PinDeliverConnectionException>(() => sending.InTime());
        Assert.Equal((PinDeliverError.ConnectionClosed, true, 1), (failure.Error, failure.OutcomeUnknown, server.Requests.Count));
    }

    [Fact]
    public async Task A_hundred_updates_at_once_keep_their_own_replies()
    {
        await using var server = new FaultServer(async connection =>
        {
            while (await connection.ReadRequestAsync() is { } request)
            {
                var id = request.Target.Split('/')[^1];
                await connection.SendAsync(HttpText.Reply(200, $$"""{"result":"ok","status":200,"data":"{{id}}","url":"https://x/{{id}}"}"""));
            }
        });
        using var client = TestClient.For(server.BaseUri, clock);
        var receipts = await Task.WhenAll(
            Enumerable.Range(0, 100).Select(id => client.UpdateAsync(TestClient.Update("c" + id), TestContext.Current.CancellationToken)));
        Assert.Equal(Enumerable.Range(0, 100).Select(id => "https://x/c" + id), receipts.Select(receipt => receipt.Url));
        Assert.InRange(server.Connections.Count, 1, 100);
    }
}
