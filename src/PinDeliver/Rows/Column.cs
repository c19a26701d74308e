namespace PinDeliver.Rows;

/// <summary>What a column's name means; found out once for each name, not for each row.</summary>
/// <param name="Name">As the user wrote it.</param>
/// <param name="Role">What the column holds.</param>
/// <param name="Field">The field, where the role is Field.</param>
internal sealed record Column(string Name, ColumnRole Role, CustomerField? Field = null);
