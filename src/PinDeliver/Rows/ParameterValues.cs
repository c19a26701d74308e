using System.Collections.Generic;
using System.Management.Automation;
using PinDeliver.Rows.Values;

namespace PinDeliver.Rows;

/// <summary>What the command line says for every row: constants and script blocks. They win over the row.</summary>
internal sealed class ParameterValues
{
    private readonly List<KeyValuePair<CustomerField, object>> fields = new();
    private readonly List<ParameterScript> scripts = new();
    private readonly object? id;
    private readonly object? externalId;
    private readonly object? clear;
    private readonly object? additional;
    private readonly RowErrors errors;
    private readonly FieldSet given;

    /// <param name="bound">The parameters by name, as PowerShell bound them.</param>
    /// <param name="errors">Gets what is wrong with a row.</param>
    public ParameterValues(IReadOnlyDictionary<string, object?> bound, RowErrors errors)
    {
        this.errors = errors;
        foreach (var field in CustomerFields.All)
        {
            // A typed blank is as if it were not there (a script's -Phone $row.Phone); the row's own cell then counts.
            if (Prepare(bound, field.Name) is not { } value)
                continue;
            fields.Add(new(field, field.Kind == FieldKind.Time ? AsTyped(value) : value));
            given = given.With(field);
        }

        NamesTheCustomer = bound.ContainsKey("Id") || bound.ContainsKey("ExternalId");
        UsesExternalId = bound.ContainsKey("ExternalId");
        id = Prepare(bound, "Id");
        externalId = Prepare(bound, "ExternalId");
        clear = Prepare(bound, "Clear");
        additional = Prepare(bound, "AdditionalProperty");
    }

    /// <summary>Whether -Id or -ExternalId says whom it is for, so that the row's own identity does not count.</summary>
    public bool NamesTheCustomer { get; }

    /// <summary>Whether -ExternalId says whom it is for.</summary>
    public bool UsesExternalId { get; }

    /// <summary>The script blocks among the values.</summary>
    public IReadOnlyList<ParameterScript> Scripts => scripts;

    /// <summary>Whether the command line gives the field, so that the row's own cell does not count.</summary>
    public bool Has(CustomerField field) => given.Contains(field);

    /// <summary>Lays the parameters over a row.</summary>
    public void Apply(RowDraft draft, PSObject? row, CellReader cells)
    {
        if (UsesExternalId)
            draft.ExternalId = cells.Identity(Evaluate(externalId, row), "ExternalId");
        else if (NamesTheCustomer)
            draft.Id = cells.Identity(Evaluate(id, row), "Id");
        foreach (var field in fields)
        {
            // A script block that finds nothing reads a column that is not there; only a blank cell is blank.
            if (Evaluate(field.Value, row) is { } value)
                cells.ReadField(field.Key, value, field.Key.Name, draft);
        }

        if (additional is not null)
            cells.ReadAdditionalProperties(Evaluate(additional, row), "AdditionalProperty", draft);
        if (clear is not null)
            ClearedFields.Read(clear, draft, errors);
    }

    private object? Prepare(IReadOnlyDictionary<string, object?> bound, string name)
    {
        if (!bound.TryGetValue(name, out var value))
            return null;
        value = Cell.Unwrap(value);
        if (value is not ScriptBlock block)
            return Cell.IsBlank(value) ? null : value;
        var script = new ParameterScript(block, name, errors);
        scripts.Add(script);
        return script;
    }

    // PowerShell forgets how a number was typed that .NET writes alike, such as 12.45: a time of day where people write a point.
    private static object AsTyped(object value) =>
        value is double or int && Scalar.ToText(value) is { } text ? new LiteralNumber(text) : value;

    private static object? Evaluate(object? value, PSObject? row) => value is ParameterScript script ? script.Run(row) : value;
}
