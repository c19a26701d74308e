namespace PinDeliver.Sandbox;

internal enum CustomerAction
{
    Update,
    Get,
}
