#!/bin/sh
# fuzz.sh NAME PROGRAM BUILD-FOLDER: runs one harness for RUSHES_FUZZ_SECONDS (60). Inputs that reach
# new code are kept in BUILD-FOLDER/corpus/NAME for the next time, one that breaks a promise in
# BUILD-FOLDER/found: `PROGRAM FILE` runs it again.
set -eu
name=$1
program=$2
build=$3
mkdir -p "$build/corpus/$name" "$build/found"
place=${TMPDIR:-/tmp}
[ ! -w /dev/shm ] || place=/dev/shm
TMPDIR=$(mktemp -d "$place/rushes-fuzz.XXXXXX")
export TMPDIR
trap 'rm -rf "$TMPDIR"' EXIT
"$program" -max_total_time="${RUSHES_FUZZ_SECONDS:-60}" -max_len=8192 -timeout=10 -rss_limit_mb=1024 \
    -print_final_stats=1 -artifact_prefix="$build/found/$name-" \
    "$build/corpus/$name" "$(dirname "$0")/seeds/$name"
