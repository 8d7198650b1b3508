import Testing

@testable import Agent

@Suite struct USBPortTests {
    @Test(
        arguments: [
            ("/sys/devices/pci0000:00/0000:00:14.0/usb1/1-2/1-2:1.0/net/eth1", "1-2"),
            ("/sys/devices/pci0/usb1/1-2/1-2.4/1-2.4:1.0/0003:0B8C:0001.0005/input/input5/event5", "1-2.4"),
            ("/sys/devices/pci0/usb1/1-2/1-2.4/1-2.4:1.0", "1-2.4"), ("/sys/devices/pci0/usb1/1-2", nil),
            ("/sys/devices/pci0000:00/0000:00:15.1/i2c_designware.1/i2c-1/i2c-ELAN0732:00/0018:04F3:2BA4.0001", nil),
            ("/sys/devices/:/-:/", nil), ("", nil),
        ] as [(String, String?)])
    func theNearestInterfaceNamesThePort(_ path: String, _ port: String?) {
        #expect(USBPort.nearest(in: path) == port)
    }
}
