import Glibc
import Synchronization
import SystemPackage

/// The wish of a person or the system that the command ends: SIGINT (Ctrl-C) or SIGTERM.
///
/// The first is a request: what is done is written in whole records, then the command ends. The second ends it at
/// once.
struct Interruption: Error {
    private static let request = Atomic<Int32>(0)

    /// The signal that asked.
    let signal: Int32

    /// The exit code that a shell gives to a command that a signal ended.
    var exitCode: Int32 { 128 + signal }

    /// Listens from now on; a signal that whoever started the command has switched off stays off.
    static func listen() {
        // A handler may run at any place: the counter must be there before it. A request that came already stays.
        _ = request.load(ordering: .acquiring)
        for signal in [SIGINT, SIGTERM] {
            var old = sigaction()
            guard unsafe sigaction(signal, nil, &old) == 0, !isIgnored(old) else { continue }
            var action = sigaction()
            unsafe action.__sigaction_handler.sa_handler = { Interruption.request.store($0, ordering: .releasing) }
            // Without SA_RESTART: a read that waits comes back.
            action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND))
            _ = unsafe sigaction(signal, &action, nil)
            // Starting a command from a thread of a pool often leaves its signals blocked, by no one's intention.
            var own = sigset_t()
            unsafe sigemptyset(&own)
            unsafe sigaddset(&own, signal)
            unsafe pthread_sigmask(SIG_UNBLOCK, &own, nil)
        }
    }

    /// Whether the command was asked to end.
    ///
    /// - Throws: the interruption.
    static func check() throws(Interruption) {
        let signal = request.load(ordering: .acquiring)
        if signal != 0 { throw Interruption(signal: signal) }
    }

    /// Does what may wait, again where a signal broke it off that asks for nothing.
    ///
    /// - Throws: the interruption; what `call` throws.
    static func checking<Value>(_ call: () throws -> Value) throws -> Value {
        while true {
            do {
                return try call()
            } catch Errno.interrupted {
                try check()
            }
        }
    }

    private static func isIgnored(_ action: sigaction) -> Bool {
        unsafe unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
            == unsafeBitCast(SIG_IGN, to: Int.self)
    }
}
