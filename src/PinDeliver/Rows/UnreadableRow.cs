namespace PinDeliver.Rows;

/// <summary>Stands for the rows that a list did not give because it threw.</summary>
/// <param name="Reason">What it said.</param>
internal sealed record UnreadableRow(string Reason)
{
    public override string ToString() => Reason;
}
