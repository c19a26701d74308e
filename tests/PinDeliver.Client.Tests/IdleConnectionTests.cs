using System;
using System.Net;
using System.Net.Http;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;
using PinDeliver.Http;
using PinDeliver.Testing;
using Xunit;

namespace PinDeliver.Client.Tests;

/// <summary>
/// Connections between two requests, plain and with TLS: one that the server has closed meanwhile is not used again, as the request would
/// be lost, and nobody would know whether it was applied.
/// </summary>
public sealed class IdleConnectionTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_open_connection_is_used_again(bool isTls)
    {
        await using var server = new FaultServer(ReplyAsync, Certificate(isTls));
        using var http = Invoker(server.BaseUri);
        for (var time = 0; time < 5; time++)
            Assert.Equal(HttpStatusCode.OK, await SendAsync(http, server.BaseUri));
        Assert.Single(server.Connections);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task One_that_the_server_closed_without_a_word_is_not(bool isTls) =>
        await AssertNewConnections(isTls, _ => Task.CompletedTask);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task One_that_was_reset_is_not(bool isTls) => await AssertNewConnections(isTls, connection =>
    {
        connection.Reset();
        return Task.CompletedTask;
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task One_with_a_reply_that_nobody_asked_for_is_not(bool isTls) => await AssertNewConnections(
        isTls, connection => connection.SendAsync("HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));

    private static async Task AssertNewConnections(bool isTls, Func<FaultConnection, Task> afterReply)
    {
        await using var server = new FaultServer(
            async connection =>
            {
                await ReplyOnceAsync(connection);
                await afterReply(connection);
            },
            Certificate(isTls));
        using var http = Invoker(server.BaseUri);
        for (var time = 1; time <= 5; time++)
        {
            Assert.Equal(HttpStatusCode.OK, await SendAsync(http, server.BaseUri).InTime());
            // What was sent on loopback is there, before the server knows that it has ended.
            await server.Ended.WaitForAsync(time).InTime();
        }

        Assert.Equal(5, server.Connections.Count);
    }

    private static X509Certificate2? Certificate(bool isTls) =>
        isTls ? TestCertificates.Untrusted() : null;

    // The client's own handler, but for whom it trusts.
    private static HttpMessageInvoker Invoker(Uri baseUri)
    {
        var handler = (SocketsHttpHandler)HandlerFactory.Create(baseUri, new ProxyOptions(null, null, false, NoProxy: true)).Handler;
        handler.SslOptions.RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate is not null;
        return new HttpMessageInvoker(handler, disposeHandler: true);
    }

    private static async Task<HttpStatusCode> SendAsync(HttpMessageInvoker http, Uri baseUri)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, baseUri) { Content = new RequestBody("{}"u8.ToArray()) };
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    private static async Task ReplyAsync(FaultConnection connection)
    {
        while (await connection.ReadRequestAsync() is not null)
            await connection.SendAsync(HttpText.Ok);
    }

    private static async Task ReplyOnceAsync(FaultConnection connection)
    {
        await connection.ReadRequestAsync();
        await connection.SendAsync(HttpText.Ok);
    }
}
