# Loads the binaries of the running edition. Whatever more stands here costs each session milliseconds: there is no test before the import.
trap { throw "The binaries of PinDeliver could not be loaded. In a clone of the sources, run 'dotnet build' first. $_" }
if ($PSEdition -eq 'Core') { Import-Module "$PSScriptRoot/../../../lib/net8.0/PinDeliver.dll" -ErrorAction Stop }
else { Import-Module "$PSScriptRoot/../../../lib/net472/PinDeliver.dll" -ErrorAction Stop }
