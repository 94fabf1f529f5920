import FoundationEssentials
import Glibc
import SystemPackage

extension Errno {
    /// What the system said, of an error that Foundation throws for a file.
    init(_ error: any Error) {
        let underlying = (error as? CocoaError)?.underlying ?? error
        self = (underlying as? POSIXError).map { Errno(rawValue: $0.code.rawValue) } ?? .ioError
    }
}
