namespace System.Threading;

/// <summary>What the tests' clocks and lists lock on: .NET has such a type from version 9. The compiler asks for these members.</summary>
internal sealed class Lock
{
    private readonly object monitor = new();

    public Scope EnterScope()
    {
        Monitor.Enter(monitor);
        return new Scope(monitor);
    }

    public readonly ref struct Scope(object monitor)
    {
        public void Dispose() => Monitor.Exit(monitor);
    }
}
