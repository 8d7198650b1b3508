/// Where rpm keeps its list of packages.
enum RPMDatabase {
    /// The second is a link to the first, or what an older rpm has.
    static let folders = ["/usr/lib/sysimage/rpm", "/var/lib/rpm"]
}
