# Updates the customers of a CSV file from Task Scheduler, cron, systemd and the like: Get-Help about_PinDeliver_Unattended
param([string] $Path = 'customers.csv', [string] $Vault)
$code = 1
try {
    Import-Module PinDeliver -ErrorAction Stop
    # Without a vault: PINDELIVER_API_KEY and PINDELIVER_API_CLIENT_KEY of the environment.
    if ($Vault) { Connect-PinDeliver (Get-Secret PinDeliverApiKey -Vault $Vault) (Get-Secret PinDeliverClientKey -Vault $Vault) }
    Update-PinDeliverCustomerFromCsv $Path | ForEach-Object { $_; $code = $_.ExitCode }
}
catch { Write-Error -ErrorRecord $_ -ErrorAction Continue }
finally { exit $code }
