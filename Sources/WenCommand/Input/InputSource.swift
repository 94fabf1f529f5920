import SystemPackage

/// A file or standard input.
enum InputSource: Sendable {
    case file(FilePath)
    case standardInput

    /// The name for people.
    var name: String {
        switch self {
        case .file(let path): path.string
        case .standardInput: "standard input"
        }
    }

    /// The identifier of the one document that it holds.
    var id: String {
        switch self {
        case .file(let path): path.string
        case .standardInput: "stdin"
        }
    }

    /// The identifier of the document in a line, counted from 1: `news.txt:3`, or `3` on standard input.
    func id(line: Int) -> String {
        switch self {
        case .file(let path): "\(path.string):\(line)"
        case .standardInput: String(line)
        }
    }

    /// What its name ends with, in small letters and without `.gz`; `nil` for standard input.
    var ending: String? {
        guard case .file(let path) = self, let ending = path.extension?.lowercased() else { return nil }
        guard ending == "gz" else { return ending }
        return path.stem.flatMap { FilePath($0).extension?.lowercased() }
    }

    /// The size of a file in bytes.
    var size: Int? {
        guard case .file(let path) = self, let stat = try? Stat(path), stat.type == .regular else {
            return nil
        }
        return Int(stat.size)
    }

    /// Opens it for reading; a named pipe waits for who writes to it.
    ///
    /// - Throws: ``InputFailure``, ``Interruption``.
    func open() throws -> FileDescriptor {
        switch self {
        case .standardInput: return .standardInput
        case .file(let path):
            do {
                return try Interruption.checking {
                    try FileDescriptor.open(path, .readOnly, options: .closeOnExec, retryOnInterrupt: false)
                }
            } catch let error as Errno {
                throw InputFailure(name, error)
            }
        }
    }

    /// Whether it is the same file as another, by whatever names.
    func isSame(as file: Stat) -> Bool {
        let own =
            switch self {
            case .file(let path): try? Stat(path)
            case .standardInput: try? FileDescriptor.standardInput.stat()
            }
        guard let own else { return false }
        return own.type == .regular && own.inode == file.inode && own.deviceID == file.deviceID
    }
}
