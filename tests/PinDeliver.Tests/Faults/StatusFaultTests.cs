using System.Management.Automation;
using System.Threading.Tasks;
using Xunit;

namespace PinDeliver.Tests.Faults;

/// <summary>Lines 1 to 8 of the fault list: what the service's status says.</summary>
public sealed class StatusFaultTests(FaultShell shell) : IClassFixture<FaultShell>
{
    [Theory]
    [InlineData(404, "{0}")]
    [InlineData(404, "[{0}]")]
    [InlineData(200, "{0}")]
    [InlineData(200, "[{0}]")]
    public async Task Fault_01_404_anywhere_is_CustomerNotFound_with_the_services_text(int httpStatus, string shape)
    {
        var envelope = HttpText.ErrorEnvelope(404);
        await using var server = FaultServer.Replying(
            HttpText.Reply(httpStatus, shape.Replace("{0}", envelope, System.StringComparison.Ordinal)));
        var output = shell.Update(TestConnection.To(server.BaseUri));
        var failure = Expect.Failure(output, PinDeliverError.CustomerNotFound, ErrorCategory.ObjectNotFound, 1, outcomeUnknown: false);
        Assert.Equal("No such customer available", failure.ServiceMessage);
        Assert.Contains("No such customer available", output.Result.Message, System.StringComparison.Ordinal);
        Assert.Equal(404, failure.HttpStatus);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData(400, PinDeliverError.RequestRejected, ErrorCategory.InvalidData, 1)]
    [InlineData(403, PinDeliverError.AccessDenied, ErrorCategory.PermissionDenied, 1)]
    [InlineData(404, PinDeliverError.CustomerNotFound, ErrorCategory.ObjectNotFound, 1)]
    [InlineData(503, PinDeliverError.ServiceUnavailable, ErrorCategory.ResourceUnavailable, 4)]
    [InlineData(200, PinDeliverError.RequestRejected, ErrorCategory.InvalidData, 1)]
    public async Task Fault_02_200_with_an_error_in_the_body_is_that_error_and_never_a_success(
        int bodyStatus, PinDeliverError error, ErrorCategory category, int attempts)
    {
        await using var server = FaultServer.Replying(HttpText.Reply(200, HttpText.ErrorEnvelope(bodyStatus)));
        var failure = Expect.Failure(shell.Update(TestConnection.To(server.BaseUri)), error, category, attempts, outcomeUnknown: false);
        Assert.Equal(bodyStatus, failure.HttpStatus);
        Assert.Equal(attempts, server.Requests.Count);
    }

    [Theory]
    [InlineData(404, """{"result":"ok","status":200,"data":"1001"}""", PinDeliverError.CustomerNotFound, 404)]
    [InlineData(200, """{"result":"ok","status":404,"data":"1001"}""", PinDeliverError.CustomerNotFound, 404)]
    [InlineData(400, """{"result":"error","status":404,"data":"x"}""", PinDeliverError.CustomerNotFound, 404)]
    [InlineData(404, """{"result":"error","status":400,"data":"x"}""", PinDeliverError.CustomerNotFound, 404)]
    [InlineData(404, """{"result":"error","status":200,"data":"x"}""", PinDeliverError.CustomerNotFound, 404)]
    [InlineData(500, """{"result":"error","status":404,"data":"x"}""", PinDeliverError.ServiceUnavailable, 500)]
    [InlineData(404, """{"result":"error","status":500,"data":"x"}""", PinDeliverError.ServiceUnavailable, 500)]
    [InlineData(503, """{"result":"ok","status":200,"data":"1001"}""", PinDeliverError.ServiceUnavailable, 503)]
    [InlineData(500, """{"result":"error","status":503,"data":"x"}""", PinDeliverError.ServiceUnavailable, 500)]
    [InlineData(503, """{"result":"error","status":500,"data":"x"}""", PinDeliverError.ServiceUnavailable, 500)]
    [InlineData(408, """{"result":"error","status":422,"data":"x"}""", PinDeliverError.ServiceUnavailable, 408)]
    [InlineData(401, """{"result":"error","status":500,"data":"x"}""", PinDeliverError.AuthenticationFailed, 401)]
    [InlineData(200, """{"result":"error","status":301,"data":"x"}""", PinDeliverError.UnexpectedResponse, 301)]
    [InlineData(301, """{"result":"ok","status":200,"data":"1001"}""", PinDeliverError.RedirectRefused, 301)]
    public async Task Fault_03_where_status_line_and_body_disagree_the_worse_one_counts(
        int httpStatus, string body, PinDeliverError error, int worse)
    {
        await using var server = FaultServer.Replying(HttpText.Reply(httpStatus, body));
        var output = shell.Update(TestConnection.To(server.BaseUri, retries: 0));
        Assert.Equal(error.ToString(), output.TerminatingId ?? Assert.Single(output.ErrorIds));
        Assert.Equal(worse, output.Result.HttpStatus);
        Assert.Equal(CustomerUpdateStatus.Failed, output.Result.Status);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(405)]
    [InlineData(409)]
    [InlineData(410)]
    [InlineData(413)]
    [InlineData(415)]
    [InlineData(418)]
    [InlineData(422)]
    [InlineData(451)]
    public async Task Fault_04_other_4xx_are_RequestRejected_and_not_retried(int status)
    {
        await using var server = FaultServer.Replying(HttpText.Error(status), HttpText.Ok);
        Expect.Failure(
            shell.Update(TestConnection.To(server.BaseUri)), PinDeliverError.RequestRejected, ErrorCategory.InvalidData, 1, outcomeUnknown: false);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(200)]
    public async Task Fault_05_401_is_AuthenticationFailed_and_ends_the_command_after_one_request(int httpStatus)
    {
        await using var server = FaultServer.Replying(HttpText.Reply(httpStatus, HttpText.ErrorEnvelope(401, "Invalid API key")));
        var connection = TestConnection.To(server.BaseUri);
        var output = shell.Run(
            "1..500 | Set-PinDeliverCustomer -City Lund -Connection $args[0] -ThrottleLimit 1 -ErrorAction SilentlyContinue", connection);
        Expect.Ending(output, PinDeliverError.AuthenticationFailed, ErrorCategory.AuthenticationError, 1, outcomeUnknown: false);
        Assert.Single(server.Requests);
        connection.Client.Dispose();
    }

    [Fact]
    public async Task Fault_06_403_is_AccessDenied_and_not_retried()
    {
        await using var server = FaultServer.Replying(HttpText.Error(403), HttpText.Ok);
        Expect.Failure(
            shell.Update(TestConnection.To(server.BaseUri)), PinDeliverError.AccessDenied, ErrorCategory.PermissionDenied, 1, outcomeUnknown: false);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData(408, true)]
    [InlineData(500, true)]
    [InlineData(502, true)]
    [InlineData(503, false)]
    [InlineData(504, true)]
    public async Task Fault_07_a_failing_service_is_ServiceUnavailable_retried_and_outcome_unknown_unless_it_is_its_own_503(
        int status, bool outcomeUnknown)
    {
        foreach (var (reply, isOwn) in new[]
        {
            (HttpText.Error(status), true), (HttpText.Reply(200, HttpText.ErrorEnvelope(status)), true), (HttpText.Reply(status, ""), false),
        })
        {
            await using var server = FaultServer.Replying(reply);
            Expect.Failure(
                shell.Update(TestConnection.To(server.BaseUri)), PinDeliverError.ServiceUnavailable, ErrorCategory.ResourceUnavailable, 4,
                    outcomeUnknown || !isOwn);
            Assert.Equal(4, server.Requests.Count);

            await using var recovering = FaultServer.Replying(reply, reply, HttpText.Ok);
            Expect.Success(shell.Update(TestConnection.To(recovering.BaseUri)), 3);
            Assert.Equal(3, recovering.Requests.Count);
        }
    }

    [Fact]
    public async Task Fault_07_what_an_earlier_attempt_may_have_done_stays_unknown_after_a_503()
    {
        await using var server = FaultServer.Replying(HttpText.Error(500), HttpText.Error(503));
        Expect.Failure(
            shell.Update(TestConnection.To(server.BaseUri)), PinDeliverError.ServiceUnavailable, ErrorCategory.ResourceUnavailable, 4,
                outcomeUnknown: true);
    }

    [Theory]
    [InlineData(501, ErrorCategory.NotImplemented)]
    [InlineData(505, ErrorCategory.ResourceUnavailable)]
    [InlineData(507, ErrorCategory.ResourceUnavailable)]
    [InlineData(599, ErrorCategory.ResourceUnavailable)]
    public async Task Fault_08_other_5xx_are_ServiceError_and_not_retried(int status, ErrorCategory category)
    {
        await using var server = FaultServer.Replying(HttpText.Error(status), HttpText.Ok);
        var output = shell.Update(TestConnection.To(server.BaseUri));
        Assert.Equal("ServiceError", Assert.Single(output.ErrorIds));
        Assert.Equal(category, output.Errors[0].CategoryInfo.Category);
        Assert.Equal(1, output.Result.Attempts);
        Assert.Single(server.Requests);
    }
}
