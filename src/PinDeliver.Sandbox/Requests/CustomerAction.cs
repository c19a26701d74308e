namespace PinDeliver.Sandbox.Requests;

internal enum CustomerAction
{
    Update,
    Get,
}
