using System;
using System.Management.Automation;
using System.Management.Automation.Internal;

namespace PinDeliver.Rows;

/// <summary>What counts as nothing: it never changes a field.</summary>
internal static class Blank
{
    /// <summary>Takes PowerShell's wrapper off; a custom object stays wrapped, as it is nothing without.</summary>
    public static object? Unwrap(object? value) => value is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : value;

    /// <summary>Null, DBNull, no output, and empty or white-space text.</summary>
    public static bool Is(object? unwrapped) =>
        unwrapped is null or DBNull || (unwrapped is string text && string.IsNullOrWhiteSpace(text)) || ReferenceEquals(unwrapped, AutomationNull.Value);
}
