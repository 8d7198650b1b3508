/// Sets of bits as the input layer prints them: words in hexadecimal, the highest first, with blanks between.
enum InputBits {
    /// The word of the lowest bits; 0 for none.
    static func lowest(of text: String?) -> UInt64 {
        text?.split(separator: " ").last.flatMap { UInt64($0, radix: 16) } ?? 0
    }
}
