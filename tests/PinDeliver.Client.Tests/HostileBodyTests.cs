using System;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using PinDeliver.Http;
using PinDeliver.Replies;
using PinDeliver.Testing;
using Xunit;

namespace PinDeliver.Client.Tests;

/// <summary>Bodies of 1 MiB that cost most to judge, and replies of random bytes over a real socket.</summary>
public sealed class HostileBodyTests
{
    private const int MiB = 1 << 20;

    public static TheoryData<string> Shapes =>
        new("[", "{\"a\":", "{\"result\":", "\\u", "\"", "{},", "<", "&#65;", "\0", "\ud83d\ude00", "\u202e", " ", "1");

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_megabyte_of_anything_is_judged_without_much_memory(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, MiB / Encoding.UTF8.GetByteCount(piece)));
        foreach (var body in new[] { text, "{\"result\":\"ok\",\"data\":\"" + text, "{\"result\":\"error\",\"data\":[" + text + "]}" })
        {
            var judge = new ReplyJudge(TestClient.Redactor());
            var bytes = new ArraySegment<byte>(Encoding.UTF8.GetBytes(body));
            var before = GC.GetAllocatedBytesForCurrentThread();
            Assert.NotNull(judge.Update(new RawReply(200, bytes)).Failure);
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 64 * MiB);
        }
    }

    [Fact]
    public async Task Random_bytes_on_the_wire_give_a_typed_failure()
    {
        const int rounds = 300;
        string[] beginnings =
        [
            "", "HTTP/1.1 ", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\n\r\n", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
            "HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n", "HTTP/1.1 500 No\r\n\r\n",
        ];
        await using var server = FaultServer.Playing(async connection =>
        {
            var random = new Random(connection.Number);
            await connection.ReadRequestAsync();
            await connection.SendAsync(beginnings[random.Next(beginnings.Length)]);
            var bytes = new byte[random.Next(120)];
            random.NextBytes(bytes);
            await connection.SendAsync(bytes);
        });
        using var client = TestClient.For(server.BaseUri, new VirtualClock(), retries: 0);
        for (var i = 0; i < rounds; i++)
        {
            var failure = await Assert.ThrowsAnyAsync<PinDeliverException>(() =>
                client.UpdateAsync(TestClient.Update(), TestContext.Current.CancellationToken));
            Assert.DoesNotContain(failure.Message, char.IsControl);
            Assert.InRange(failure.Message.Length, 1, 700);
            Assert.True(failure.OutcomeUnknown || failure.HttpStatus is < 200 or >= 300, failure.Message);
        }

        Assert.InRange(server.Requests.Count, rounds, rounds);
    }
}
