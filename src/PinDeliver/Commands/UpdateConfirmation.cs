using System.Management.Automation;
using PinDeliver.Runs;

namespace PinDeliver.Commands;

/// <summary>Decides what becomes of a row before anything is asked of the service: -WhatIf, -Confirm, nothing to send.</summary>
internal sealed class UpdateConfirmation
{
    private readonly PSCmdlet cmdlet;
    private readonly bool showsValues;
    private readonly bool isDryRun;
    private readonly bool readsFirst;

    /// <param name="cmdlet">Asks.</param>
    /// <param name="readsFirst">Whether a dry run reads the customer before the row is decided.</param>
    public UpdateConfirmation(PSCmdlet cmdlet, bool readsFirst)
    {
        this.cmdlet = cmdlet;
        this.readsFirst = readsFirst;
        isDryRun = CallerPreferences.IsDryRun(cmdlet);
        var given = cmdlet.MyInvocation.BoundParameters;
        showsValues = given.ContainsKey("Confirm")
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

        // The results are the plan. The engine's own "What if:" lines would cut their table to pieces.
        if (isDryRun)
        {
            if (!readsFirst)
                row.Decided = CustomerUpdateStatus.WhatIf;
            return;
        }

        // Values are for who has to decide; the verbose stream, which gets this text too, holds none.
        var question = $"Update customer {update.Identity}" + (showsValues ? ": " + update.ToJson() : "");
        if (cmdlet.ShouldProcess(question, question + "?", "Update customer"))
            return;
        row.Decided = CustomerUpdateStatus.Skipped;
        row.Message = "Not confirmed.";
    }
}
