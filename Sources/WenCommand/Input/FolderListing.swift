import Glibc
import SystemPackage

/// The names in a folder, byte for byte: some are no UTF-8, as archives from systems with other charsets leave them.
enum FolderListing {
    /// The names without `.` and `..`, in the order of their bytes, which is the same everywhere.
    ///
    /// - Throws: what the system says.
    /// - Complexity: O(n log n).
    static func names(in folder: FilePath) throws(Errno) -> [FilePath.Component] {
        guard let stream = unsafe folder.withPlatformString({ unsafe opendir($0) }) else {
            throw Errno(rawValue: errno)
        }
        defer { _ = unsafe closedir(stream) }
        var names: [[UInt8]] = []
        while true {
            errno = 0
            guard let entry = unsafe readdir(stream) else { break }
            names.append(unsafe bytes(of: entry))
        }
        guard errno == 0 else { throw Errno(rawValue: errno) }
        return names.sorted { $0.lexicographicallyPrecedes($1) }.compactMap { name in
            let component = unsafe (name.map(CChar.init(bitPattern:)) + [0]).withUnsafeBufferPointer { text in
                unsafe text.baseAddress.flatMap { unsafe FilePath.Component(platformString: $0) }
            }
            return component?.kind == .regular ? component : nil
        }
    }

    @unsafe private static func bytes(of entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
        unsafe withUnsafeBytes(of: &entry.pointee.d_name) { name in unsafe Array(name.prefix { $0 != 0 }) }
    }
}
