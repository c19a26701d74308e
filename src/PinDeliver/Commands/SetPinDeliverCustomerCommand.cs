using System;
using System.Globalization;
using System.Management.Automation;
using System.Threading;
using PinDeliver.Connections;
using PinDeliver.Rows;
using PinDeliver.Sending;

namespace PinDeliver.Commands;

/// <summary>Updates customers: what the user wrote is what PinDeliver stores, or the user is told, row by row, why not.</summary>
[Cmdlet(VerbsCommon.Set, "PinDeliverCustomer", DefaultParameterSetName = "InputObject",
    SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(CustomerUpdateResult))]
public sealed partial class SetPinDeliverCustomerCommand : PSCmdlet, IDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly ResultFactory results = new();
    private RowReader reader = null!;
    private SendWindow window = null!;
    private StreamLog log = null!;
    private FailurePolicy policy = null!;
    private SendProgress progress = null!;
    private bool mayAsk;
    private int row;

    /// <summary>Finds the connection and reads the command line.</summary>
    protected override void BeginProcessing()
    {
        var client = FindConnection().Client;
        reader = new RowReader(
            new RowSettings
            {
                Parameters = MyInvocation.BoundParameters!,
                Culture = Culture ?? (UseCulture ? CultureInfo.CurrentCulture : null),
                EmptyValueAction = EmptyValueAction,
                AllowSuspectText = AllowSuspectText,
            },
            WriteWarning);
        var goesOn = MyInvocation.BoundParameters.TryGetValue("ErrorAction", out var action) && !ActionPreference.Stop.Equals(action);
        policy = new FailurePolicy(goesOn, hasRows: MyInvocation.ExpectingInput || InputObject is not null);
        log = new StreamLog(Wants("Verbose"), Wants("Debug"));
        mayAsk = log.WantsVerbose || MyInvocation.BoundParameters.ContainsKey("WhatIf") || MyInvocation.BoundParameters.ContainsKey("Confirm")
            || LanguagePrimitives.IsTrue(GetVariableValue("WhatIfPreference"))
            || GetVariableValue("ConfirmPreference") is not ConfirmImpact.High;
        window = new SendWindow(client, ThrottleLimit, log, policy.LastRowAfter, stop.Token);
        progress = new SendProgress(() => Clock.System.Elapsed, WriteProgress);
    }

    /// <summary>Reads a row and puts it on its way; puts out what is done.</summary>
    protected override void ProcessRecord()
    {
        foreach (var item in RowList.Of(InputObject))
            Process(item);
    }

    /// <summary>Waits for what is on its way.</summary>
    protected override void EndProcessing() => Pump(toTheEnd: true);

    /// <summary>Ctrl+C: ends requests and waits at once.</summary>
    protected override void StopProcessing() => stop.Cancel();

    /// <summary>Ends what is still on its way, such as after Select-Object -First.</summary>
    public void Dispose()
    {
        stop.Cancel();
        window?.Dispose();
    }

    private PinDeliverConnection FindConnection()
    {
        try
        {
            var connection = Connection ?? RunspaceConnections.Current.Find() ?? throw new PinDeliverInputException(
                PinDeliverError.NotConnected, null, null, "There is no connection to PinDeliver.");
            return connection.IsClosed
                ? throw new PinDeliverInputException(PinDeliverError.ConnectionClosed, null, null, "The connection has been closed.")
                : connection;
        }
        catch (PinDeliverException failure)
        {
            ThrowTerminatingError(ErrorRecords.Create(failure, null));
            throw;
        }
    }

    private bool Wants(string stream)
    {
        if (MyInvocation.BoundParameters.TryGetValue(stream, out var given) && given is SwitchParameter wanted)
            return wanted.IsPresent;
        return GetVariableValue(stream + "Preference", ActionPreference.SilentlyContinue) is ActionPreference preference
            && preference is not (ActionPreference.SilentlyContinue or ActionPreference.Ignore);
    }

    private void Process(PSObject? source)
    {
        row++;
        var read = reader.Read(source, row);
        var (decided, message, warning) = Decide(read);
        window.Add(new RowEntry
        {
            Row = row,
            Source = source ?? (MyInvocation.ExpectingInput ? null : Typed()),
            Id = read.Id,
            ExternalId = read.ExternalId,
            Update = read.Update,
            Failure = read.Failure?.ToException(),
            Decided = decided,
            Message = message,
            Warning = warning,
        });
        Pump(toTheEnd: false);
    }

    private (CustomerUpdateStatus? Decided, string? Message, string? Warning) Decide(RowResult read)
    {
        if (read.Failure is not null)
            return (CustomerUpdateStatus.Failed, null, null);
        var update = read.Update!;
        if (update.IsEmpty)
        {
            var name = MyInvocation.ExpectingInput ? $"Row {row} ({update.Identity})" : update.Identity.ToString();
            return (CustomerUpdateStatus.Skipped, "Nothing to send.", $"{name} has nothing to send: every field is blank or missing.");
        }

        // The words are needed only where they may be shown; the call itself is not left out.
        var question = mayAsk ? Describe(update) : "Update customer";
        if (ShouldProcess(question, question + "?", "Update customer", out var reason))
            return (null, null, null);
        return reason == ShouldProcessReason.WhatIf
            ? (CustomerUpdateStatus.WhatIf, null, null)
            : (CustomerUpdateStatus.Skipped, "Not confirmed.", null);
    }

    private string Describe(CustomerUpdate update)
    {
        var text = $"Update customer {update.Identity}";
        var set = results.SetFields(update);
        if (set.Count > 0)
            text += $": set {set}";
        if (!update.ClearedFields.IsEmpty)
            text += $"{(set.Count > 0 ? ";" : ":")} clear {results.Names(update.ClearedFields)}";
        return text;
    }

    // A call without a row has its own parameters for the error's target.
    private PSObject Typed()
    {
        var typed = new PSObject();
        foreach (var given in MyInvocation.BoundParameters)
        {
            if (given.Key is "Id" or "ExternalId" or "Clear" || CustomerFields.Find(given.Key) is not null)
                typed.Properties.Add(new PSNoteProperty(given.Key, given.Value));
        }

        return typed;
    }
}
