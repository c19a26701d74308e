using System.Collections.Generic;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace PinDeliver.Rows;

/// <summary>
/// A script block given for a parameter, evaluated for each row with the row as <c>$_</c>. The engine's own delay-bind would
/// convert the result leniently, and would lose the row where the block fails.
/// </summary>
internal sealed class ScriptValue
{
    private readonly ScriptBlock script;
    private readonly string parameter;

    public ScriptValue(ScriptBlock script, string parameter)
    {
        this.script = script;
        this.parameter = parameter;
    }

    /// <summary>The names that the block mentions: foreign columns that are read, and so not worth a warning.</summary>
    public IEnumerable<string> MentionedNames()
    {
        foreach (var found in script.Ast.FindAll(ast => ast is StringConstantExpressionAst, searchNestedScriptBlocks: true))
            yield return ((StringConstantExpressionAst)found).Value;
    }

    /// <summary>The block's value for a row: nothing, one value, or a list.</summary>
    /// <exception cref="PinDeliverInputException">ParameterScriptFailed.</exception>
    public object? Evaluate(object? row)
    {
        try
        {
            var output = script.InvokeWithContext(null, new List<PSVariable> { new("_", row) });
            return output.Count switch
            {
                0 => null,
                1 => output[0],
                _ => output,
            };
        }
        catch (FlowControlException flow) when (flow is LoopFlowException or ExitException)
        {
            // These would leave the caller's loop or script, and with it the command and all its rows.
            throw new PinDeliverInputException(PinDeliverError.ParameterScriptFailed, parameter, null,
                $"The script block of -{parameter} ended with break, continue or exit. Use return.");
        }
        catch (RuntimeException failure) when (failure is not PipelineStoppedException)
        {
            var why = failure.InnerException is { } inner and not RuntimeException ? inner.Message : failure.Message;
            throw new PinDeliverInputException(PinDeliverError.ParameterScriptFailed, parameter, null,
                $"The script block of -{parameter} failed: {SafeText.For(why, 200)}");
        }
    }
}
