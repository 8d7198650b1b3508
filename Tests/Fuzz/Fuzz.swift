import Glibc

typealias Arguments = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?

/// Runs one function with the bytes it invents. Source: `FuzzerInterface.h` of LLVM's libFuzzer.
@_silgen_name("LLVMFuzzerRunDriver")
func runDriver(
    _ count: UnsafeMutablePointer<CInt>, _ arguments: UnsafeMutablePointer<Arguments>,
    _ function: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// The target that the environment names; a function of C can take nothing along.
private let target: (@Sendable ([UInt8]) throws -> Void)? = getenv("FUZZ_TARGET").flatMap {
    fuzzTargets[String(cString: $0)]
}

/// The entry of the program: the linker is told this name instead of `main`, which is the fuzzer's own.
@_cdecl("Fuzz_main")
func main(_ count: CInt, _ arguments: Arguments) -> CInt {
    guard target != nil else {
        print("FUZZ_TARGET must be one of: \(fuzzTargets.keys.sorted().joined(separator: " "))")
        return 64
    }
    var count = count
    var arguments = arguments
    return runDriver(&count, &arguments) { bytes, count in
        do { try target?(Array(UnsafeBufferPointer(start: bytes, count: count))) } catch { fatalError("\(error)") }
        return 0
    }
}
