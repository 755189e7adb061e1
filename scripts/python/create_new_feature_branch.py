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
