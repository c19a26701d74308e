using CsCheck;

namespace PinDeliver.Testing;

/// <summary>What CsCheck calls otherwise in its last version for .NET 8.</summary>
internal static class Choices
{
    extension(Gen)
    {
        /// <summary>One of some values.</summary>
        public static Gen<T> OneOf<T>(params T[] values) => Gen.OneOfConst(values);
    }
}
