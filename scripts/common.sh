# shellcheck shell=bash
# Helpers of ./run, ./test and the checks; sourced, never run. Leaves `root` (the repository) and a fixed locale behind.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
export LC_ALL=C.UTF-8

# say WORDS...: one line for each step.
say() { printf '==> %s\n' "$*"; }

# fail SENTENCE: says what is wrong and stops.
fail() {
    printf '%s: %s\n' "$(basename "$0")" "$*" >&2
    exit 2
}

# package_lines LIST...: the lists without comments and empty lines.
package_lines() { sed -e 's/#.*//' -e 's/[[:space:]]*$//' -e '/^$/d' "$@"; }

installed() { dpkg-query -W -f '${db:Status-Status}\n' "$1" 2>/dev/null | grep -qx installed; }

known() { apt-cache show "$1" >/dev/null 2>&1; }

# alternatives LINE: the words of "a | b".
alternatives() { tr -d '|' <<<"$1"; }

# missing_lines LIST...: those lines of which no alternative is installed.
missing_lines() {
    local line name
    while read -r line; do
        for name in $(alternatives "$line"); do
            installed "$name" && continue 2
        done
        printf '%s\n' "$line"
    done < <(package_lines "$@")
}

# install_packages LIST...: installs what is missing; asks apt nothing when nothing is.
install_packages() {
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        say "Packages: this system has no apt-get; going on with what is there (see $*)"
        return
    fi
    local missing line name names=() as_root=()
    missing=$(missing_lines "$@")
    [ -n "$missing" ] || return 0
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || fail "not root and no sudo; please install these packages: ${missing//$'\n'/, }"
        as_root=(sudo)
    fi
    as_root+=(env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o Dpkg::Use-Pty=0)
    say "Packages: installing $(wc -l <<<"$missing") (first run only)"
    mkdir -p "$root/build"
    "${as_root[@]}" update </dev/null >"$root/build/packages.log" 2>&1 ||
        say "Packages: 'apt-get update' failed, going on with the package lists that are there"
    while read -r line; do
        for name in $(alternatives "$line"); do
            if known "$name"; then
                names+=("$name")
                continue 2
            fi
        done
        fail "this release has no package for '$line'; it is named in $*"
    done <<<"$missing"
    "${as_root[@]}" install --no-install-recommends "${names[@]}" </dev/null >>"$root/build/packages.log" 2>&1 || {
        tail -n 20 "$root/build/packages.log" >&2
        fail "apt-get could not install ${names[*]}; the whole log is build/packages.log"
    }
}

# prepare_compiler_cache: ccache stops when it cannot write to its folder; without a usable home it gets one in build/.
prepare_compiler_cache() {
    if [ -z "${CCACHE_DIR:-}" ] && ! { [ -d "${HOME:-}" ] && mkdir -p "$HOME/.cache/ccache" && [ -w "$HOME/.cache/ccache" ]; } 2>/dev/null; then
        export CCACHE_DIR="$root/build/ccache"
    fi
}

# can_build_tests: whether what the tests and benchmarks need is there; without apt nobody can tell, and CMake will.
can_build_tests() { ! command -v dpkg-query >/dev/null || { installed libgmock-dev && installed libbenchmark-dev; }; }

# build [TARGET...]: configures and builds the release preset, everything when no target is named. The first ./run may configure
# without tests; ./test adds them to the same folder.
build() {
    local tests=OFF cache=$root/build/release/CMakeCache.txt
    ! can_build_tests || tests=ON
    prepare_compiler_cache
    mkdir -p "$root/build"
    if [ ! -f "$root/build/release/build.ninja" ] || ! grep -qx "MILLRACE_TESTS:BOOL=$tests" "$cache"; then
        (cd "$root" && cmake --preset release -DMILLRACE_TESTS=$tests -DMILLRACE_BENCHMARKS=$tests) \
            >"$root/build/configure.log" 2>&1 </dev/null || {
            cat "$root/build/configure.log" >&2
            fail "configuring failed; the output is above"
        }
    fi
    cmake --build "$root/build/release" ${1:+--target "$@"} </dev/null
}

# source_files PATTERN...: files of the repository, whether committed yet or not, without what git ignores.
source_files() {
    local path pattern
    if git -C "$root" rev-parse --is-inside-work-tree >/dev/null 2>&1; then
        git -C "$root" ls-files --cached --others --exclude-standard --deduplicate -- "$@" | while read -r path; do
            [ ! -f "$root/$path" ] || printf '%s\n' "$path"
        done
    else
        for pattern in "$@"; do
            (cd "$root" && find . -path ./build -prune -o -name "$pattern" -type f -print | sed 's|^\./||')
        done
    fi | sort
}
