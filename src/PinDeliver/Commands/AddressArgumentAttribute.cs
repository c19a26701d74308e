using System;
using System.Management.Automation;

namespace PinDeliver.Commands;

/// <summary>Takes any text for an address, so that our own sentence refuses what is none, not the engine's conversion error.</summary>
internal sealed class AddressArgumentAttribute : ArgumentTransformationAttribute
{
    /// <summary>The text as an address, or what it is.</summary>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) =>
        (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) is string text && Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out var uri)
            ? uri
            : inputData;
}
