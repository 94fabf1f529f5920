/// Hashes of the words beside a candidate, and of its head, which many features have.
struct CandidateNeighbours {
    let before: UInt64
    let behind: UInt64
    let head: UInt64
}
