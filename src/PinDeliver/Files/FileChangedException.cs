using System;

namespace PinDeliver.Files;

/// <summary>The file is no longer the one that was checked.</summary>
internal sealed class FileChangedException : Exception
{
    public FileChangedException()
        : base("The file was changed while it was read.")
    {
    }
}
