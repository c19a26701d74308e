# Loads the binaries of the running edition, in a clone of the sources, where they may be missing. The package has a shorter one.
trap { throw "The binaries of PinDeliver could not be loaded. In a clone of the sources, run 'dotnet build' first. $_" }
Import-Module $PSScriptRoot/../../../lib/$PSEdition/PinDeliver.dll -ErrorAction Stop
