import CUdev
import Glibc

/// Hears of devices that come, go or change, once udev has done its part with them (libudev, udev_monitor).
///
/// In a network namespace of its own a process hears nothing (systemd.exec(5), PrivateNetwork).
package final class UdevMonitor {
    private let context: OpaquePointer
    private let monitor: OpaquePointer

    /// What appears at a host without being a part of it. All of `drm` is heard: a display that comes is a change of its card.
    private static let subsystems = [("usb", "usb_device"), ("drm", nil), ("input", nil), ("hidraw", nil)]

    /// Events from now on are kept by the kernel until they are asked for.
    package init() throws(UdevError) {
        guard let context = udev_new() else { throw UdevError(call: "udev_new", code: errno) }
        guard let monitor = udev_monitor_new_from_netlink(context, "udev") else {
            let code = errno
            udev_unref(context)
            throw UdevError(call: "udev_monitor_new_from_netlink", code: code)
        }
        self.context = context
        self.monitor = monitor
        for (subsystem, type) in Self.subsystems {
            let result = udev_monitor_filter_add_match_subsystem_devtype(monitor, subsystem, type)
            guard result >= 0 else { throw UdevError(call: "udev_monitor_filter_add_match", code: -result) }
        }
        let result = udev_monitor_enable_receiving(monitor)
        guard result >= 0 else { throw UdevError(call: "udev_monitor_enable_receiving", code: -result) }
    }

    deinit {
        udev_monitor_unref(monitor)
        udev_unref(context)
    }

    /// Waits for the next event, and takes all that are there.
    ///
    /// - Returns: whether there was one in time.
    package func hears(withinMilliseconds time: Int32) throws(UdevError) -> Bool {
        var waiting = pollfd(fd: udev_monitor_get_fd(monitor), events: Int16(POLLIN), revents: 0)
        let count = poll(&waiting, 1, time)
        if count < 0, errno != EINTR { throw UdevError(call: "poll", code: errno) }
        guard count > 0 else { return false }
        // The buffer of the kernel may have run over (ENOBUFS): something happened all the same.
        while let device = udev_monitor_receive_device(monitor) { udev_device_unref(device) }
        return true
    }
}
