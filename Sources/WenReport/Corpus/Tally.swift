import Wen

/// Something that is counted by document, under its name.
struct Tally {
    let name: String
    /// The documents that have it, by number, in order.
    private(set) var documents: [Int] = []
    /// All mentions.
    private(set) var mentions = 0
    /// The sum of its shares of the documents' weights.
    private(set) var weight = 0.0
    private var kinds: [Entity.Kind: Int] = [:]

    /// What it names: what it names most often, where documents differ.
    var kind: Entity.Kind? {
        kinds.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }?.key
    }

    /// All that is counted, each name once, in the order of the first.
    struct Table {
        private var tallies: [Tally] = []
        private var slots: [String: Int] = [:]

        /// Counts mentions of a document; the documents come in order.
        mutating func add(_ name: String, _ kind: Entity.Kind?, count: Int, weight: Double = 0, document: Int) {
            let slot = slots[name] ?? tallies.count
            if slot == tallies.count {
                slots[name] = slot
                tallies.append(Tally(name: name))
            }
            if tallies[slot].documents.last != document { tallies[slot].documents.append(document) }
            tallies[slot].mentions += count
            tallies[slot].weight += weight
            if let kind { tallies[slot].kinds[kind, default: 0] += count }
        }

        /// Those of the most documents first; of equal ones those with the most mentions.
        ///
        /// Complexity: O(n log n).
        var ranked: [Tally] {
            tallies.enumerated().sorted { one, other in
                (other.element.documents.count, other.element.mentions, one.offset)
                    < (one.element.documents.count, one.element.mentions, other.offset)
            }.map(\.element)
        }
    }

    private init(name: String) { self.name = name }

    /// Whether two say the same of the same documents: `人工智能` and `人工智能企业`, where no document has but one.
    func repeats(_ other: Tally) -> Bool {
        documents == other.documents && (name.contains(other.name) || other.name.contains(name))
    }
}
