using System;
using System.IO;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PinDeliver;

/// <summary>
/// A partial update of one customer: the fields to set and to clear. What is not named here stays as it is
/// (vendor page "Update customer").
/// </summary>
public sealed class CustomerUpdate
{
    // Text goes out as UTF-8 like the vendor's own examples ("Andra Långgatan 17"), not as \u escapes.
    private static readonly JsonWriterOptions WriterOptions = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    private readonly FieldValue[] values = new FieldValue[CustomerFields.All.Count];

    /// <summary>An update with no fields yet.</summary>
    /// <param name="identity">The customer that it is for.</param>
    public CustomerUpdate(CustomerIdentity identity) => Identity = identity;

    /// <summary>The customer that it is for.</summary>
    public CustomerIdentity Identity { get; internal set; }

    /// <summary>Whether nothing is set and nothing cleared, so that there is nothing to send.</summary>
    public bool IsEmpty => SetMask == 0 && ClearMask == 0 && AdditionalProperties is null;

    /// <summary>Fields outside the documented table, sent in <c>customer</c> or <c>customer.service</c>.</summary>
    internal AdditionalProperties? AdditionalProperties { get; set; }

    /// <summary>A bit for each field that is set, by <see cref="CustomerField.Index"/>.</summary>
    internal ulong SetMask { get; private set; }

    /// <summary>A bit for each field that is cleared, by <see cref="CustomerField.Index"/>.</summary>
    internal ulong ClearMask { get; private set; }

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

    internal FieldValue this[CustomerField field] => values[field.Index];

    internal void Put(CustomerField field, FieldValue value)
    {
        var bit = 1UL << field.Index;
        values[field.Index] = value;
        SetMask = value.IsNone || value.IsNull ? SetMask & ~bit : SetMask | bit;
        ClearMask = value.IsNull ? ClearMask | bit : ClearMask & ~bit;
    }

    internal byte[] ToUtf8Json()
    {
        using var stream = new MemoryStream(256);
        using (var writer = new Utf8JsonWriter(stream, WriterOptions))
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

    private static CustomerField Check(CustomerField field, bool fits) => fits && field.Parent <= FieldParent.Service
        ? field
        : throw new ArgumentException($"{field.Name} is a {field.Kind} field of {field.Parent} and cannot be set so.", nameof(field));

    private void WriteService(Utf8JsonWriter writer)
    {
        var additional = AdditionalProperties?.Service;
        if (((SetMask | ClearMask) & ServiceMask) == 0 && additional is null)
            return;
        writer.WriteStartObject("service");
        WriteFields(writer, FieldParent.Service);
        additional?.WriteMembersTo(writer);
        writer.WriteEndObject();
    }

    private void WriteFields(Utf8JsonWriter writer, FieldParent parent)
    {
        foreach (var field in CustomerFields.All)
        {
            if (field.Parent != parent || values[field.Index].IsNone)
                continue;
            writer.WritePropertyName(field.ApiName);
            values[field.Index].WriteTo(writer);
        }
    }

    private static readonly ulong ServiceMask = MaskOf(FieldParent.Service);

    private static ulong MaskOf(FieldParent parent)
    {
        var mask = 0UL;
        foreach (var field in CustomerFields.All)
            mask |= field.Parent == parent ? 1UL << field.Index : 0;
        return mask;
    }
}
