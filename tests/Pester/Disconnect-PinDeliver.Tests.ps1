BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'Support.psm1') -Force
    Import-Module (Get-TestedModule) -Force
    $keys = @{ ApiKey = Get-Secure 'CANARY-API-KEY'; ApiClientKey = Get-Secure 'CANARY-CLIENT-KEY'; BaseUri = 'http://127.0.0.1:9/api' }
}
AfterAll { Remove-Module PinDeliver, Support -ErrorAction Ignore }

Describe 'Disconnect-PinDeliver' {
    It 'does no harm where there is no connection' {
        { Disconnect-PinDeliver } | Should -Not -Throw
    }

    It 'forgets the connection' {
        Connect-PinDeliver @keys
        Disconnect-PinDeliver | Should -BeNullOrEmpty
        Get-PinDeliverConnection | Should -BeNullOrEmpty
        Get-ErrorId { Set-PinDeliverCustomer -Id 1 -City Lund } | Should -Be 'NotConnected'
    }

    It 'closes a connection that comes down the pipeline' {
        $connection = Connect-PinDeliver @keys -PassThru
        $connection | Disconnect-PinDeliver
        $connection.IsClosed | Should -BeTrue
        Get-ErrorId { Set-PinDeliverCustomer -Id 1 -City Lund -Connection $connection } | Should -Be 'ConnectionClosed'
    }

    It 'leaves neither sockets nor threads behind' {
        $sandbox = Start-Sandbox
        try {
            $process = Get-Process -Id $PID
            foreach ($time in 0..100) {
                Connect-Sandbox $sandbox
                $null = Set-PinDeliverCustomer -Id 1001 -City Lund
                $null = Test-PinDeliverConnection
                Disconnect-PinDeliver
                if ($time -eq 0) { $process.Refresh(); $handles, $threads = $process.HandleCount, $process.Threads.Count }
            }
            $process.Refresh()
            $process.HandleCount - $handles | Should -BeLessThan 50
            $process.Threads.Count - $threads | Should -BeLessThan 20
        } finally { Stop-Sandbox $sandbox }
    }

    It 'is done by removing the module' {
        $connection = Connect-PinDeliver @keys -PassThru -SessionDefault
        Remove-Module PinDeliver
        $connection.IsClosed | Should -BeTrue
        Import-Module (Get-TestedModule)
        Get-PinDeliverConnection | Should -BeNullOrEmpty
    }
}
