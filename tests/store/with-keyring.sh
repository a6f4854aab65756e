#!/bin/bash
# with-keyring.sh STATE PROGRAM: runs the keychain tests of that state against a real keyring on a
# bus of their own, with a home of their own. The user's keyring is never touched.
set -euo pipefail

state=$1
program=$2

if [[ ${RUSHES_PRIVATE_KEYRING:-} != yes ]]; then
    home=$(mktemp -d)
    trap 'rm -rf "$home"' EXIT
    mkdir -p -m 700 "$home/run" "$home/data" "$home/config" "$home/cache"
    # No services to start by themselves: what is on the bus is what this script puts there.
    cat >"$home/bus.conf" <<-EOF
	<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
	 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
	<busconfig>
	  <type>session</type>
	  <listen>unix:dir=$home/run</listen>
	  <policy context="default">
	    <allow send_destination="*" eavesdrop="true"/>
	    <allow eavesdrop="true"/>
	    <allow own="*"/>
	  </policy>
	</busconfig>
	EOF
    clean=(env -u DISPLAY -u WAYLAND_DISPLAY -u DBUS_SESSION_BUS_ADDRESS -u XDG_CURRENT_DESKTOP
        -u KDE_FULL_SESSION -u DESKTOP_SESSION RUSHES_PRIVATE_KEYRING=yes HOME="$home"
        XDG_RUNTIME_DIR="$home/run" XDG_DATA_HOME="$home/data" XDG_CONFIG_HOME="$home/config"
        XDG_CACHE_HOME="$home/cache")
    if [[ $state == no-bus ]]; then
        "${clean[@]}" "$program" withoutAKeyringItSaysSoAtOnce
    else
        "${clean[@]}" dbus-run-session --config-file="$home/bus.conf" -- "$0" "$state" "$program"
    fi
    exit
fi

daemon=
stop_daemon() {
    if [[ -n $daemon ]]; then
        kill -CONT "$daemon" 2>/dev/null || true
        kill "$daemon" 2>/dev/null || true
    fi
}
trap stop_daemon EXIT

ask_bus() {
    dbus-send --session --print-reply=literal --dest=org.freedesktop.DBus / \
        "org.freedesktop.DBus.$1" string:org.freedesktop.secrets
}

start_daemon() { # makes the "login" keyring at the first time, and unlocks it
    printf 'a password' | gnome-keyring-daemon --unlock --components=secrets >/dev/null
    local tries=0 # it says it is ready a little before it is on the bus
    until daemon=$(ask_bus GetConnectionUnixProcessID 2>/dev/null | awk '{ print $2 }') &&
        [[ -n $daemon ]]; do
        ((++tries < 400)) || { echo "with-keyring.sh: gnome-keyring is not on the bus" >&2; exit 1; }
        sleep 0.05
    done
}

lock() {
    dbus-send --session --print-reply --dest=org.freedesktop.secrets /org/freedesktop/secrets \
        org.freedesktop.Secret.Service.Lock \
        array:objpath:/org/freedesktop/secrets/collection/login >/dev/null
}

case $state in
unlocked)
    start_daemon
    "$program" anUnlockedKeyringKeepsAndForgets aMissingKeyThatWasKeptIsTrouble \
        accountsDoNotShareAKey anAnswerComesOnceAndDiesWithItsScope \
        keysUntilQuitComeBackAndAreForgotten
    ;;
locked)
    start_daemon
    "$program" keepsAKey
    lock
    "$program" aLockedKeyringIsNotAnEmptyOne
    stop_daemon
    while ask_bus GetConnectionUnixProcessID >/dev/null 2>&1; do sleep 0.05; done
    start_daemon
    "$program" theKeyIsStillThere
    ;;
no-service)
    "$program" withoutAKeyringItSaysSoAtOnce
    ;;
frozen)
    start_daemon
    kill -STOP "$daemon"
    RUSHES_KEYRING_PID=$daemon "$program" aFrozenKeyringIsGivenUpAndComesBack
    ;;
*)
    echo "with-keyring.sh: no such state: $state" >&2
    exit 2
    ;;
esac
