# Picks the binaries of the running edition. Every member access here costs milliseconds of each session's start: there are none.
# In a clone of the sources the binaries are there after 'dotnet build'.
if ($PSEdition -eq 'Core') { Import-Module -Name "$PSScriptRoot/net8.0/PinDeliver.dll" -ErrorAction Stop }
else { Import-Module -Name "$PSScriptRoot/net472/PinDeliver.dll" -ErrorAction Stop }
