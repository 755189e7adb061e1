#!/usr/bin/env pwsh
# Answers as spec-kit's script of this name does; how it does that is up to `speckit compat`.
$name = if ($env:SPECKIT_BIN) { $env:SPECKIT_BIN } else { 'speckit' }
$speckit = Get-Command $name -CommandType Application -ErrorAction SilentlyContinue | Select-Object -First 1
if (-not $speckit) {
    [Console]::Error.WriteLine('ERROR: speckit is not on PATH (install it, or set SPECKIT_BIN)')
    exit 1
}
$env:SPECKIT_SCRIPT = $PSCommandPath
& $speckit compat setup-plan --powershell @args
exit $LASTEXITCODE
