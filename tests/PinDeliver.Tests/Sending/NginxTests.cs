using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Threading.Tasks;
using PinDeliver.Sandbox;
using PinDeliver.Tests.Faults;
using Xunit;

namespace PinDeliver.Tests.Sending;

/// <summary>A real nginx before the service, with a rate limit of the plainest kind: 429, no burst, no Retry-After.</summary>
public sealed class NginxTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("pindeliver-nginx-");
    private Process? nginx;

    [Theory]
    [InlineData("")]
    [InlineData("add_header Retry-After 1 always;")]
    public async Task Behind_a_rate_limit_no_row_fails_and_each_is_applied_once(string header)
    {
        var program = new[] { "/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/bin/nginx", "/opt/homebrew/bin/nginx" }.FirstOrDefault(File.Exists);
        Assert.SkipUnless(program is not null, "nginx is not installed here.");
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { AutoCreate = true });
        var baseUri = await StartAsync(program, sandbox.BaseUri, header);
        var connection = TestConnection.To(baseUri, PinDeliver.Retries.Clock.System);
        using var shell = new FaultShell();
        var output = shell.Run("1..100 | Set-PinDeliverCustomer -City Lund -ThrottleLimit 8 -Connection $args[0]", connection);
        output.ThrowIfFailed();
        Assert.Equal(100, output.Results.Count(result => result.Status == CustomerUpdateStatus.Updated));
        Assert.Equal(100, sandbox.RequestCount);
        // It learns: once the rate is found, a refusal is rare.
        Assert.InRange(output.Results.Sum(result => result.Attempts), 101, 140);
        connection.Client.Dispose();
    }

    public void Dispose()
    {
        nginx?.Kill();
        nginx?.WaitForExit();
        nginx?.Dispose();
        folder.Delete(recursive: true);
    }

    private async Task<Uri> StartAsync(string program, Uri upstream, string header)
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();
        var file = Path.Combine(folder.FullName, "nginx.conf");
        await File.WriteAllTextAsync(file, $$"""
            daemon off; master_process off; pid {{folder.FullName}}/pid; error_log {{folder.FullName}}/error.log;
            events { }
            http {
                access_log off; client_body_temp_path {{folder.FullName}}/b; proxy_temp_path {{folder.FullName}}/p;
                fastcgi_temp_path {{folder.FullName}}/f; uwsgi_temp_path {{folder.FullName}}/u; scgi_temp_path {{folder.FullName}}/s;
                limit_req_zone $binary_remote_addr zone=all:1m rate=50r/s; limit_req_status 429;
                server { listen 127.0.0.1:{{port}}; limit_req zone=all nodelay; {{header}} location / { proxy_pass {{upstream.GetLeftPart(UriPartial.Authority)}}; } }
            }
            """, TestContext.Current.CancellationToken);
        nginx = Process.Start(new ProcessStartInfo(program, ["-p", folder.FullName, "-c", file]) { RedirectStandardError = true })!;
        while (!await AnswersAsync(port))
            Assert.False(nginx.HasExited, "nginx ended.");
        return new Uri($"http://127.0.0.1:{port}{upstream.AbsolutePath}");
    }

    private static async Task<bool> AnswersAsync(int port)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, port, TestContext.Current.CancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
