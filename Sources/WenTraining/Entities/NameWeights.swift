import WenEntities

/// Weights as they are learned: rows of votes, by template and key.
struct NameWeights {
    /// The votes, a row's places one after another; the first is never used.
    var values: [SIMD16<Float>] = [.zero]
    /// Where a row starts, by its key, for each template.
    private(set) var rows: [[UInt64: Int32]] = NameTemplate.allCases.map { _ in [:] }
    /// The same for the votes of each style.
    private(set) var styleRows: [[[UInt64: Int32]]] = NameStyle.allCases.map { _ in
        NameTemplate.allCases.map { _ in [:] }
    }
    /// The weights from label to label.
    var transitions = [Float](repeating: 0, count: 256)

    /// Adds rows of zeros.
    mutating func add(_ keys: [UInt64], _ template: NameTemplate) {
        for key in keys where rows[template.rawValue][key] == nil {
            rows[template.rawValue][key] = Int32(values.count)
            values += Array(repeating: .zero, count: template.places)
            guard template.hasStyles else { continue }
            for style in NameStyle.allCases {
                styleRows[style.rawValue][template.rawValue][key] = Int32(values.count)
                values += Array(repeating: .zero, count: template.places)
            }
        }
    }

    /// Where a vote is in ``values``; `nil` where its row was not added.
    func index(of vote: NameVote) -> Int32? {
        guard let row = rows[vote.template.rawValue][vote.key] else { return nil }
        return row + Int32(vote.place)
    }

    /// Where a style's vote is; `nil` where there is none.
    func index(of vote: NameVote, _ style: NameStyle) -> Int32? {
        guard let row = styleRows[style.rawValue][vote.template.rawValue][vote.key] else { return nil }
        return row + Int32(vote.place)
    }

    /// A style's votes; zeros where there are none.
    func row(_ template: NameTemplate, _ key: UInt64, _ style: NameStyle) -> ArraySlice<SIMD16<Float>> {
        guard let row = styleRows[style.rawValue][template.rawValue][key] else {
            return Array(repeating: .zero, count: template.places)[...]
        }
        return values[Int(row)..<Int(row) + template.places]
    }

    /// A row's votes; zeros where there is none.
    func row(_ template: NameTemplate, _ key: UInt64) -> ArraySlice<SIMD16<Float>> {
        guard let row = rows[template.rawValue][key] else {
            return Array(repeating: .zero, count: template.places)[...]
        }
        return values[Int(row)..<Int(row) + template.places]
    }

    /// The keys of the rows in which some vote is larger than a threshold, in ascending order.
    func keys(_ template: NameTemplate, above threshold: Float) -> [UInt64] {
        rows[template.rawValue].keys.filter { key in
            let isLarge = { (vote: SIMD16<Float>) in max(vote.max(), -vote.min()) >= threshold }
            return row(template, key).contains(where: isLarge)
                || NameStyle.allCases.contains { row(template, key, $0).contains(where: isLarge) }
        }.sorted()
    }
}
