using System.Collections.Generic;
using System.Management.Automation;
using PinDeliver.Rows.Values;

namespace PinDeliver.Rows;

/// <summary>Finds the cells of a row, whatever its shape, and reads those whose columns are known.</summary>
internal sealed class RowCells
{
    private readonly RowShapes shapes = new();
    private readonly ColumnMap columns;
    private readonly ParameterValues parameters;
    private readonly CellReader cells;
    private readonly RowErrors errors;

    public RowCells(ColumnMap columns, ParameterValues parameters, CellReader cells, RowErrors errors)
    {
        this.columns = columns;
        this.parameters = parameters;
        this.cells = cells;
        this.errors = errors;
    }

    public void Read(PSObject row, RowDraft draft)
    {
        var content = row.BaseObject;
        switch (shapes.Of(content))
        {
            case RowShape.Properties when content is UnreadableRow unreadable:
                errors.CouldNotBeRead(unreadable.Reason);
                break;
            case RowShape.Properties:
                ReadProperties(row, "", draft);
                break;
            case RowShape.Identity when !parameters.NamesTheCustomer:
                draft.Id = cells.Identity(row, "Id");
                break;
            case RowShape.Identity:
                break;
            case RowShape.Entries:
                ReadCells(Members.Of(Cell.Unwrap(content)!), "", draft);
                ReadAddedMembers(row, draft);
                break;
            case RowShape.TableRow when DataRows.IsDeletedOrDetached(content):
                errors.HasBeenDeleted();
                break;
            case RowShape.TableRow:
                ReadCells(DataRows.CellsOf(content), "", draft);
                ReadAddedMembers(row, draft);
                break;
            case RowShape.Xml:
                ReadCells(XmlText.CellsOf(content), "", draft);
                ReadAddedMembers(row, draft);
                break;
            case RowShape.LooseEntry:
                errors.WasTakenApart();
                break;
            case RowShape.Record:
                ReadCells(DataRows.CellsOfRecord(content), "", draft);
                ReadAddedMembers(row, draft);
                break;
            default:
                errors.HasNoColumns(content);
                break;
        }
    }

    // What was added to the object itself (Add-Member). The extended members alone are asked for: a hashtable's own properties, Count and
    // Keys among them, are no columns, and to list them costs thirty times as much.
    private void ReadAddedMembers(PSObject row, RowDraft draft)
    {
        if (row.Members["psextended"] is not PSMemberSet extended)
            return;
        foreach (var property in extended.Properties)
        {
            if (property.IsInstance)
                ReadProperty(property, property.Name, draft);
        }
    }

    private void ReadProperties(PSObject row, string prefix, RowDraft draft)
    {
        foreach (var property in row.Properties)
            ReadProperty(property, prefix.Length == 0 ? property.Name : prefix + property.Name, draft);
    }

    // What is no field is never asked for its value, as a getter may be slow or throw.
    private void ReadProperty(PSPropertyInfo property, string name, RowDraft draft)
    {
        var column = columns[name];
        if (column.Role is ColumnRole.Unknown or ColumnRole.ReadOnly)
        {
            draft.IsReadBack |= column.Role == ColumnRole.ReadOnly && column.Name == "TrackingUrl";
            return;
        }

        object? value;
        try
        {
            value = property.Value;
        }
        catch (GetValueException thrown)
        {
            errors.CellCouldNotBeRead(property.Name, RowErrors.ReasonOf(thrown));
            return;
        }

        ReadCell(column, name, value, draft);
    }

    private void ReadCells(IEnumerable<KeyValuePair<string, object?>> row, string prefix, RowDraft draft)
    {
        foreach (var cell in row)
        {
            var name = prefix + cell.Key;
            ReadCell(columns[name], name, cell.Value, draft);
        }
    }

    private void ReadCell(Column column, string name, object? value, RowDraft draft)
    {
        switch (column.Role)
        {
            case ColumnRole.Field when !parameters.Has(column.Field!):
                cells.ReadField(column.Field!, value, column.Name, draft);
                break;
            case ColumnRole.Id when !parameters.NamesTheCustomer:
                draft.Id = cells.Identity(value, column.Name, draft.Id, draft);
                break;
            case ColumnRole.ExternalId when !parameters.NamesTheCustomer:
                draft.ExternalId = cells.Identity(value, column.Name, draft.ExternalId, draft);
                break;
            case ColumnRole.Clear:
                ClearedFields.Read(value, draft, errors);
                break;
            case ColumnRole.AdditionalProperty:
                cells.ReadAdditionalProperties(value, column.Name, draft);
                break;
            case ColumnRole.Service:
                ReadService(Cell.Unwrap(value), name, draft);
                break;
            case ColumnRole.ReadOnly:
                draft.IsReadBack |= column.Name == "TrackingUrl";
                break;
            default:
                break;
        }
    }

    private void ReadService(object? value, string name, RowDraft draft)
    {
        if (Cell.IsBlank(value))
            return;
        if (!Members.Has(value))
            errors.NotAService(value!, name);
        else if (value is PSObject row)
            ReadProperties(row, "service.", draft);
        else
            ReadCells(Members.Of(value!), "service.", draft);
    }
}
