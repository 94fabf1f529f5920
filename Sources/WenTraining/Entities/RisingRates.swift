/// Turns counts by growing margin into confidences.
enum RisingRates {
    /// The closest rates that never fall: pool adjacent violators (Ayer et al., 1955).
    static func percentages(_ right: [Double], of all: [Double]) -> [UInt8] {
        var pools: [(right: Double, all: Double, steps: Int)] = []
        for (hits, count) in zip(right, all) {
            // One name beforehand, half right, keeps a step with few names off the ends.
            pools.append((hits + 0.5, count + 1, 1))
            while pools.count > 1 {
                let last = pools[pools.count - 1]
                let previous = pools[pools.count - 2]
                guard previous.right * last.all > last.right * previous.all else { break }
                pools.removeLast()
                pools[pools.count - 1] = (
                    previous.right + last.right, previous.all + last.all, previous.steps + last.steps
                )
            }
        }
        return pools.flatMap { [UInt8](repeating: UInt8(min(99, 100 * $0.right / $0.all)), count: $0.steps) }
    }
}
