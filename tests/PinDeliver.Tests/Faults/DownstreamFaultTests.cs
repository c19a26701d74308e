using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace PinDeliver.Tests.Faults;

/// <summary>Line 33 of the fault list: a pipeline that ends below the cmdlet.</summary>
public sealed class DownstreamFaultTests(FaultShell shell) : IClassFixture<FaultShell>
{
    private const int ThrottleLimit = 4;

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Fault_33_Select_Object_First_stops_the_sending_and_frees_the_sockets(int first)
    {
        await using var server = AnsweringOnly(first);
        ImportSelectFirstRow();
        var connection = TestConnection.To(server.BaseUri);
        var output = await shell.RunAsync(
            $"1..1000 | Set-PinDeliverCustomer -City Lund -Connection $connection | Select-FirstRow {first}", connection)
            .InTime();
        output.ThrowIfFailed();
        Assert.Equal(Enumerable.Range(1, first), output.Results.Select(result => result.Row));
        await AssertOver(server, connection, first);
    }

    [Fact]
    public async Task Fault_33_a_throwing_downstream_stops_the_sending_and_its_exception_comes_out()
    {
        await using var server = AnsweringOnly(1);
        var connection = TestConnection.To(server.BaseUri);
        var output = await shell.RunAsync(
            "1..1000 | Set-PinDeliverCustomer -City Lund -Connection $connection | & { process { throw 'downstream failed' } }",
                connection).InTime();
        Assert.Equal("downstream failed", output.Terminating!.Exception.Message);
        await AssertOver(server, connection, 1);
    }

    [Fact]
    public async Task Fault_33_a_break_downstream_stops_the_sending()
    {
        await using var server = AnsweringOnly(1);
        var connection = TestConnection.To(server.BaseUri);
        var output = await shell.RunAsync(
            "foreach ($once in 1) { 1..1000 | Set-PinDeliverCustomer -City Lund -Connection $connection | & { process { $_; break } } }",
                connection)
            .InTime();
        output.ThrowIfFailed();
        Assert.Equal(1, output.Result.Row);
        await AssertOver(server, connection, 1);
    }

    [Fact]
    public async Task Fault_33_an_upstream_that_throws_stops_the_sending_and_its_exception_comes_out()
    {
        await using var server = AnsweringOnly(0);
        var connection = TestConnection.To(server.BaseUri);
        var output = await shell.RunAsync(
            "& { 1; 2; throw 'upstream failed' } | Set-PinDeliverCustomer -City Lund -Connection $connection", connection).InTime();
        Assert.Equal("upstream failed", output.Terminating!.Exception.Message);
        await server.WaitForEndOfRequestsAsync();
        connection.Client.Dispose();
    }

    // Answers the first rows, a connection each; the others hang, so that only an aborted request frees its socket.
    private static FaultServer AnsweringOnly(int rows) => new(async connection =>
    {
        var request = await connection.ReadRequestAsync();
        if (request is null)
            return;
        if (int.Parse(request.Target.Split('/')[^1], CultureInfo.InvariantCulture) <= rows)
            await connection.SendAsync(HttpText.WithoutLength(200, HttpText.OkEnvelope));
        else
            await connection.HangAsync();
    });

    private static async Task AssertOver(FaultServer server, PinDeliverConnection connection, int first)
    {
        await server.WaitForEndOfRequestsAsync();
        Assert.InRange(server.Requests.Count, first, first + ThrottleLimit);
        connection.Client.Dispose();
        await server.Ended.WaitForAsync(server.Connections.Count);
    }

    private void ImportSelectFirstRow() =>
        shell.Run("Import-Module -Assembly $args[0]", typeof(SelectFirstRowCommand).Assembly).ThrowIfFailed();
}
