/// What a USB device is by itself, before the displays are looked at.
enum USBRole: String, Sendable {
    /// Touch of a smartboard, by a vendor or product that makes nothing else.
    case smartboard
    /// Loudspeaker, hub or camera of such a vendor.
    case smartboardPart = "smartboard-part"
    case interactiveProjector = "interactive-projector"
    /// Touch of a panel, by product or because the panel's Android system plays a USB device.
    case panelTouch = "panel-touch"
    /// Touch frame of a maker who sells to panels, kiosks and tables alike.
    case frame
    /// Any other touchscreen that is plugged in.
    case touchscreen
    case graphicsTablet = "graphics-tablet"
    case dock
    case printer
    case webcam
    /// Inside a laptop, unless firmware says that it is removable.
    case cameraInside = "camera-inside"
    /// Belongs to the computer, or is of no interest here.
    case none
}
