using System;
using System.IO;
using System.IO.Compression;
using System.Management.Automation;
using System.Text;
using System.Threading.Tasks;
using PinDeliver.Tests.Hosting;
using Xunit;

namespace PinDeliver.Tests.Faults;

/// <summary>Line 21 of the fault list: more than anybody asked for. Alone, since it looks at the memory of the whole process.</summary>
[Collection(nameof(AloneCollection))]
public sealed class OversizeFaultTests(FaultShell shell) : IClassFixture<FaultShell>
{
    private const long MiB = 1 << 20;
    private static readonly byte[] Chunk = Encoding.ASCII.GetBytes("10000\r\n" + new string('x', 0x10000) + "\r\n");

    [Fact]
    public async Task Fault_21_a_body_over_1_MiB_is_ResponseTooLarge_and_not_retried()
    {
        await using var server = FaultServer.Replying(
            HttpText.Reply(200, """{"result":"ok","status":200,"data":""" + "\"" + new string('x', (int)MiB) + "\"}"));
        AssertTooLarge(server, shell.Update(TestConnection.To(server.BaseUri)));
    }

    [Fact]
    public async Task Fault_21_a_body_of_just_1_MiB_is_read()
    {
        const string start = """{"result":"ok","status":200,"data":" """;
        await using var server = FaultServer.Replying(HttpText.Reply(200, start + new string('x', (int)MiB - start.Length - 2) + "\"}"));
        Expect.Success(shell.Update(TestConnection.To(server.BaseUri)), 1);
    }

    [Fact]
    public async Task Fault_21_a_length_over_1_MiB_is_ResponseTooLarge_before_it_has_come()
    {
        await using var server = FaultServer.Playing(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync("HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n{");
            await connection.HangAsync();
        });
        AssertTooLarge(server, shell.Update(TestConnection.To(server.BaseUri)));
    }

    [Fact]
    public async Task Fault_21_endless_chunks_are_ResponseTooLarge_and_memory_stays_bounded()
    {
        await AssertBounded("Transfer-Encoding: chunked", Chunk);
    }

    [Fact]
    public async Task Fault_21_an_endless_body_without_a_length_is_ResponseTooLarge_and_memory_stays_bounded() =>
        await AssertBounded("Connection: close", new byte[0x10000]);

    [Fact]
    public async Task Fault_21_an_endless_gzip_bomb_is_ResponseTooLarge_and_memory_stays_bounded() =>
        await AssertBounded("Content-Encoding: gzip\r\nConnection: close", Bomb(64 * MiB));

    [Fact]
    public async Task Fault_21_a_small_gzip_bomb_is_not_unpacked()
    {
        var bomb = Bomb(32 * MiB);
        await using var server = FaultServer.Playing(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync($"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {bomb.Length}\r\n\r\n");
            await connection.SendAsync(bomb);
        });
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var output = shell.Update(TestConnection.To(server.BaseUri));
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 16 * MiB);
        Expect.Failure(output, PinDeliverError.UnexpectedResponse, ErrorCategory.InvalidResult, 1, outcomeUnknown: true);
        Assert.Null(server.Requests[0].Header("Accept-Encoding"));
    }

    private async Task AssertBounded(string header, byte[] piece)
    {
        var sent = 0L;
        await using var server = FaultServer.Playing(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync($"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n{header}\r\n\r\n");
            try
            {
                await connection.FloodAsync(piece, 1024 * MiB);
            }
            finally
            {
                sent = connection.BytesSent;
            }
        });
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var output = shell.Update(TestConnection.To(server.BaseUri));
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 16 * MiB);
        await server.Ended.WaitForAsync(1);
        AssertTooLarge(server, output);
        // What goes beyond the limit is what the socket's buffers took before the client closed it.
        Assert.InRange(sent, MiB, 32 * MiB);
    }

    private static void AssertTooLarge(FaultServer server, ShellOutput output)
    {
        Expect.Failure(output, PinDeliverError.ResponseTooLarge, ErrorCategory.LimitsExceeded, 1, outcomeUnknown: true);
        Assert.Single(server.Requests);
    }

    private static byte[] Bomb(long size)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var zeros = new byte[MiB];
            for (var written = 0L; written < size; written += zeros.Length)
                gzip.Write(zeros);
        }

        return packed.ToArray();
    }
}
