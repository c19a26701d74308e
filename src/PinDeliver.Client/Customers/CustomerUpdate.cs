using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;

namespace PinDeliver;

/// <summary>
/// A partial update of one customer: the fields to set and to clear. What is not named here stays as it is
/// (vendor page "Update customer").
/// </summary>
public sealed class CustomerUpdate
{
    private static readonly FieldSet ServiceFields = FieldSet.Of(CustomerFields.All.Where(field => field.Parent == FieldParent.Service));

    private readonly FieldValue[] values = new FieldValue[CustomerFields.All.Count];

    /// <summary>An update with no fields yet.</summary>
    /// <param name="identity">The customer that it is for.</param>
    public CustomerUpdate(CustomerIdentity identity) => Identity = identity;

    /// <summary>The customer that it is for. It can be set last, when the whole row has been read.</summary>
    public CustomerIdentity Identity { get; set; }

    /// <summary>Whether nothing is set and nothing cleared, so that there is nothing to send.</summary>
    public bool IsEmpty => SetFields.IsEmpty && ClearedFields.IsEmpty && AdditionalProperties is null;

    /// <summary>The fields that are set, in the order of the payload.</summary>
    public FieldSet SetFields { get; private set; }

    /// <summary>The fields that are cleared, in the order of the payload.</summary>
    public FieldSet ClearedFields { get; private set; }

    /// <summary>Fields outside the documented table, sent in <c>customer</c> or <c>customer.service</c>; null for none.</summary>
    public AdditionalProperties? AdditionalProperties { get; set; }

    /// <summary>What the update says of a field: a value, <see cref="FieldValue.Null"/>, or <see cref="FieldValue.None"/>.</summary>
    /// <param name="field">A field of <see cref="CustomerFields.All"/>.</param>
    public FieldValue this[CustomerField field] => values[(field ?? throw new ArgumentNullException(nameof(field))).Index];

    /// <summary>Sets a text, date or time field.</summary>
    /// <param name="field">A field of <see cref="CustomerFields.All"/>.</param>
    /// <param name="value">Dates as <c>yyyy-MM-dd</c>, times as <c>HH:mm</c>; text as it is.</param>
    /// <exception cref="ArgumentException">The field takes no text.</exception>
    public void Set(CustomerField field, string value) =>
        Put(Check(field, field.Kind is FieldKind.Text or FieldKind.Date or FieldKind.Time), FieldValue.Text(value));

    /// <summary>Sets a number or integer field.</summary>
    /// <param name="field">A field of <see cref="CustomerFields.All"/>.</param>
    /// <param name="value">Sent exactly; latitudes −90…90, longitudes −180…180, in degrees.</param>
    /// <exception cref="ArgumentException">The field takes no number.</exception>
    public void Set(CustomerField field, decimal value) =>
        Put(Check(field, field.Kind is FieldKind.Number or FieldKind.Integer), FieldValue.Number(value));

    /// <summary>Sets a boolean field.</summary>
    /// <param name="field">A field of <see cref="CustomerFields.All"/>.</param>
    /// <param name="value">Sent as JSON <c>true</c> or <c>false</c>.</param>
    /// <exception cref="ArgumentException">The field takes no boolean.</exception>
    public void Set(CustomerField field, bool value) =>
        Put(Check(field, field.Kind == FieldKind.Boolean), FieldValue.Boolean(value));

    /// <summary>Clears a field: sends JSON <c>null</c>.</summary>
    /// <param name="field">A field of <see cref="CustomerFields.All"/>.</param>
    /// <exception cref="ArgumentException">The field cannot be cleared.</exception>
    public void Clear(CustomerField field) => Put(Check(field, field.IsClearable), FieldValue.Null);

    /// <summary>The payload as the service receives it: <c>{"customer":{…}}</c>, fields in the order of the table.</summary>
    public string ToJson() => Encoding.UTF8.GetString(ToUtf8Json());

    /// <summary>Sets, clears or leaves a field, with a value that the caller has checked.</summary>
    /// <param name="field">A field of <see cref="CustomerFields.All"/>.</param>
    /// <param name="value">A value of the field's kind; <see cref="FieldValue.Null"/> clears, <see cref="FieldValue.None"/> leaves.</param>
    public void Put(CustomerField field, FieldValue value)
    {
        values[(field ?? throw new ArgumentNullException(nameof(field))).Index] = value;
        SetFields = value.IsNone || value.IsNull ? SetFields.Without(field) : SetFields.With(field);
        ClearedFields = value.IsNull ? ClearedFields.With(field) : ClearedFields.Without(field);
    }

    internal byte[] ToUtf8Json()
    {
        using var stream = new MemoryStream(256);
        using (var writer = new Utf8JsonWriter(stream, JsonTree.WriterOptions))
        {
            writer.WriteStartObject();
            writer.WriteStartObject("customer");
            WriteFields(writer, FieldParent.Customer);
            AdditionalProperties?.Customer?.WriteMembersTo(writer);
            WriteService(writer);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static CustomerField Check(CustomerField field, bool fits) => fits
        ? field
        : throw new ArgumentException($"{field.Name} is a {field.Kind} field of {field.Parent} and cannot be set so.", nameof(field));

    private void WriteService(Utf8JsonWriter writer)
    {
        var additional = AdditionalProperties?.Service;
        if (SetFields.Union(ClearedFields).Intersect(ServiceFields).IsEmpty && additional is null)
            return;
        writer.WriteStartObject("service");
        WriteFields(writer, FieldParent.Service);
        additional?.WriteMembersTo(writer);
        writer.WriteEndObject();
    }

    private void WriteFields(Utf8JsonWriter writer, FieldParent parent)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i].IsNone || CustomerFields.All[i].Parent != parent)
                continue;
            writer.WritePropertyName(CustomerFields.All[i].ApiName);
            values[i].WriteTo(writer);
        }
    }
}
