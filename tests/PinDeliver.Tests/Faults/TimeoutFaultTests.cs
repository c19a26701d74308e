using System;
using System.Diagnostics;
using System.Management.Automation;
using System.Threading.Tasks;
using Xunit;

namespace PinDeliver.Tests.Faults;

/// <summary>Line 24 of the fault list: servers that take for ever. The limit of an attempt is real time, 300 ms here.</summary>
[Collection(nameof(AloneCollection))]
public sealed class TimeoutFaultTests(FaultShell shell) : IClassFixture<FaultShell>
{
    private const int Limit = 300;

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{\"result\":\"ok\"")]
    public async Task Fault_24_a_hang_is_Timeout_retried_and_outcome_unknown(string before) => await AssertTimeout(async connection =>
    {
        await connection.ReadRequestAsync();
        await connection.SendAsync(before);
        await connection.HangAsync();
    });

    [Fact]
    public async Task Fault_24_a_header_drip_is_Timeout_retried_and_outcome_unknown() => await AssertTimeout(async connection =>
    {
        await connection.ReadRequestAsync();
        await connection.SendAsync("HTTP/1.1 200 OK\r\n");
        await connection.DripAsync("X-Drip: drop\r\n");
    });

    [Fact]
    public async Task Fault_24_a_body_drip_is_Timeout_retried_and_outcome_unknown() => await AssertTimeout(async connection =>
    {
        await connection.ReadRequestAsync();
        await connection.SendAsync("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{\"result\":\"ok\",\"data\":\"");
        await connection.DripAsync("drop");
    });

    [Fact]
    public async Task Fault_24_an_endless_train_of_interim_replies_is_Timeout() => await AssertTimeout(async connection =>
    {
        await connection.ReadRequestAsync();
        await connection.DripAsync("HTTP/1.1 102 Processing\r\n\r\n");
    });

    private async Task AssertTimeout(Func<FaultConnection, Task> script)
    {
        await using var once = FaultServer.Playing(script);
        var watch = Stopwatch.StartNew();
        var output = shell.Update(TestConnection.To(once.BaseUri, retries: 0, timeout: Limit));
        Assert.InRange(watch.ElapsedMilliseconds, Limit - 20, Limit + 1000);
        Expect.Failure(output, PinDeliverError.Timeout, ErrorCategory.OperationTimeout, 1, outcomeUnknown: true);
        Assert.Single(once.Requests);
        // The socket is not left behind.
        await once.Ended.WaitForAsync(1);

        await using var recovering = FaultServer.Playing(script, async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync(HttpText.Ok);
        });
        Expect.Success(shell.Update(TestConnection.To(recovering.BaseUri, timeout: Limit)), 2);
        Assert.Equal(2, recovering.Requests.Count);
    }
}
