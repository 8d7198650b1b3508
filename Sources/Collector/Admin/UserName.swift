import Glibc

/// Names of the operating system's users.
enum UserName {
    /// The name of a user, else the number: `user 1000`.
    static func of(_ user: uid_t) -> String {
        var buffer = [CChar](repeating: 0, count: 4_096)
        var account = passwd()
        var found: UnsafeMutablePointer<passwd>?
        guard getpwuid_r(user, &account, &buffer, buffer.count, &found) == 0, let name = found?.pointee.pw_name else {
            return "user \(user)"
        }
        return String(cString: name)
    }
}
