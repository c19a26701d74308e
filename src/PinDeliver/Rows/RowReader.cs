using System;
using System.Collections.Generic;
using System.Management.Automation;
using PinDeliver.Rows.Values;

namespace PinDeliver.Rows;

/// <summary>Reads rows, whatever their shape, into updates. For one thread: the pipeline's.</summary>
internal sealed class RowReader
{
    private readonly RowErrors errors;
    private readonly ParameterValues parameters;
    private readonly CellReader cells;
    private readonly RowCells rows;
    private readonly MissingNames missing;
    private readonly EmptyValueAction emptyValueAction;
    private readonly Action<string> warn;
    private bool warnedOfTwoIdentities;
    private readonly bool allowSuspectText;

    public RowReader(RowSettings settings, Action<string> warn)
    {
        this.warn = warn;
        emptyValueAction = settings.EmptyValueAction;
        allowSuspectText = settings.AllowSuspectText;
        errors = new RowErrors(settings.Culture);
        var values = new ValueReader(settings.Culture, settings.AllowSuspectText, errors);
        cells = new CellReader(values, new AdditionalPropertyReader(values, errors),
            new IdentityReader(settings.AllowSuspectText, errors, warn), errors);
        parameters = new ParameterValues(settings.Parameters, errors);
        var expected = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var script in parameters.Scripts)
            expected.UnionWith(script.MentionedNames);
        rows = new RowCells(new ColumnMap(expected, warn, settings.IdentityOnly), parameters, cells, errors);
        missing = new MissingNames(parameters.Scripts, warn);
    }

    /// <summary>Reads one row. Whatever the row's objects throw fails the row alone.</summary>
    /// <param name="row">As it came down the pipeline; null for a call without one.</param>
    /// <param name="number">1-based.</param>
    public RowResult Read(PSObject? row, int number)
    {
        errors.Clear();
        var draft = new RowDraft(errors);
        try
        {
            if (row is not null)
            {
                missing.Check(row);
                rows.Read(row, draft);
            }

            parameters.Apply(draft, row, cells);
            FillBlanks(draft);
            if (draft.RepeatsItsHeaders && !allowSuspectText)
                errors.RepeatsItsHeaders();
            Identify(draft, row);
        }
        catch (Exception thrown) when (thrown is not (PipelineStoppedException or OutOfMemoryException))
        {
            errors.CouldNotBeRead(thrown.Message);
        }

        return errors.Combine(number) is { } failure
            ? new RowResult(null, failure, draft.Id, draft.ExternalId)
            : new RowResult(draft.Update, null, draft.Id, draft.ExternalId);
    }

    private void FillBlanks(RowDraft draft)
    {
        if (emptyValueAction == EmptyValueAction.Ignore || draft.BlankFields.IsEmpty)
            return;
        foreach (var field in draft.BlankFields.Except(draft.Update.SetFields).Except(draft.Update.ClearedFields))
        {
            if (emptyValueAction == EmptyValueAction.Error)
                errors.IsBlank(field);
            else
                draft.Clear(field);
        }
    }

    private void Identify(RowDraft draft, PSObject? row)
    {
        var (hasId, hasExternalId) = (draft.Id is not null, draft.ExternalId is not null);
        if (hasId && hasExternalId && !warnedOfTwoIdentities && !draft.IsReadBack && !IsCustomer(row))
        {
            warnedOfTwoIdentities = true;
            warn("Rows have both Id and ExternalId: Id is used.");
        }

        if (errors.IdentityIsWrong)
            return;
        var isExternal = parameters.UsesExternalId || (!hasId && hasExternalId);
        if (CustomerIdentity.TryCreate(isExternal ? draft.ExternalId : draft.Id, isExternal, out var identity) is { } failure)
            errors.Add(failure);
        else
            draft.Update.Identity = identity;
    }

    // A customer of Get-PinDeliverCustomer, also behind Select-Object or from another process.
    private static bool IsCustomer(PSObject? row)
    {
        foreach (var name in row is null ? [] : row.TypeNames)
        {
            if (name.EndsWith("PinDeliver.Customer", StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
