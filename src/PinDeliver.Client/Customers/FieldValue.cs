using System.Text.Json;

namespace PinDeliver;

/// <summary>One value, already checked, in the form in which it goes into the JSON.</summary>
internal readonly struct FieldValue
{
    private readonly Form form;
    private readonly object? reference;
    private readonly decimal number;

    private FieldValue(Form form, object? reference = null, decimal number = 0)
    {
        this.form = form;
        this.reference = reference;
        this.number = number;
    }

    private enum Form : byte
    {
        None,
        Null,
        Text,
        Number,
        True,
        False,
        Object,
    }

    /// <summary>JSON <c>null</c>: the field is cleared.</summary>
    public static FieldValue Null { get; } = new(Form.Null);

    /// <summary>Nothing: the field is not sent.</summary>
    public static FieldValue None { get; }

    public bool IsNone => form == Form.None;

    public bool IsNull => form == Form.Null;

    public static FieldValue Text(string text) => new(Form.Text, text);

    public static FieldValue Number(decimal value) => new(Form.Number, null, value);

    public static FieldValue Boolean(bool value) => new(value ? Form.True : Form.False);

    public static FieldValue Object(JsonTree value) => new(Form.Object, value);

    public void WriteTo(Utf8JsonWriter writer)
    {
        switch (form)
        {
            case Form.Text: writer.WriteStringValue((string)reference!); break;
            case Form.Number: writer.WriteNumberValue(number); break;
            case Form.True: writer.WriteBooleanValue(true); break;
            case Form.False: writer.WriteBooleanValue(false); break;
            case Form.Object: ((JsonTree)reference!).WriteTo(writer); break;
            default: writer.WriteNullValue(); break;
        }
    }

    /// <summary>Whether two columns of one field say the same.</summary>
    public bool Same(FieldValue other) =>
        form == other.form && number == other.number && Equals(reference, other.reference);
}
