/// What a command wants to know while its input is read.
struct ReadingEvents {
    /// Is called before a read that has to wait for a person or another program: the time to show what is done.
    var willWait: () throws -> Void = {}
    /// Is told what a careful reader wants to know: a charset that was guessed, text that was left out.
    var note: (String) -> Void = { _ in }
    /// Is called with the number of bytes that were read.
    var didRead: (Int) -> Void = { _ in }
}
