namespace PinDeliver.Sandbox;

/// <summary>How a read shows a property that is empty. The vendor's pages show all three.</summary>
public enum BlankShape
{
    /// <summary>Not at all, as most properties of the vendor's example.</summary>
    Absent,

    /// <summary>As <c>null</c>.</summary>
    Null,

    /// <summary>As <c>""</c>, like the country code of the vendor's example.</summary>
    EmptyText,
}
