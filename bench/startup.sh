#!/bin/sh
# How long ./forfend takes to answer, in milliseconds: shortest, median and longest of ten warm runs.
set -u

cd "$(dirname "$0")/.." || exit 2

now() { date +%s%N; }

measure() {
    for _ in 1 2 3; do "$@" >/dev/null 2>&1 </dev/null; done
    code=$?
    case $code in 0 | 10 | 11 | 12) ;; *) echo "         not measured, exit code $code: $*"; return ;; esac
    for _ in 1 2 3 4 5 6 7 8 9 10; do
        start=$(now)
        "$@" >/dev/null 2>&1 </dev/null
        echo $((($(now) - start) / 10000))
    done | sort -n | awk -v what="$*" '
        { t[NR] = $1 / 100 }
        END { printf "%8.1f %8.1f %8.1f   %s\n", t[1], (t[5] + t[6]) / 2, t[10], what }'
}

case $(now) in *N) echo "startup.sh: this date command knows no nanoseconds; install GNU coreutils." >&2; exit 2 ;; esac
./forfend --version || exit
uname -srm
nproc 2>/dev/null | sed 's/$/ processors/'
sed -n 's/^model name[^:]*: //p' /proc/cpuinfo 2>/dev/null | head -n 1
echo "shortest   median  longest   command (ms)"
measure ./forfend --version
measure ./forfend check "pay 25000 USD to Alipay" --as-of 2021-01-19
