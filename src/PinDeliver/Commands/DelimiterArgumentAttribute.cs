using System;
using System.Management.Automation;

namespace PinDeliver.Commands;

/// <summary>Refuses what cannot stand between cells, as it already means something in a CSV file.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class DelimiterArgumentAttribute : ValidateArgumentsAttribute
{
    protected override void Validate(object arguments, EngineIntrinsics engineIntrinsics)
    {
        if (arguments is '"' or '\r' or '\n' or '\0')
            throw new ValidationMetadataException("A quote, a line end and NUL are no delimiters.");
    }
}
