namespace PinDeliver;

/// <summary>The kinds of value that the documented fields hold.</summary>
public enum FieldKind
{
    /// <summary>Any Unicode text, sent as it is.</summary>
    Text,

    /// <summary>A JSON number, kept digit by digit.</summary>
    Number,

    /// <summary>A whole number of 64 bits.</summary>
    Integer,

    /// <summary>A JSON <c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A date, sent as text in the form <c>yyyy-MM-dd</c> (ISO 8601).</summary>
    Date,

    /// <summary>A time of day, sent as text in the form <c>HH:mm</c>.</summary>
    Time,

    /// <summary>The array of packages.</summary>
    Packages,

    /// <summary>A nested object: a package's <c>dangerous_goods</c>.</summary>
    Object,
}
