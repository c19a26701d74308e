using System;
using System.Collections.Generic;

namespace PinDeliver.Tests.Rows;

internal static class ValuePaths
{
    public static IReadOnlyList<ValuePath> All { get; } = Enum.GetValues<ValuePath>();
}
