namespace PinDeliver.Tests.Rows;

/// <summary>The ways by which a value can come.</summary>
public enum ValuePath
{
    /// <summary>A row's cell, its column named as the parameter.</summary>
    Column,

    /// <summary>A row's cell, its column named as in the API.</summary>
    ApiColumn,

    /// <summary>A script block that reads the row: delay-bind.</summary>
    ScriptBlock,

    /// <summary>A typed parameter over piped rows.</summary>
    ConstantOverRows,

    /// <summary>A typed parameter of a call without rows.</summary>
    Typed,
}
