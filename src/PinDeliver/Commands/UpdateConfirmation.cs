using System.Management.Automation;
using PinDeliver.Runs;

namespace PinDeliver.Commands;

/// <summary>Decides what becomes of a row before anything is asked of the service: -WhatIf, -Confirm, nothing to send.</summary>
internal sealed class UpdateConfirmation
{
    private readonly PSCmdlet cmdlet;
    private readonly bool showsValues;

    public UpdateConfirmation(PSCmdlet cmdlet)
    {
        this.cmdlet = cmdlet;
        var given = cmdlet.MyInvocation.BoundParameters;
        showsValues = CallerPreferences.IsDryRun(cmdlet) || given.ContainsKey("Confirm")
            || cmdlet.GetVariableValue("ConfirmPreference") is not ConfirmImpact.High;
    }

    public void Decide(RunRow row, bool isPipeline)
    {
        var update = row.Update!;
        if (update.IsEmpty)
        {
            row.Decided = CustomerUpdateStatus.Skipped;
            row.Message = "Nothing to send.";
            row.Warning = $"{row.Name(isPipeline)} has nothing to send: every field is blank or missing.";
            return;
        }

        // Values are for who has to decide; the verbose stream, which gets this text too, holds none.
        var question = $"Update customer {update.Identity}" + (showsValues ? ": " + update.ToJson() : "");
        if (cmdlet.ShouldProcess(question, question + "?", "Update customer", out var reason))
            return;
        row.Decided = reason == ShouldProcessReason.WhatIf ? CustomerUpdateStatus.WhatIf : CustomerUpdateStatus.Skipped;
        row.Message = reason == ShouldProcessReason.WhatIf ? null : "Not confirmed.";
    }
}
