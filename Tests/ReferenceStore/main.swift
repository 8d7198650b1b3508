import Glibc
import TestSupport

/// `swift run reference DIR` enters the reference community into a new store in a folder, which it makes:
/// `inkaart-reports digisprong --data DIR` then shows it.
guard CommandLine.arguments.count == 2 else {
    print("usage: reference DIR")
    exit(64)
}
mkdir(CommandLine.arguments[1], 0o755)
let community = try ReferenceCommunity(path: CommandLine.arguments[1] + "/inkaart.sqlite")
print("entered \(community.invoices.count) invoices and \(community.assets.count) devices")
