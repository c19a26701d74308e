using System;
using System.Collections;
using System.Management.Automation;

namespace PinDeliver.HelpFile;

/// <summary>What a user gives for a parameter. The fields' parameters take any object, as they read their values themselves.</summary>
internal static class ParameterTypeName
{
    public static string Of(CommandParameterInfo parameter)
    {
        if (parameter.ParameterType == typeof(object) && CustomerFields.Find(parameter.Name) is { } field)
        {
            return field.Kind switch
            {
                FieldKind.Packages => "hashtable[]",
                _ => field.Kind.ToString().ToLowerInvariant(),
            };
        }

        if (parameter.ParameterType == typeof(object))
            return parameter.Name == "AdditionalProperty" ? nameof(Hashtable).ToLowerInvariant() : "text";
        return Nullable.GetUnderlyingType(parameter.ParameterType)?.Name ?? parameter.ParameterType.Name;
    }
}
