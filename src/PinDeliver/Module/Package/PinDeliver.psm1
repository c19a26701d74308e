# What ships in place of the sources' own: a package has its binaries, and a line more would cost each session milliseconds.
Import-Module $PSScriptRoot/../../../lib/$PSEdition/PinDeliver.dll -ErrorAction Stop
