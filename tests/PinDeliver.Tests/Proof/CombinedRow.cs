namespace PinDeliver.Tests.Proof;

/// <summary>A row of the combinations: whom it is for, what it sets, and what becomes of that.</summary>
/// <param name="Kind">What becomes of it.</param>
/// <param name="Customer">The customer's id.</param>
/// <param name="City">What it sets; empty for nothing.</param>
internal sealed record CombinedRow(CombinedRowKind Kind, string Customer, string City)
{
    /// <summary>The cell of the weight: one that the module itself refuses, or none.</summary>
    public string Weight => Kind == CombinedRowKind.Invalid ? "57,70" : "";
}
