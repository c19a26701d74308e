using System;
using System.Collections;
using System.Management.Automation;

namespace PinDeliver.Rows;

/// <summary>Reads rows, whatever their shape, into updates. For one thread: the pipeline's.</summary>
internal sealed class RowReader
{
    private readonly ColumnMap columns;
    private readonly ParameterValues parameters;
    private readonly ValueReader values;
    private readonly AdditionalPropertyReader additional;
    private readonly EmptyValueAction emptyValueAction;
    private readonly Action<string> warn;
    private bool warnedOfTwoIdentities;

    public RowReader(RowSettings settings, Action<string> warn)
    {
        this.warn = warn;
        values = new ValueReader(settings.Culture, settings.AllowMisdecodedText);
        additional = new AdditionalPropertyReader(values);
        parameters = new ParameterValues(settings.Parameters, values, additional);
        columns = new ColumnMap(parameters.MentionedNames, warn);
        emptyValueAction = settings.EmptyValueAction;
    }

    /// <summary>Reads one row.</summary>
    /// <param name="row">As it came down the pipeline; null for a call without one.</param>
    /// <param name="number">1-based.</param>
    public RowResult Read(PSObject? row, int number)
    {
        var draft = new RowDraft();
        try
        {
            ReadRow(row, draft);
            parameters.Apply(draft, row);
            FillBlanks(draft);
            draft.Update.Identity = Identify(draft);
            return new RowResult(draft.Update, null, draft.Id, draft.ExternalId);
        }
        catch (PinDeliverInputException failure)
        {
            failure.Row = number;
            return new RowResult(null, failure, draft.Id, draft.ExternalId);
        }
    }

    private void ReadRow(PSObject? row, RowDraft draft)
    {
        if (row is null)
            return;
        var value = row.BaseObject;
        if (value is IDictionary || value is PSCustomObject)
        {
            ReadMembers(value is IDictionary ? value : row, "", draft);
        }
        else if (Scalar.ToText(value) is { } text)
        {
            // A bare text or number is an id, unless the command line names the customer.
            if (!parameters.NameTheCustomer)
                draft.Id = text;
        }
        else if (DataRows.Is(value))
        {
            ReadDataRow(value, draft);
        }
        else if (Members.Has(value))
        {
            ReadMembers(row, "", draft);
        }
        else
        {
            throw new PinDeliverInputException(PinDeliverError.InvalidRow, null, null,
                $"The row is a {Scalar.NameOf(value)}, which has no columns. Pipe objects, hashtables or bare ids.");
        }
    }

    private void ReadDataRow(object row, RowDraft draft) =>
        DataRows.Read(row, (name, cell) => ReadCell(columns[name], name, cell, draft));

    private void ReadMembers(object row, string prefix, RowDraft draft)
    {
        if (row is IDictionary dictionary)
        {
            foreach (DictionaryEntry entry in dictionary)
            {
                var name = prefix + entry.Key;
                ReadCell(columns[name], name, entry.Value, draft);
            }

            return;
        }

        foreach (var property in PSObject.AsPSObject(row).Properties)
        {
            var name = prefix.Length == 0 ? property.Name : prefix + property.Name;
            var column = columns[name];
            if (column.Role != ColumnRole.Unknown)
                ReadCell(column, name, Members.ValueOf(property), draft);
        }
    }

    private void ReadCell(Column column, string name, object? value, RowDraft draft)
    {
        switch (column.Role)
        {
            case ColumnRole.Field when !parameters.Has(column.Field!):
                draft.Set(column.Field!, values.Read(column.Field!, value, column.Name), column.Name);
                break;
            case ColumnRole.Id:
                draft.Id = OneIdentity(draft.Id, value, column);
                break;
            case ColumnRole.ExternalId:
                draft.ExternalId = OneIdentity(draft.ExternalId, value, column);
                break;
            case ColumnRole.Clear:
                ClearedFields.Read(value, draft);
                break;
            case ColumnRole.AdditionalProperty:
                draft.Update.AdditionalProperties = additional.Read(value, column.Name);
                break;
            case ColumnRole.Service:
                ReadService(Blank.Unwrap(value), name, draft);
                break;
            default:
                break;
        }
    }

    private void ReadService(object? value, string name, RowDraft draft)
    {
        if (Blank.Is(value))
            return;
        if (!Members.Has(value))
            throw ValueReader.Refuse(value!, name, "is no service object. Name its fields as columns, such as ServiceType.");
        ReadMembers(value!, "service.", draft);
    }

    private void FillBlanks(RowDraft draft)
    {
        if (emptyValueAction == EmptyValueAction.Ignore || draft.BlankFields.IsEmpty)
            return;
        foreach (var field in draft.BlankFields.Except(draft.Update.SetFields).Except(draft.Update.ClearedFields))
        {
            if (emptyValueAction == EmptyValueAction.Error)
                throw new PinDeliverInputException(PinDeliverError.EmptyValue, field.Name, "", $"{field.Name} is blank.");
            draft.Clear(field);
        }
    }

    private CustomerIdentity Identify(RowDraft draft)
    {
        var hasId = !string.IsNullOrWhiteSpace(draft.Id);
        var hasExternalId = !string.IsNullOrWhiteSpace(draft.ExternalId);
        if (hasId && hasExternalId && !warnedOfTwoIdentities && !parameters.NameTheCustomer)
        {
            warnedOfTwoIdentities = true;
            warn("Rows have both Id and ExternalId: Id is used.");
        }

        return parameters.UsesExternalId || (!hasId && hasExternalId)
            ? CustomerIdentity.FromExternalId(draft.ExternalId!)
            : CustomerIdentity.FromId(draft.Id!);
    }

    private string? OneIdentity(string? present, object? value, Column column)
    {
        var text = IdentityCell.Read(value, column.Name);
        if (text is null || present is null || present == text || parameters.NameTheCustomer)
            return present ?? text;
        throw new PinDeliverInputException(
            PinDeliverError.DuplicateField, column.Name, text, $"{column.Name} has two columns in this row, and they differ.");
    }
}
