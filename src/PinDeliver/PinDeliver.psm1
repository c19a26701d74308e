# Picks the binaries of the running edition: PowerShell 7 or Windows PowerShell 5.1.
$framework = if ($PSVersionTable.PSEdition -eq 'Core') { 'net8.0' } else { 'net472' }
$binary = [System.IO.Path]::Combine($PSScriptRoot, $framework, 'PinDeliver.dll')
if (-not [System.IO.File]::Exists($binary)) {
    throw "The binaries are missing ($binary). In a clone of the sources, run 'dotnet build' first."
}
Import-Module -Name $binary -ErrorAction Stop

# Removing the module closes the sockets of this runspace's connections.
$ExecutionContext.SessionState.Module.OnRemove = { Disconnect-PinDeliver -ErrorAction Ignore }
