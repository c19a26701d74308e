namespace PinDeliver;

/// <summary>How what a read shows of a field stands to what an update says of it.</summary>
public enum FieldState
{
    /// <summary>It is shown as the update says.</summary>
    Same,

    /// <summary>The reply does not show it, so that nobody can tell.</summary>
    NotShown,

    /// <summary>Something else is shown.</summary>
    Different,
}
