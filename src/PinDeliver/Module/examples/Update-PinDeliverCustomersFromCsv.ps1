#Requires -Version 5.1

<#
.SYNOPSIS
    Updates PinDeliver customers from a CSV file, unattended: for Task Scheduler, cron, systemd and the like.
.DESCRIPTION
    Sends every row, also past rows that fail, and never asks. It leaves a file with a result for each row, a retry file with exactly the
    rows that were not done, in the columns of the input, and one line in a log. Run it by pwsh -File or powershell.exe -File, which
    hand on its exit code:

        0   every row was done
        2   some rows were not done: they are in the retry file
        1   no row could be done: no file, no keys, no service, or every row failed

    Each run that begins to send replaces the files of the run before. The retry file is there only while there is something to run again.
.PARAMETER Path
    The CSV file. It is locked against writing while the job runs.
.PARAMETER ResultPath
    A result for each row. Without it: customers.results.csv beside customers.csv.
.PARAMETER RetryPath
    The rows that failed or were not sent. Without it: customers.retry.csv. It may be the input itself, which then shrinks to what remains.
.PARAMETER LogPath
    Gets one line added. Without it: customers.log.
.PARAMETER Encoding
    The input's encoding, for Import-Csv: utf8 (default), 1252 (PowerShell 7), Default (Windows PowerShell).
.PARAMETER Delimiter
    The input's delimiter, for Import-Csv; Tab for a tabulator. Without it a comma, or with -UseCulture the culture's.
.PARAMETER UseCulture
    Reads numbers, dates and times (and the delimiter) by the culture of the account that runs the job.
.PARAMETER EmptyValueAction
    What a blank cell means: Ignore, Clear or Error.
.PARAMETER ThrottleLimit
    How many requests at once, 1 to 64.
.PARAMETER Vault
    The vault of Microsoft.PowerShell.SecretManagement that holds the keys. Without -Vault and the secrets' names: the environment's
    PINDELIVER_API_KEY and PINDELIVER_API_CLIENT_KEY.
.PARAMETER ApiKeySecretName
    The secret that holds the API key.
.PARAMETER ApiClientKeySecretName
    The secret that holds the client key.
.PARAMETER BaseUri
    The address of the API. Without it: PINDELIVER_BASE_URI, else the service's own.
.EXAMPLE
    pwsh -NoProfile -NonInteractive -File Update-PinDeliverCustomersFromCsv.ps1 -Path customers.csv -Vault Jobs
.EXAMPLE
    pwsh -NoProfile -NonInteractive -File Update-PinDeliverCustomersFromCsv.ps1 -Path customers.retry.csv -RetryPath customers.retry.csv
    Runs the rows again that were not done.
.LINK
    about_PinDeliver_Unattended
#>
[CmdletBinding(PositionalBinding = $false)]
param(
    # Not mandatory for the engine, which would ask for it.
    [string] $Path,
    [string] $ResultPath,
    [string] $RetryPath,
    [string] $LogPath,
    [string] $Encoding = 'utf8',
    [string] $Delimiter,
    [switch] $UseCulture,
    [ValidateSet('Ignore', 'Clear', 'Error')] [string] $EmptyValueAction = 'Ignore',
    [ValidateRange(1, 64)] [int] $ThrottleLimit = 4,
    [string] $Vault,
    [string] $ApiKeySecretName = 'PinDeliverApiKey',
    [string] $ApiClientKeySecretName = 'PinDeliverClientKey',
    [uri] $BaseUri
)

Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
$ConfirmPreference = 'None'

function Get-FullPath([string] $Given, [string] $Otherwise) {
    if (-not $Given) { $Given = [System.IO.Path]::ChangeExtension($Path, $Otherwise) }
    $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Given)
}

# A reader of the old file never sees half of the new one.
function Move-IntoPlace([string] $From, [string] $To) {
    try {
        if ([System.IO.File]::Exists($To)) { [System.IO.File]::Replace($From, $To, [NullString]::Value, $true) }
        else { [System.IO.File]::Move($From, $To) }
    }
    catch { throw "$To could not be replaced, and $From holds what belongs there: $($_.Exception.GetBaseException().Message)" }
}

# Keys of a vault; those of the environment are found without help.
function Connect-FromVault([hashtable] $Given) {
    $connect = @{}
    if ($Given.ContainsKey('BaseUri')) { $connect.BaseUri = $BaseUri }
    if ($Given.ContainsKey('Vault') -or $Given.ContainsKey('ApiKeySecretName') -or $Given.ContainsKey('ApiClientKeySecretName')) {
        if (-not (Get-Command Get-Secret -ErrorAction Ignore)) {
            throw 'Get-Secret is missing: install Microsoft.PowerShell.SecretManagement for the account that runs the job.'
        }
        $from = if ($Vault) { @{ Vault = $Vault } } else { @{} }
        $connect.ApiKey = Get-Secret -Name $ApiKeySecretName @from
        $connect.ApiClientKey = Get-Secret -Name $ApiClientKeySecretName @from
    }
    Connect-PinDeliver @connect
}

$count = @{ Updated = 0; Skipped = 0; Failed = 0; WhatIf = 0 }
$notSent = 0
$hasBegun = $false
$problem = $null
$source = $null
try {
    if (-not $Path) { throw '-Path is missing: the CSV file to read.' }
    $Path = Get-FullPath $Path
    $ResultPath = Get-FullPath $ResultPath 'results.csv'
    $RetryPath = Get-FullPath $RetryPath 'retry.csv'
    $LogPath = Get-FullPath $LogPath 'log'
    if (@($Path, $ResultPath, $LogPath | Sort-Object -Unique).Count -lt 3 -or $RetryPath -in $ResultPath, $LogPath) {
        throw '-ResultPath and -LogPath must be files of their own.'
    }

    if (-not [System.IO.File]::Exists($Path)) { throw "There is no file $Path." }
    # Locked against writing: the second reading, for the retry file, has to give the same rows.
    $source = [System.IO.File]::Open($Path, 'Open', 'Read', 'Read')
    # Whether the retry file can be written must be known before the first row is sent.
    [System.IO.File]::WriteAllText("$RetryPath.new", '')
    [System.IO.File]::Delete("$RetryPath.new")

    $manifest = Join-Path (Split-Path $PSScriptRoot) 'PinDeliver.psd1'
    Import-Module $(if (Test-Path -LiteralPath $manifest) { $manifest } else { 'PinDeliver' })
    Connect-FromVault $PSBoundParameters

    $separator = @{}
    if ($Delimiter) { $separator.Delimiter = [char]$Delimiter.Replace('Tab', "`t") }
    elseif ($UseCulture) { $separator.UseCulture = $true }
    $read = @{ LiteralPath = $Path; Encoding = if ($Encoding -match '^\d+$') { [int]$Encoding } else { $Encoding } } + $separator
    # With a byte order mark, which Excel and both PowerShells need or take.
    $write = if ($PSVersionTable.PSEdition -eq 'Core') { @{ Encoding = 'utf8BOM' } } else { @{ Encoding = 'UTF8'; NoTypeInformation = $true } }
    $set = @{
        UseCulture = $UseCulture; EmptyValueAction = $EmptyValueAction; ThrottleLimit = $ThrottleLimit; ErrorAction = 'SilentlyContinue'
    }

    $again = New-Object 'System.Collections.Generic.HashSet[int]'
    $last = 0
    $hasBegun = $true
    try {
        Import-Csv @read | Set-PinDeliverCustomer @set | ForEach-Object {
            # Where the command ends early, rows may be left out between others that had been sent.
            while (++$last -lt $_.Row) { [void]$again.Add($last) }
            $count["$($_.Status)"]++
            if ($_.Status -eq 'Failed') { [void]$again.Add($_.Row) }
            $_
        } | Export-Csv -LiteralPath "$ResultPath.new" @write
    }
    catch { $problem = $_ }

    $row = 0
    Import-Csv @read | Where-Object { $row++; $row -gt $last -or $again.Contains($row) } | ForEach-Object { $notSent++; $_ } |
        Export-Csv -LiteralPath "$RetryPath.new" @write @separator
    $notSent -= $count.Failed

    # The input itself may be what the retry file replaces.
    $source.Dispose()
    if ($count.Failed + $notSent -gt 0) { Move-IntoPlace "$RetryPath.new" $RetryPath }
    else { "$RetryPath.new", $RetryPath | ForEach-Object { [System.IO.File]::Delete($_) } }
    if (Test-Path -LiteralPath "$ResultPath.new") { Move-IntoPlace "$ResultPath.new" $ResultPath }
}
catch { $problem = $_ }
finally { if ($source) { $source.Dispose() } }

$done = $count.Updated + $count.Skipped
$exitCode = if (-not $problem -and $count.Failed -eq 0) { 0 } elseif ($done -eq 0) { 1 } else { 2 }
$outcome = 'nothing was sent'
if ($hasBegun) {
    $outcome = '{0} updated, {1} skipped, {2} failed, {3} not sent' -f $count.Updated, $count.Skipped, $count.Failed, $notSent
}
$now = [datetime]::Now.ToString('yyyy-MM-ddTHH:mm:sszzz', [cultureinfo]::InvariantCulture)
$line = '{0} {1}: {2}, exit code {3}.' -f $now, [System.IO.Path]::GetFileName($Path), $outcome, $exitCode
if ($problem) {
    $line += ' ' + ("$problem" -replace '\s+', ' ')
    if ($problem.ErrorDetails) { $line += ' ' + $problem.ErrorDetails.RecommendedAction }
}
$line
try { if ($LogPath) { Add-Content -LiteralPath $LogPath -Value $line -Encoding UTF8 } }
catch { Write-Warning "The log $LogPath could not be written: $_" }
exit $exitCode
