using System;
using System.Linq;
using System.Reflection;

namespace PinDeliver.Testing;

/// <summary>What a build has written into an assembly: <c>AssemblyMetadata</c> items of its project.</summary>
internal static class BuiltIn
{
    /// <param name="type">Any type of the assembly.</param>
    /// <param name="key">The item's name; it is there once.</param>
    public static string Metadata(Type type, string key) => type.Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == key).Value!;
}
