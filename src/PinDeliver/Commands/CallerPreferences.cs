using System.Management.Automation;
using PinDeliver.Runs;

namespace PinDeliver.Commands;

/// <summary>What the common parameters and their preference variables ask for.</summary>
internal static class CallerPreferences
{
    /// <summary>Whether a stream is shown: by its parameter (-Verbose, -Debug), else by its preference variable.</summary>
    public static bool Wants(PSCmdlet cmdlet, string stream)
    {
        if (Given<SwitchParameter>(cmdlet, stream) is { } wanted)
            return wanted.IsPresent;
        return cmdlet.GetVariableValue(stream + "Preference", ActionPreference.SilentlyContinue) is ActionPreference preference
            && preference is not (ActionPreference.SilentlyContinue or ActionPreference.Ignore);
    }

    /// <summary>Whether it is a dry run, by -WhatIf or $WhatIfPreference.</summary>
    public static bool IsDryRun(PSCmdlet cmdlet) =>
        Given<SwitchParameter>(cmdlet, "WhatIf")?.IsPresent ?? LanguagePrimitives.IsTrue(cmdlet.GetVariableValue("WhatIfPreference"));

    /// <summary>Whether a cmdlet of medium impact asks: by -Confirm, else by $ConfirmPreference.</summary>
    public static bool AsksToConfirm(PSCmdlet cmdlet) =>
        Given<SwitchParameter>(cmdlet, "Confirm")?.IsPresent
            ?? LanguagePrimitives.ConvertTo<ConfirmImpact>(cmdlet.GetVariableValue("ConfirmPreference", ConfirmImpact.High))
                is ConfirmImpact.Low or ConfirmImpact.Medium;

    /// <summary>
    /// What is done with a row that fails: by -ErrorAction, else by an $ErrorActionPreference other than Continue. A dry run never ends
    /// early, and warns where no error was asked for.
    /// </summary>
    public static FailureAction FailureAction(PSCmdlet cmdlet)
    {
        var action = Given<ActionPreference>(cmdlet, "ErrorAction") ?? Preference(cmdlet);
        if (action is not (null or ActionPreference.Stop))
            return Runs.FailureAction.GoOn;
        return IsDryRun(cmdlet) ? Runs.FailureAction.Warn : Runs.FailureAction.End;
    }

    /// <summary>What is done with a customer that cannot be read: the others come out, unless Stop was asked for.</summary>
    public static FailureAction FailureActionOfReads(PSCmdlet cmdlet)
    {
        var action = Given<ActionPreference>(cmdlet, "ErrorAction") ?? Preference(cmdlet);
        return action == ActionPreference.Stop ? Runs.FailureAction.End : Runs.FailureAction.GoOn;
    }

    /// <summary>Whether a warning ends the command: by -WarningAction, else by $WarningPreference.</summary>
    public static bool EndsAtWarnings(PSCmdlet cmdlet) =>
        (Given<ActionPreference>(cmdlet, "WarningAction")
            ?? LanguagePrimitives.ConvertTo<ActionPreference?>(cmdlet.GetVariableValue("WarningPreference"))) == ActionPreference.Stop;

    private static T? Given<T>(PSCmdlet cmdlet, string parameter)
        where T : struct =>
        cmdlet.MyInvocation.BoundParameters.TryGetValue(parameter, out var given) && given is T value ? value : null;

    private static ActionPreference? Preference(PSCmdlet cmdlet)
    {
        var preference = LanguagePrimitives.ConvertTo<ActionPreference?>(cmdlet.GetVariableValue("ErrorActionPreference"));
        return preference == ActionPreference.Continue ? null : preference;
    }
}
