// Made by scripts/embed. Do not edit.
// swift-format-ignore-file

/// The files of scripts, by their paths there.
enum EmbeddedShims {
  static let files: [String: String] = [
"bash/check-prerequisites.sh": #"""
#!/usr/bin/env bash
# Answers as spec-kit's script of this name does; how it does that is up to `speckit compat`.
SPECKIT_BIN=${SPECKIT_BIN:-speckit}
if ! command -v "$SPECKIT_BIN" >/dev/null 2>&1; then
  echo 'ERROR: speckit is not on PATH (install it, or set SPECKIT_BIN)' >&2
  exit 1
fi
export SPECKIT_SCRIPT="$0"
exec "$SPECKIT_BIN" compat check-prerequisites "$@"

"""#,
"bash/create-new-feature-branch.sh": #"""
#!/usr/bin/env bash
# Answers as spec-kit's script of this name does; how it does that is up to `speckit compat`.
SPECKIT_BIN=${SPECKIT_BIN:-speckit}
if ! command -v "$SPECKIT_BIN" >/dev/null 2>&1; then
  echo 'ERROR: speckit is not on PATH (install it, or set SPECKIT_BIN)' >&2
  exit 1
fi
export SPECKIT_SCRIPT="$0"
exec "$SPECKIT_BIN" compat create-new-feature-branch "$@"

"""#,
"bash/create-new-feature.sh": #"""
#!/usr/bin/env bash
# Answers as spec-kit's script of this name does; how it does that is up to `speckit compat`.
SPECKIT_BIN=${SPECKIT_BIN:-speckit}
if ! command -v "$SPECKIT_BIN" >/dev/null 2>&1; then
  echo 'ERROR: speckit is not on PATH (install it, or set SPECKIT_BIN)' >&2
  exit 1
fi
export SPECKIT_SCRIPT="$0"
exec "$SPECKIT_BIN" compat create-new-feature "$@"

"""#,
"bash/resolve-template.sh": #"""
#!/usr/bin/env bash
# Answers as spec-kit's script of this name does; how it does that is up to `speckit compat`.
SPECKIT_BIN=${SPECKIT_BIN:-speckit}
if ! command -v "$SPECKIT_BIN" >/dev/null 2>&1; then
  echo 'ERROR: speckit is not on PATH (install it, or set SPECKIT_BIN)' >&2
  exit 1
fi
export SPECKIT_SCRIPT="$0"
exec "$SPECKIT_BIN" compat resolve-template "$@"

"""#,
"bash/setup-plan.sh": #"""
#!/usr/bin/env bash
# Answers as spec-kit's script of this name does; how it does that is up to `speckit compat`.
SPECKIT_BIN=${SPECKIT_BIN:-speckit}
if ! command -v "$SPECKIT_BIN" >/dev/null 2>&1; then
  echo 'ERROR: speckit is not on PATH (install it, or set SPECKIT_BIN)' >&2
  exit 1
fi
export SPECKIT_SCRIPT="$0"
exec "$SPECKIT_BIN" compat setup-plan "$@"

"""#,
"bash/setup-tasks.sh": #"""
#!/usr/bin/env bash
# Answers as spec-kit's script of this name does; how it does that is up to `speckit compat`.
SPECKIT_BIN=${SPECKIT_BIN:-speckit}
if ! command -v "$SPECKIT_BIN" >/dev/null 2>&1; then
  echo 'ERROR: speckit is not on PATH (install it, or set SPECKIT_BIN)' >&2
  exit 1
fi
export SPECKIT_SCRIPT="$0"
exec "$SPECKIT_BIN" compat setup-tasks "$@"

"""#,
"powershell/check-prerequisites.ps1": #"""
#!/usr/bin/env pwsh
# Answers as spec-kit's script of this name does; how it does that is up to `speckit compat`.
$name = if ($env:SPECKIT_BIN) { $env:SPECKIT_BIN } else { 'speckit' }
$speckit = Get-Command $name -CommandType Application -ErrorAction SilentlyContinue | Select-Object -First 1
if (-not $speckit) {
    [Console]::Error.WriteLine('ERROR: speckit is not on PATH (install it, or set SPECKIT_BIN)')
    exit 1
}
$env:SPECKIT_SCRIPT = $PSCommandPath
& $speckit compat check-prerequisites --powershell @args
exit $LASTEXITCODE

"""#,
"powershell/create-new-feature-branch.ps1": #"""
#!/usr/bin/env pwsh
# Answers as spec-kit's script of this name does; how it does that is up to `speckit compat`.
$name = if ($env:SPECKIT_BIN) { $env:SPECKIT_BIN } else { 'speckit' }
$speckit = Get-Command $name -CommandType Application -ErrorAction SilentlyContinue | Select-Object -First 1
if (-not $speckit) {
    [Console]::Error.WriteLine('ERROR: speckit is not on PATH (install it, or set SPECKIT_BIN)')
    exit 1
}
$env:SPECKIT_SCRIPT = $PSCommandPath
& $speckit compat create-new-feature-branch --powershell @args
exit $LASTEXITCODE

"""#,
"powershell/create-new-feature.ps1": #"""
#!/usr/bin/env pwsh
# Answers as spec-kit's script of this name does; how it does that is up to `speckit compat`.
$name = if ($env:SPECKIT_BIN) { $env:SPECKIT_BIN } else { 'speckit' }
$speckit = Get-Command $name -CommandType Application -ErrorAction SilentlyContinue | Select-Object -First 1
if (-not $speckit) {
    [Console]::Error.WriteLine('ERROR: speckit is not on PATH (install it, or set SPECKIT_BIN)')
    exit 1
}
$env:SPECKIT_SCRIPT = $PSCommandPath
& $speckit compat create-new-feature --powershell @args
exit $LASTEXITCODE

"""#,
"powershell/resolve-template.ps1": #"""
#!/usr/bin/env pwsh
# Answers as spec-kit's script of this name does; how it does that is up to `speckit compat`.
$name = if ($env:SPECKIT_BIN) { $env:SPECKIT_BIN } else { 'speckit' }
$speckit = Get-Command $name -CommandType Application -ErrorAction SilentlyContinue | Select-Object -First 1
if (-not $speckit) {
    [Console]::Error.WriteLine('ERROR: speckit is not on PATH (install it, or set SPECKIT_BIN)')
    exit 1
}
$env:SPECKIT_SCRIPT = $PSCommandPath
& $speckit compat resolve-template --powershell @args
exit $LASTEXITCODE

"""#,
"powershell/setup-plan.ps1": #"""
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

"""#,
"powershell/setup-tasks.ps1": #"""
#!/usr/bin/env pwsh
# Answers as spec-kit's script of this name does; how it does that is up to `speckit compat`.
$name = if ($env:SPECKIT_BIN) { $env:SPECKIT_BIN } else { 'speckit' }
$speckit = Get-Command $name -CommandType Application -ErrorAction SilentlyContinue | Select-Object -First 1
if (-not $speckit) {
    [Console]::Error.WriteLine('ERROR: speckit is not on PATH (install it, or set SPECKIT_BIN)')
    exit 1
}
$env:SPECKIT_SCRIPT = $PSCommandPath
& $speckit compat setup-tasks --powershell @args
exit $LASTEXITCODE

"""#,
"python/check_prerequisites.py": #"""
#!/usr/bin/env python3
"""Answers as spec-kit's script of this name does; how it does that is up to `speckit compat`."""
import os
import shutil
import subprocess
import sys

speckit = shutil.which(os.environ.get("SPECKIT_BIN") or "speckit")
if speckit is None:
    sys.exit("ERROR: speckit is not on PATH (install it, or set SPECKIT_BIN)")
os.environ["SPECKIT_SCRIPT"] = sys.argv[0]
command = [speckit, "compat", "check-prerequisites"] + sys.argv[1:]
if os.name == "posix":
    os.execv(speckit, command)
sys.exit(subprocess.call(command))

"""#,
"python/create_new_feature.py": #"""
#!/usr/bin/env python3
"""Answers as spec-kit's script of this name does; how it does that is up to `speckit compat`."""
import os
import shutil
import subprocess
import sys

speckit = shutil.which(os.environ.get("SPECKIT_BIN") or "speckit")
if speckit is None:
    sys.exit("ERROR: speckit is not on PATH (install it, or set SPECKIT_BIN)")
os.environ["SPECKIT_SCRIPT"] = sys.argv[0]
command = [speckit, "compat", "create-new-feature"] + sys.argv[1:]
if os.name == "posix":
    os.execv(speckit, command)
sys.exit(subprocess.call(command))

"""#,
"python/create_new_feature_branch.py": #"""
#!/usr/bin/env python3
"""Answers as spec-kit's script of this name does; how it does that is up to `speckit compat`."""
import os
import shutil
import subprocess
import sys

speckit = shutil.which(os.environ.get("SPECKIT_BIN") or "speckit")
if speckit is None:
    sys.exit("ERROR: speckit is not on PATH (install it, or set SPECKIT_BIN)")
os.environ["SPECKIT_SCRIPT"] = sys.argv[0]
command = [speckit, "compat", "create-new-feature-branch"] + sys.argv[1:]
if os.name == "posix":
    os.execv(speckit, command)
sys.exit(subprocess.call(command))

"""#,
"python/resolve_template.py": #"""
#!/usr/bin/env python3
"""Answers as spec-kit's script of this name does; how it does that is up to `speckit compat`."""
import os
import shutil
import subprocess
import sys

speckit = shutil.which(os.environ.get("SPECKIT_BIN") or "speckit")
if speckit is None:
    sys.exit("ERROR: speckit is not on PATH (install it, or set SPECKIT_BIN)")
os.environ["SPECKIT_SCRIPT"] = sys.argv[0]
command = [speckit, "compat", "resolve-template"] + sys.argv[1:]
if os.name == "posix":
    os.execv(speckit, command)
sys.exit(subprocess.call(command))

"""#,
"python/setup_plan.py": #"""
#!/usr/bin/env python3
"""Answers as spec-kit's script of this name does; how it does that is up to `speckit compat`."""
import os
import shutil
import subprocess
import sys

speckit = shutil.which(os.environ.get("SPECKIT_BIN") or "speckit")
if speckit is None:
    sys.exit("ERROR: speckit is not on PATH (install it, or set SPECKIT_BIN)")
os.environ["SPECKIT_SCRIPT"] = sys.argv[0]
command = [speckit, "compat", "setup-plan"] + sys.argv[1:]
if os.name == "posix":
    os.execv(speckit, command)
sys.exit(subprocess.call(command))

"""#,
"python/setup_tasks.py": #"""
#!/usr/bin/env python3
"""Answers as spec-kit's script of this name does; how it does that is up to `speckit compat`."""
import os
import shutil
import subprocess
import sys

speckit = shutil.which(os.environ.get("SPECKIT_BIN") or "speckit")
if speckit is None:
    sys.exit("ERROR: speckit is not on PATH (install it, or set SPECKIT_BIN)")
os.environ["SPECKIT_SCRIPT"] = sys.argv[0]
command = [speckit, "compat", "setup-tasks"] + sys.argv[1:]
if os.name == "posix":
    os.execv(speckit, command)
sys.exit(subprocess.call(command))

"""#,
  ]
}
