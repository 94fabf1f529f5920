/// Makes the columns of a matrix orthonormal, by the Cholesky factor of their products.
enum Orthonormal {
    private static let count = WordVector.count

    /// A matrix whose orthonormal columns span what those of the given one span.
    ///
    /// - Complexity: O(rows · 64²).
    static func columns(of rows: [WordVector]) -> [WordVector] {
        let factor = cholesky(products(rows))
        return rows.map { solve(factor, $0) }
    }

    /// The products of all pairs of columns, row by row.
    private static func products(_ rows: [WordVector]) -> [Double] {
        var products = [Double](repeating: 0, count: count * count)
        for row in rows {
            let numbers = (0..<count).map { Double(row[$0]) }
            for first in 0..<count {
                for second in 0...first { products[first * count + second] += numbers[first] * numbers[second] }
            }
        }
        return products
    }

    /// The lower triangle whose product with itself is the matrix, of which only the lower triangle is read.
    private static func cholesky(_ matrix: [Double]) -> [Double] {
        var factor = [Double](repeating: 0, count: count * count)
        for row in 0..<count {
            for column in 0...row {
                var sum = matrix[row * count + column]
                for index in 0..<column { sum -= factor[row * count + index] * factor[column * count + index] }
                factor[row * count + column] =
                    row == column ? max(sum, 1e-12).squareRoot() : sum / factor[column * count + column]
            }
        }
        return factor
    }

    /// The row that, times the transposed factor, is the given one.
    private static func solve(_ factor: [Double], _ row: WordVector) -> WordVector {
        var numbers = (0..<count).map { Double(row[$0]) }
        var solved = WordVector.zero
        for index in 0..<count {
            for earlier in 0..<index { numbers[index] -= factor[index * count + earlier] * numbers[earlier] }
            numbers[index] /= factor[index * count + index]
            solved[index] = Float(numbers[index])
        }
        return solved
    }
}
