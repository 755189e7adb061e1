#!/usr/bin/env bash
# Answers as spec-kit's script of this name does; how it does that is up to `speckit compat`.
SPECKIT_BIN=${SPECKIT_BIN:-speckit}
if ! command -v "$SPECKIT_BIN" >/dev/null 2>&1; then
  echo 'ERROR: speckit is not on PATH (install it, or set SPECKIT_BIN)' >&2
  exit 1
fi
export SPECKIT_SCRIPT="$0"
exec "$SPECKIT_BIN" compat create-new-feature-branch "$@"
