# What the measuring scripts share: the module, the sandbox's keys, rows, and measuring turn by turn.
param([string] $Manifest, [string] $BaseUri)

$ErrorActionPreference = 'Stop'
Import-Module $Manifest
$env:PINDELIVER_API_KEY = 'SANDBOX-API-KEY'
$env:PINDELIVER_API_CLIENT_KEY = 'SANDBOX-CLIENT-KEY'
$env:PINDELIVER_BASE_URI = $BaseUri

function New-Row([int] $Count) {
    foreach ($i in 1..$Count) { [pscustomobject]@{ Id = "$i"; PostalAddress = "Storgatan $i"; ZipCode = '41303'; City = 'Lund' } }
}

# Runs each block in turn, three times to warm up (the compiler's second tier is late) and then several times, and writes the median of $Count divided by its seconds.
function Measure-Turn([int] $Count, [int] $Rounds, [System.Collections.Specialized.OrderedDictionary] $Blocks) {
    $figures = @{}
    foreach ($round in -2..$Rounds) {
        foreach ($name in $Blocks.Keys) {
            [GC]::Collect()
            $seconds = (Measure-Command $Blocks[$name]).TotalSeconds
            if ($round -gt 0) { $figures[$name] = @($figures[$name]) + ($Count / $seconds) }
        }
    }
    foreach ($name in $Blocks.Keys) {
        $sorted = @($figures[$name] | Where-Object { $_ } | Sort-Object)
        [string]::Format([cultureinfo]::InvariantCulture, '{0}={1:0.##}', $name, $sorted[[int][Math]::Floor($sorted.Count / 2)])
    }
}
