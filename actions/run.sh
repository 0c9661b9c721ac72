#!/usr/bin/env bash
# Run one of the scripts with the inputs of an action: run.sh SCRIPT
# PATHS has a path on each line, ARGUMENTS words between spaces. Also runs under bash 3.2 (macOS).
set -eo pipefail
paths=()
while IFS= read -r path; do
  if [ -n "$path" ]; then paths+=("$path"); fi
done <<< "$PATHS"
[ ${#paths[@]} -gt 0 ] || paths=(.)
read -r -d '' -a arguments <<< "$ARGUMENTS" || true
exec python3 "$(dirname "${BASH_SOURCE[0]}")/../scripts/$1" --format github "${arguments[@]}" -- "${paths[@]}"
