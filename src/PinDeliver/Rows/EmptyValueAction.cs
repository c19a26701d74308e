namespace PinDeliver;

/// <summary>What a blank cell of a column that is present means.</summary>
public enum EmptyValueAction
{
    /// <summary>Nothing: the field stays as it is.</summary>
    Ignore,

    /// <summary>The field is cleared: for files that are the authority.</summary>
    Clear,

    /// <summary>The row is an error.</summary>
    Error,
}
