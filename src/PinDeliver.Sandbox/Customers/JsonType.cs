namespace PinDeliver.Sandbox.Customers;

/// <summary>The types that the vendor's field tables name.</summary>
internal enum JsonType
{
    String,
    Number,
    Integer,
    Boolean,
    Object,
    Array,
}
