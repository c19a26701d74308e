using System;
using System.Globalization;
using System.Text.Json;

namespace PinDeliver;

/// <summary>
/// One value, already checked, in the form in which it goes into the JSON: nothing, <c>null</c>, a text, a number, a boolean, or a nested
/// object or array. A number is kept as the text of a JSON number, so that no digit is lost.
/// </summary>
public readonly struct FieldValue : IEquatable<FieldValue>
{
    private readonly Form form;

    // The text of a text or a number, or the tree of an object or array.
    private readonly object? content;

    private FieldValue(Form form, object? content = null)
    {
        this.form = form;
        this.content = content;
    }

    private enum Form : byte
    {
        None,
        Null,
        Text,
        Number,
        True,
        False,
        Tree,
    }

    /// <summary>Nothing: the field is not sent.</summary>
    public static FieldValue None => default;

    /// <summary>JSON <c>null</c>: the field is cleared.</summary>
    public static FieldValue Null => new(Form.Null);

    /// <summary>Whether it is nothing, so that the field is not sent.</summary>
    public bool IsNone => form == Form.None;

    /// <summary>Whether it is JSON <c>null</c>.</summary>
    public bool IsNull => form == Form.Null;

    /// <summary>Whether it is a JSON number; <see cref="ToString"/> gives its digits.</summary>
    public bool IsNumber => form == Form.Number;

    /// <summary>Whether it is a JSON string; <see cref="ToString"/> gives its characters.</summary>
    public bool IsText => form == Form.Text;

    /// <summary>The nested object or array, or null where the value is none.</summary>
    public JsonTree? Tree => content as JsonTree;

    /// <summary>Whether two values are sent as the same JSON, <c>5.0</c> and <c>5</c> apart.</summary>
    public static bool operator ==(FieldValue left, FieldValue right) => left.Equals(right);

    /// <summary>Whether two values are sent as different JSON.</summary>
    public static bool operator !=(FieldValue left, FieldValue right) => !left.Equals(right);

    /// <summary>A JSON string.</summary>
    /// <param name="text">Any text without lone surrogates, which UTF-8 cannot hold.</param>
    public static FieldValue Text(string text) => new(Form.Text, text ?? throw new ArgumentNullException(nameof(text)));

    /// <summary>A JSON number.</summary>
    public static FieldValue Number(decimal value) => new(Form.Number, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>A JSON number as it is written.</summary>
    /// <param name="json">A number of JSON's grammar (RFC 8259 section 6), such as <c>57.700663864</c>.</param>
    /// <exception cref="ArgumentException">It is no such number.</exception>
    public static FieldValue Number(string json) => JsonNumber.IsValid(json ?? throw new ArgumentNullException(nameof(json)))
        ? new(Form.Number, json)
        : throw new ArgumentException("The text is no number of JSON's grammar.", nameof(json));

    /// <summary>JSON <c>true</c> or <c>false</c>.</summary>
    public static FieldValue Boolean(bool value) => new(value ? Form.True : Form.False);

    /// <summary>A nested object or array.</summary>
    public static FieldValue Object(JsonTree value) => new(Form.Tree, value ?? throw new ArgumentNullException(nameof(value)));

    /// <summary>Whether the other value is sent as the same JSON, <c>5.0</c> and <c>5</c> apart.</summary>
    public bool Equals(FieldValue other) => form == other.form && Equals(content, other.content);

    /// <summary>Whether the other object is an equal value.</summary>
    public override bool Equals(object? obj) => obj is FieldValue other && Equals(other);

    /// <summary>Equal for equal values.</summary>
    public override int GetHashCode() => (content?.GetHashCode() ?? 0) ^ (int)form;

    /// <summary>What it says, for people: a text without quotation marks, the digits of a number, JSON for everything else.</summary>
    public override string ToString() => form switch
    {
        Form.Text or Form.Number => (string)content!,
        Form.True => "true",
        Form.False => "false",
        Form.Tree => content!.ToString()!,
        Form.Null => "null",
        _ => "",
    };

    internal void WriteTo(Utf8JsonWriter writer)
    {
        switch (form)
        {
            case Form.Text: writer.WriteStringValue((string)content!); break;
            case Form.Number: writer.WriteRawValue((string)content!, skipInputValidation: true); break;
            case Form.True: writer.WriteBooleanValue(true); break;
            case Form.False: writer.WriteBooleanValue(false); break;
            case Form.Tree: ((JsonTree)content!).WriteTo(writer); break;
            default: writer.WriteNullValue(); break;
        }
    }
}
