namespace PinDeliver.Rows;

/// <summary>What a row was read as: an update, or the reason why not.</summary>
/// <param name="Update">What to send; empty where the row changes nothing; null where it failed.</param>
/// <param name="Failure">Everything that is wrong with the row, or null.</param>
/// <param name="Id">The row's id, or null.</param>
/// <param name="ExternalId">The row's external id, or null.</param>
internal readonly record struct RowResult(CustomerUpdate? Update, Failure? Failure, string? Id, string? ExternalId);
