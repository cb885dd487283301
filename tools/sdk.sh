# shellcheck shell=sh
# Finds the .NET SDK that global.json asks for. Read by the scripts at the root, which set `root` first.

# The version in global.json, and its feature band as people write it: 10.0.400 is in 10.0.4xx.
sdk_version=$(sed -n 's/.*"version": *"\([0-9.]*\)".*/\1/p' "$root/global.json")
sdk_band=${sdk_version%??}xx

# Where .NET is usually put. FORFEND_DOTNET_PLACES (folders separated by colons) replaces the list; the tests hide the SDK with it.
sdk_places=${FORFEND_DOTNET_PLACES-${HOME-}/.dotnet:/usr/share/dotnet:/usr/lib/dotnet:/usr/local/share/dotnet:/usr/lib64/dotnet}

# Sets `dotnet` to a command that has the SDK; fails where there is none.
find_sdk() {
    for dotnet in "${DOTNET_ROOT:+$DOTNET_ROOT/dotnet}" "$(command -v dotnet)" "$root/.dotnet/dotnet"; do
        has_sdk "$dotnet" && return
    done
    rest=$sdk_places:
    while [ -n "$rest" ]; do
        dotnet=${rest%%:*}/dotnet
        rest=${rest#*:}
        has_sdk "$dotnet" && return
    done
    return 1
}

# The command itself says whether it satisfies global.json: there is no second opinion on what rolls forward to what.
has_sdk() {
    [ -x "$1" ] && (cd "$root" && "$1" --version) >/dev/null 2>&1
}

explain_missing_sdk() {
    cat >&2 <<END
forfend: the .NET SDK $sdk_band is needed to build it ($sdk_version or a later patch) and was not found.
  Looked in   DOTNET_ROOT, PATH, $root/.dotnet
              $(echo "$sdk_places" | sed 's/:/, /g')
  Do one of
    ./forfend --install-sdk      Microsoft's install script, into $root/.dotnet only
    https://dotnet.microsoft.com/download/dotnet/${sdk_version%.*}
    $(sdk_package)
  and run the command again.
END
}

# How this system's own packages bring the SDK; some distributions carry an older feature band.
sdk_package() {
    if command -v apt-get >/dev/null; then echo "sudo apt-get install dotnet-sdk-${sdk_version%.*}"
    elif command -v dnf >/dev/null; then echo "sudo dnf install dotnet-sdk-${sdk_version%.*}"
    elif command -v zypper >/dev/null; then echo "sudo zypper install dotnet-sdk-${sdk_version%.*}"
    elif command -v apk >/dev/null; then echo "apk add dotnet${sdk_version%%.*}-sdk"
    elif command -v brew >/dev/null; then echo "brew install --cask dotnet-sdk"
    else echo "the package dotnet-sdk-${sdk_version%.*} of your system"
    fi
}

# Runs Microsoft's install script (FORFEND_DOTNET_INSTALL_SCRIPT, or downloaded from the documented address) into the clone.
install_sdk() {
    script=${FORFEND_DOTNET_INSTALL_SCRIPT-}
    if [ -z "$script" ]; then
        url=https://dot.net/v1/dotnet-install.sh
        script=$root/artifacts/dotnet-install.sh
        mkdir -p "$root/artifacts"
        if command -v curl >/dev/null; then curl -fsSL -o "$script" "$url"
        elif command -v wget >/dev/null; then wget -q -O "$script" "$url"
        else echo "forfend: neither curl nor wget is installed; download $url and name it in FORFEND_DOTNET_INSTALL_SCRIPT." >&2; return 2
        fi || { echo "forfend: $url could not be downloaded; on a machine without a network, name a copy in FORFEND_DOTNET_INSTALL_SCRIPT." >&2; return 2; }
    fi
    bash "$script" --channel "$sdk_band" --install-dir "$root/.dotnet" --no-path >&2 ||
        { echo "forfend: the install script failed; its own words stand above." >&2; return 2; }
    has_sdk "$root/.dotnet/dotnet" ||
        { echo "forfend: the install script ended well, but $root/.dotnet has no SDK $sdk_band; run it again or install by hand." >&2; return 2; }
    echo "forfend: the SDK is in $root/.dotnet; removing that folder removes it." >&2
}
