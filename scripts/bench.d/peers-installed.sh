# Installs the tools that the agent is compared with, and what they recommend to find more. Sourced, not run.
# Debian 12 and 13 have all of them; what another distribution lacks is said and left out.

peers=(
    "lshw -json" "hwinfo --short" "inxi -F -c 0" "fusioninventory-inventory --no-category=software"
    "ocsinventory-agent --nosoftware --stdout --local=$bench/peers"
)

# installable PACKAGE...: those that this distribution has.
installable() {
    local package
    for package in "$@"; do
        if apt-cache show "$package" >/dev/null 2>&1; then echo "$package"; else echo "no package $package here" >&2; fi
    done
}

mapfile -t packages < <(installable lshw hwinfo inxi fusioninventory-agent ocsinventory-agent dmidecode hdparm \
    smartmontools read-edid usbutils pciutils net-tools libparse-edid-perl)
# Two of them ask for a server when they are installed; none is given.
export DEBIAN_FRONTEND=noninteractive
install "${packages[@]}"
