import Files
import Glibc
import Spool

/// The user who sends: the owner of the folder in which this program keeps what it must remember.
enum StateOwner {
    /// Goes on as that user, for good, where root started this program: what root writes there the user could not read later, and
    /// root has no business in a network. Does nothing where there is no such folder yet, or where it is root's.
    ///
    /// - Throws: `FileError`
    static func become(in folder: AgentFolder) throws(FileError) {
        var status = stat()
        guard geteuid() == 0, stat(folder.delivery, &status) == 0, status.st_uid != 0 else { return }
        guard setgroups(0, nil) == 0, setgid(status.st_gid) == 0, setuid(status.st_uid) == 0 else {
            throw FileError("become the owner of", folder.delivery)
        }
    }
}
