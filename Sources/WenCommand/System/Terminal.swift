import Glibc
import SystemPackage

/// What the process shares with the terminal and the shell.
enum Terminal {
    /// Whether a descriptor is a terminal.
    static func isTerminal(_ descriptor: FileDescriptor) -> Bool {
        isatty(descriptor.rawValue) == 1
    }

    /// Whether a descriptor shows colours: a terminal that is not `dumb`, and `NO_COLOR` (no-color.org) is not set.
    static func showsColor(_ descriptor: FileDescriptor) -> Bool {
        isTerminal(descriptor) && (environment("NO_COLOR") ?? "").isEmpty && environment("TERM") != "dumb"
    }

    /// The columns of a terminal; `nil` for anything else.
    static func columns(_ descriptor: FileDescriptor) -> Int? {
        var size = winsize()
        guard unsafe ioctl(descriptor.rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }

    /// Whether a read would not wait: there are bytes, the end, or an error to tell.
    static func hasInput(_ descriptor: FileDescriptor) -> Bool {
        var poll = pollfd(fd: descriptor.rawValue, events: Int16(POLLIN), revents: 0)
        return unsafe Glibc.poll(&poll, 1, 0) != 0
    }

    /// Makes a write to a closed pipe an error that the program sees, rather than its end.
    static func ignoreClosedPipes() {
        _ = signal(SIGPIPE, SIG_IGN)
    }

    private static func environment(_ name: String) -> String? {
        unsafe getenv(name).map { unsafe String(cString: $0) }
    }
}
