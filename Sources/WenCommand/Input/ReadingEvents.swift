/// What a command wants to know while its input is read.
struct ReadingEvents {
    /// Is called before a read that has to wait for a person or another program: the time to show what is done.
    var willWait: () throws -> Void = {}
    /// Is called with the number of bytes that were read.
    var didRead: (Int) -> Void = { _ in }
}
