extension Component.Kind {
    package var words: (nl: String, en: String) {
        switch self {
        case .processor: ("processor", "processor")
        case .memoryModule: ("geheugenmodule", "memory module")
        case .disk: ("schijf", "disk")
        case .networkInterface: ("netwerkkaart", "network interface")
        case .battery: ("batterij", "battery")
        case .display: ("scherm", "display")
        case .usbDevice: ("USB-toestel", "USB device")
        }
    }
}
