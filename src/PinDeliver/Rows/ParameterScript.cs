using System;
using System.Collections.Generic;
using System.Management.Automation;
using System.Management.Automation.Language;
using PinDeliver.Rows.Values;

namespace PinDeliver.Rows;

/// <summary>
/// A script block given for a parameter, run for each row with the row as <c>$_</c> and as its first argument. PowerShell's own delay-bind
/// would convert the result leniently, and would lose the row where the block fails.
/// </summary>
internal sealed class ParameterScript
{
    private readonly ScriptBlock script;
    private readonly string parameter;
    private readonly RowErrors errors;
    private readonly bool runsCommands;

    public ParameterScript(ScriptBlock script, string parameter, RowErrors errors)
    {
        this.script = script;
        this.parameter = parameter;
        this.errors = errors;
        runsCommands = script.Ast.Find(ast => ast is CommandAst || IsPreference(ast), searchNestedScriptBlocks: true) is not null;
        foreach (var found in script.Ast.FindAll(ast => ast is StringConstantExpressionAst, searchNestedScriptBlocks: true))
            MentionedNames.Add(((StringConstantExpressionAst)found).Value);
        foreach (var found in script.Ast.FindAll(IsPropertyOfTheRow, searchNestedScriptBlocks: false))
            PropertyNames.Add(((StringConstantExpressionAst)((MemberExpressionAst)found).Member).Value);
    }

    /// <summary>The names that the block mentions: columns that are read, and so not worth a warning.</summary>
    public HashSet<string> MentionedNames { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The names that the block asks the row for, as <c>$_.Name</c>.</summary>
    public HashSet<string> PropertyNames { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The block's value for a row: nothing, one value, or a list. Nothing, and an error, where the block failed.</summary>
    public object? Run(PSObject? row)
    {
        try
        {
            if (runsCommands)
                return RunWithCommands(row);
            var variables = Variables(row);
            // A block without commands writes no errors of its own: what fails in it throws.
            variables.Add(new PSVariable("ErrorActionPreference", ActionPreference.Stop));
            return ValueOf(script.InvokeWithContext(null, variables, row));
        }
        catch (FlowControlException flow) when (flow is LoopFlowException or ExitException)
        {
            // These would leave the caller's loop or script, and with it the command and all its rows.
            errors.ScriptBrokeOut(parameter);
        }
        catch (Exception failure) when (failure is not (PipelineStoppedException or FlowControlException or OutOfMemoryException))
        {
            // Not RuntimeException alone: a parameter of the block that takes no row, and blocks with begin and end, throw others.
            errors.ScriptFailed(parameter, failure.InnerException is { } inner and not RuntimeException ? inner.Message : failure.Message);
        }

        return null;
    }

    internal static List<PSVariable> Variables(PSObject? row) => [new PSVariable("_", row)];

    internal static object? ValueOf(IList<PSObject?> output) => output.Count switch
    {
        0 => null,
        1 => output[0],
        _ => output,
    };

    // What commands write as errors comes out of a pipeline only, and a pipeline of its own costs forty times the call.
    private object? RunWithCommands(PSObject? row)
    {
        using var pipeline = PowerShell.Create(RunspaceMode.CurrentRunspace);
        pipeline.AddCommand(new CmdletInfo(RunParameterScriptCommand.Name, typeof(RunParameterScriptCommand)))
            .AddParameter(nameof(RunParameterScriptCommand.Script), script)
            .AddParameter(nameof(RunParameterScriptCommand.Row), row);
        var output = pipeline.Invoke();
        foreach (var error in pipeline.Streams.Error)
        {
            // A program may write to its error stream whatever it likes.
            if (error.FullyQualifiedErrorId.StartsWith("NativeCommandError", StringComparison.Ordinal))
                continue;
            errors.ScriptFailed(parameter, error.ToString());
            return null;
        }

        if (output.Count > 0 && output[output.Count - 1]?.BaseObject is FlowControlException)
        {
            errors.ScriptBrokeOut(parameter);
            return null;
        }

        return ValueOf(output);
    }

    private static bool IsPreference(Ast ast) => ast is VariableExpressionAst variable
        && variable.VariablePath.UserPath.EndsWith("ErrorActionPreference", StringComparison.OrdinalIgnoreCase);

    private static bool IsPropertyOfTheRow(Ast ast) => ast is MemberExpressionAst { Static: false, Member: StringConstantExpressionAst } member
        && member is not InvokeMemberExpressionAst
        && member.Expression is VariableExpressionAst variable
        && (variable.VariablePath.UserPath == "_" || string.Equals(variable.VariablePath.UserPath, "PSItem", StringComparison.OrdinalIgnoreCase));
}
