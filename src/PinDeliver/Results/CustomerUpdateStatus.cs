namespace PinDeliver;

/// <summary>What became of a row.</summary>
public enum CustomerUpdateStatus
{
    /// <summary>The service said that it stored the update.</summary>
    Updated,

    /// <summary>PinDeliver shows everything as the row says: nothing was sent. Under -SkipUnchanged only.</summary>
    Unchanged,

    /// <summary>Nothing was sent: there was nothing to send, or it was not confirmed.</summary>
    Skipped,

    /// <summary>It failed; ErrorId and Message say why.</summary>
    Failed,

    /// <summary>A dry run: Payload shows what would have been sent.</summary>
    WhatIf,
}
