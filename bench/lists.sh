#!/usr/bin/env bash
# How long lists take from the file to an answer, and how much memory: bench/lists.sh SDN_FOLDER CSL_FILE EARLIER_SDN LATER_SDN
# The first is a folder with sdn.csv, alt.csv and add.csv; the others are files, plain or .gz. Each command is run three times; the
# shortest wall time, its processor time and the greatest memory are shown. The folder of data is made anew and removed.
set -eu
cd "$(dirname "$0")/.."
dotnet build src/Forfend.Cli -c Release -v:quiet -nologo >/dev/null
forfend=artifacts/bin/Forfend.Cli/release/Forfend.Cli
home=$(mktemp -d); trap 'rm -rf "$home"' EXIT

run() { # NAME before-each COMMAND...
    local name=$1 before=$2 best=""; shift 2
    for _ in 1 2 3; do
        eval "$before"
        local line; line=$(python3 - "$@" <<'PY'
import os, resource, subprocess, sys, time
start = time.time()
done = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
if done.returncode != 0: sys.exit(f"not measured, exit code {done.returncode}: {' '.join(sys.argv[1:])}")
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(f"{time.time() - start:.2f} {used.ru_utime + used.ru_stime:.2f} {used.ru_maxrss // 1024}")
PY
        ) && { [ -z "$best" ] || [ "$(printf '%s\n%s\n' "$line" "$best" | sort -n | head -1)" = "$line" ]; } && best=$line
    done
    echo "| $name | ${best// / | } |"
}

export FORFEND_DATA=$home/data
echo "| command | wall s | processor s | memory MB |"
echo "|---|---|---|---|"
run "import the SDN list, three files" 'rm -rf "$FORFEND_DATA"' "$forfend" lists import us-ofac-sdn "$1" --published 2024-01-11
run "import the Consolidated Screening List" 'rm -rf "$FORFEND_DATA"/lists/us-csl' "$forfend" lists import us-csl "$2" --published 2022-05-16
run "search a name in both, from the compiled form" : "$forfend" lists search "Anglo-Caribbean"
run "search a name in both, from the published files" 'rm -rf "$FORFEND_DATA"/cache' "$forfend" lists search "Anglo-Caribbean"
"$forfend" lists import us-ofac-sdn "$3" --published 2021-08-18 >/dev/null
"$forfend" lists import us-ofac-sdn "$4" --published 2024-05-03 >/dev/null
run "diff of two SDN snapshots" : "$forfend" lists diff us-ofac-sdn 2021-08-18 2024-05-03
