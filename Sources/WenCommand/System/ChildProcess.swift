import Glibc
import SystemPackage

/// Runs the command itself as another process.
enum ChildProcess {
    /// What the command prints on standard output with other arguments; its standard error is ours.
    ///
    /// - Throws: ``InputFailure`` where it cannot start, is killed, or fails.
    static func output(ofSelfWith arguments: [String]) throws -> String {
        let pipe = try FileDescriptor.pipe()
        defer { try? pipe.readEnd.close() }
        let child = try spawn(arguments, output: pipe)
        var bytes: [UInt8] = []
        do {
            try pipe.writeEnd.close()
            while true {
                let block = try unsafe [UInt8](unsafeUninitializedCapacity: 4096) { buffer, count in
                    count = try unsafe pipe.readEnd.read(into: UnsafeMutableRawBufferPointer(buffer))
                }
                guard !block.isEmpty else { break }
                bytes += block
            }
        }
        var status: Int32 = 0
        while unsafe waitpid(child, &status, 0) == -1, errno == EINTR {}
        guard status == 0 else { throw failure(status) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// What a status of waitpid(2) says: a signal, or else an exit code, which the process has given its reason for.
    private static func failure(_ status: Int32) -> InputFailure {
        let signal = status & 0x7F
        return InputFailure(
            signal == 0
                ? "A process of the benchmark failed with exit code \(status >> 8). What it says above is why."
                : "A process of the benchmark was ended by signal \(signal). Is there memory enough? Name a smaller text."
        )
    }

    private static func spawn(
        _ arguments: [String], output pipe: (readEnd: FileDescriptor, writeEnd: FileDescriptor)
    ) throws(InputFailure) -> pid_t {
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        unsafe posix_spawn_file_actions_adddup2(&actions, pipe.writeEnd.rawValue, STDOUT_FILENO)
        unsafe posix_spawn_file_actions_addclose(&actions, pipe.readEnd.rawValue)
        unsafe posix_spawn_file_actions_addclose(&actions, pipe.writeEnd.rawValue)
        var words = unsafe (["wen"] + arguments).map { unsafe strdup($0) } + [nil]
        defer { unsafe words.forEach { unsafe free($0) } }
        var child: pid_t = 0
        let error = unsafe posix_spawn(&child, "/proc/self/exe", &actions, nil, &words, environ)
        guard error == 0 else { throw InputFailure("The benchmark's process", Errno(rawValue: error)) }
        return child
    }
}
