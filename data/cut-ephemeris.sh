#!/usr/bin/env bash
# Cuts the ephemeris that Outpost carries out of JPL DE405: Earth-Moon barycentre, Moon, Sun and lunar librations,
# 2015-01-01 to 2059-12-31 in whole 32-day records, in the standard JPL binary layout (about 2.4 MB).
#
#   data/cut-ephemeris.sh [DE405] [OUTPUT]
#
# DE405: a JPL binary file, or the table folder of casacore's data; without it (or with '-') Debian's package
# casacore-data-jpl-de405 is fetched and unpacked in a temporary folder that is removed at the end.
# OUTPUT: default is the resource of module sky. Needs a JDK 25 (JAVA_HOME or on the path).
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
input=${1:--}
output=${2:-$here/../sky/src/main/resources/space/outpost/sky/de405-2015-2059.bin}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

if [[ $input == - ]]; then
    work=$(mktemp -d)
    trap 'rm -rf "$work"' EXIT
    (cd "$work" && apt-get download -q casacore-data-jpl-de405)
    dpkg-deb -x "$work"/casacore-data-jpl-de405_*.deb "$work/package"
    input=$work/package/usr/share/casacore/data/ephemerides/DE405
fi

"$java" "$here/CutEphemeris.java" "$input" "$output"
