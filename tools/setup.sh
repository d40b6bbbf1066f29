#!/usr/bin/env bash
# Makes .venv with the exact versions of requirements.lock and Dragoman itself. Needs Python 3.11 or newer.
set -euo pipefail
cd "$(dirname "$0")/.."

python=""
for candidate in "${PYTHON:-}" python3.11 python3 python3.12 python3.13; do
  if [ -n "$candidate" ] && command -v "$candidate" >/dev/null 2>&1 &&
    "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    python=$candidate
    break
  fi
done
if [ -z "$python" ]; then
  echo "Dragoman needs Python 3.11 or newer; none was found (PYTHON=/path/to/python make ... names one)." >&2
  exit 1
fi

# Debian ships Python without venv; as root it can be added.
if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "Installing Debian's python3-venv ..."
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq python3-venv >/dev/null
  else
    echo "Python's venv module is missing; on Debian: apt-get install python3-venv" >&2
    exit 1
  fi
fi

echo "Setting up .venv (once; about a minute) ..."
"$python" -m venv .venv
.venv/bin/pip install --quiet --disable-pip-version-check -r requirements.lock
.venv/bin/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
touch .venv/ready
