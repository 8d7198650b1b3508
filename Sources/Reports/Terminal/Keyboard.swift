import Glibc

/// The keys of a terminal, each as it is pressed.
enum Keyboard {
    /// Runs the work while keys come at once, unseen, and Ctrl-C as a key instead of a signal; after it all is as it was.
    ///
    /// Throws ``ScreenError/noTerminal`` where there is no terminal.
    static func listening<Value>(on terminal: Int32, _ work: () throws -> Value) throws -> Value {
        var before = termios()
        guard tcgetattr(terminal, &before) == 0 else { throw ScreenError.noTerminal }
        var keys = before
        keys.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG | IEXTEN)
        withUnsafeMutableBytes(of: &keys.c_cc) { characters in
            characters[Int(VMIN)] = 1
            characters[Int(VTIME)] = 0
        }
        tcsetattr(terminal, TCSANOW, &keys)
        defer { tcsetattr(terminal, TCSANOW, &before) }
        return try work()
    }

    /// Whether the keys that wait to be read mean the end: q, Esc, Ctrl-C, or no keyboard any more.
    static func readsEnd(from terminal: Int32) -> Bool {
        let keys = read(from: terminal)
        guard keys == [escape] else { return isEnd(keys) }
        // Esc, or the beginning of an arrow key that a slow line has cut in two.
        var more = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
        return poll(&more, 1, pauseInMilliseconds) == 1 ? isEnd(keys + read(from: terminal)) : true
    }

    /// Escape ends if nothing is behind it: else it begins what an arrow or function key sends.
    static func isEnd(_ keys: [UInt8]) -> Bool {
        var rest = keys[...]
        while let key = rest.popFirst() {
            guard key == escape else {
                if ends.contains(key) { return true }
                continue
            }
            guard let next = rest.popFirst() else { return true }
            // ECMA-48: a control sequence ends with the first byte from @ to ~; ESC O of xterm with the next byte.
            if next == UInt8(ascii: "[") { rest = rest.drop { !(0x40...0x7E).contains($0) }.dropFirst() }
            if next == UInt8(ascii: "O") { rest = rest.dropFirst() }
        }
        return keys.isEmpty
    }

    private static let escape: UInt8 = 0x1B
    private static let ends: [UInt8] = [UInt8(ascii: "q"), UInt8(ascii: "Q"), 0x03]
    private static let pauseInMilliseconds: Int32 = 50

    private static func read(from terminal: Int32) -> [UInt8] {
        var keys = [UInt8](repeating: 0, count: 64)
        let count = Glibc.read(terminal, &keys, keys.count)
        return Array(keys.prefix(max(0, count)))
    }
}
