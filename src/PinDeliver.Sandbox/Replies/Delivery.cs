namespace PinDeliver.Sandbox.Replies;

/// <summary>How a reply leaves.</summary>
internal enum Delivery
{
    /// <summary>By the server, with its length.</summary>
    Ordinary,

    /// <summary>Not at all: the connection is reset.</summary>
    Reset,

    /// <summary>The body's bytes are the whole reply, status line and all; then the connection is closed.</summary>
    Wire,
}
