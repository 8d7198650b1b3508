/// Kinds of computers by names that makers print on them: surer than the chassis code.
enum ProductNames {
    /// A computer that slides into an interactive panel (Open Pluggable Specification).
    static let slotIn: [TextPattern] = ["*|ops|*", "*|ops#*", "*|ops?#*"]

    /// The kind that one of the names stands for; the first line that fits wins, so exceptions stand first.
    static func kind(of names: [String]) -> (kind: DeviceKind, name: String)? {
        for rule in rules {
            guard let name = names.first(where: { name in rule.patterns.contains { $0.matches(name) } }) else {
                continue
            }
            return (rule.kind, name)
        }
        return nil
    }

    private static let rules: [(kind: DeviceKind, patterns: [TextPattern])] = [
        (.convertible, ["*thinkpad x### tablet*"]),
        (.laptop, ["esprimo mobile*", "*yoga slim*", "*yoga pro*", "surface laptop*", "surface book*"]),
        (
            .allInOne,
            [
                "*|aio|*", "*all?in?one*", "imac*", "*eliteone*", "*proone*", "surface studio*", "esprimo x*",
                "*thinkcentre m##z|*", "*thinkcentre m###z|*",
            ]
        ),
        (.tablet, ["surface pro*", "surface go*", "surface #*", "surface with*", "*|tablet|*", "*|iconia tab|*"]),
        (
            .convertible,
            [
                "*x360*", "*2-in-1*", "*|2n1|*", "*|convertible|*", "*|yoga|*", "*|flex|*", "*|spin|*", "*|flip|*",
                "*aspire switch*", "switch one*", "switch #*", "*pavilion x2*",
            ]
        ),
        (.laptop, ["macbook*", "apple macbook*", "mobile ###*", "terra mobile*"]),
        (
            .miniPC,
            [
                "macmini*", "*|mac mini|*", "nuc##*", "nuc#i*", "*|nuc|*", "*|thin client|*", "*|wyse|*", "*minipc*",
                "*|mini pc|*", "*desktop mini|*", "*desk*|mini|*", "*desk*|dm|*", "hp elite mini*", "hp pro mini*",
                "optiplex*micro|*", "*|tiny|*", "*thinkcentre m##q|*", "*thinkcentre m###q|*", "esprimo q*",
                "*chromebox*", "*compute stick*",
            ]
        ),
        (.server, ["poweredge*", "proliant*", "primergy*", "thinksystem*"]),
        (.desktop, ["esprimo e*", "esprimo p*", "macpro*"]),
    ]

    /// Computers on a single board, as firmware or a device tree names them.
    static let singleBoards: [TextPattern] = [
        "*raspberry?pi*", "*raspberrypi*", "*orange?pi*", "*banana?pi*", "*odroid*", "*beaglebone*", "*rock?pi*",
        "radxa *", "pine64*", "*jetson*", "*libre computer*", "*cubieboard*",
    ]

    /// Texts of machines that only exist as programs. Source: the detection of systemd, and hosting companies.
    static let virtualMachines: [TextPattern] = [
        "qemu*", "kvm*", "vmware*", "virtualbox*", "innotek*", "xen", "xen *", "hvm domu", "bochs*", "parallels*",
        "virtual machine", "bhyve*", "amazon ec2", "google compute engine", "openstack*", "ovirt*", "rhev*",
        "apple virtualization*", "standard pc (*", "linux,dummy-virt*", "*nutanix*",
    ]
}
