/// A matrix of which nearly all is zero.
struct SparseRows {
    /// A number that is not zero.
    struct Entry {
        var row: Int32
        var column: Int32
        var value: Float
    }

    private let entries: [Entry]
    private let rowCount: Int
    private let columnCount: Int

    /// Wraps the entries, in any order.
    init(_ entries: [Entry], rowCount: Int, columnCount: Int) {
        self.entries = entries
        self.rowCount = rowCount
        self.columnCount = columnCount
    }

    /// A short vector for each row: rows that are alike have vectors alike. They are the left singular vectors of the largest
    /// singular values, times the roots of these, found by orthogonal iteration (Golub and Van Loan, Matrix Computations, 8.2).
    ///
    /// - Complexity: O(entries), with a large factor.
    func singularVectors(using random: inout some RandomNumberGenerator) -> [WordVector] {
        var right = (0..<columnCount).map { _ in WordVector(using: &random) }
        for _ in 0..<10 { right = Orthonormal.columns(of: transposeTimes(times(right))) }
        let left = times(right)
        // The length of a column is its singular value.
        let scales = (0..<WordVector.count).map { index in
            1 / left.reduce(0) { $0 + Double($1[index] * $1[index]) }.squareRoot().squareRoot()
        }
        return left.map { row in
            var row = row
            for index in 0..<WordVector.count { row[index] *= Float(scales[index]) }
            return row
        }
    }

    private func times(_ right: [WordVector]) -> [WordVector] {
        var result = [WordVector](repeating: .zero, count: rowCount)
        for entry in entries { result[Int(entry.row)].add(right[Int(entry.column)], times: entry.value) }
        return result
    }

    private func transposeTimes(_ left: [WordVector]) -> [WordVector] {
        var result = [WordVector](repeating: .zero, count: columnCount)
        for entry in entries { result[Int(entry.column)].add(left[Int(entry.row)], times: entry.value) }
        return result
    }
}
