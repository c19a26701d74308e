using System.Collections.Generic;
using System.Management.Automation;

namespace PinDeliver.Rows;

/// <summary>What the command line says for every row: constants and script blocks. They win over the row.</summary>
internal sealed class ParameterValues
{
    private readonly List<KeyValuePair<CustomerField, object?>> fields = new();
    private readonly ValueReader values;
    private readonly AdditionalPropertyReader additionalReader;
    private readonly object? id;
    private readonly object? externalId;
    private readonly object? clear;
    private readonly object? additional;
    private FieldSet given;

    public ParameterValues(IReadOnlyDictionary<string, object?> bound, ValueReader values, AdditionalPropertyReader additionalReader)
    {
        this.values = values;
        this.additionalReader = additionalReader;
        foreach (var field in CustomerFields.All)
        {
            if (!bound.TryGetValue(field.Name, out var value))
                continue;
            value = Prepare(value, field.Name);
            // A typed blank is as if it were not there (a script's -Phone $row.Phone); the row's own cell then counts.
            if (Blank.Is(value))
                continue;
            fields.Add(new(field, value));
            given = given.With(field);
        }

        NameTheCustomer = bound.ContainsKey("Id") || bound.ContainsKey("ExternalId");
        UsesExternalId = bound.ContainsKey("ExternalId");
        id = Prepare(bound, "Id");
        externalId = Prepare(bound, "ExternalId");
        clear = Prepare(bound, "Clear");
        additional = Prepare(bound, "AdditionalProperty");
    }

    /// <summary>Whether -Id or -ExternalId says whom it is for.</summary>
    public bool NameTheCustomer { get; }

    /// <summary>Whether -ExternalId says whom it is for.</summary>
    public bool UsesExternalId { get; }

    /// <summary>The names that script blocks mention.</summary>
    public HashSet<string> MentionedNames { get; } = new(System.StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the command line gives the field, so that the row's own cell does not count.</summary>
    public bool Has(CustomerField field) => given.Contains(field);

    /// <summary>Lays the parameters over a row.</summary>
    /// <exception cref="PinDeliverInputException">A value is not of its field's kind, or a script block failed.</exception>
    public void Apply(RowDraft draft, PSObject? row)
    {
        if (NameTheCustomer)
        {
            draft.Id = UsesExternalId ? null : IdentityCell.Read(Evaluate(id, row), "Id");
            draft.ExternalId = UsesExternalId ? IdentityCell.Read(Evaluate(externalId, row), "ExternalId") : null;
        }

        foreach (var field in fields)
        {
            // A script block that finds nothing reads a column that is not there; only a blank cell is blank.
            if (Evaluate(field.Value, row) is { } value)
                draft.Set(field.Key, values.Read(field.Key, value, field.Key.Name), field.Key.Name);
        }

        if (additional is not null)
            draft.Update.AdditionalProperties = additionalReader.Read(Evaluate(additional, row), "AdditionalProperty");
        if (clear is not null)
            ClearedFields.Read(clear, draft);
    }

    private object? Prepare(IReadOnlyDictionary<string, object?> bound, string name) =>
        bound.TryGetValue(name, out var value) ? Prepare(value, name) : null;

    private object? Prepare(object? value, string name)
    {
        value = Blank.Unwrap(value);
        if (value is not ScriptBlock script)
            return value;
        var scriptValue = new ScriptValue(script, name);
        MentionedNames.UnionWith(scriptValue.MentionedNames());
        return scriptValue;
    }

    private static object? Evaluate(object? value, PSObject? row) =>
        value is ScriptValue script ? script.Evaluate(row) : value;
}
