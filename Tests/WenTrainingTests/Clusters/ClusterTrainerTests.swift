import Testing
import WenEntities
import WenSegmentation

@testable import WenTraining

@Suite struct ClusterTrainerTests {
    /// Sentences of two kinds, each with a verb and 600 words of its own.
    private static let text: String = {
        var random = SequenceGenerator(state: 5)
        let letters = "bcdfghjklmnpqrstvwxz".map(String.init)
        let words = letters.flatMap { one in letters.flatMap { two in letters.prefix(3).map { one + two + $0 } } }
        return (0..<2000).map { line in
            let kind = line % 2
            return (0..<9).map { _ in
                (kind == 0 ? "买 " : "看 ") + words[Int.random(in: 0..<600, using: &random) * 2 + kind]
            }.joined(separator: " ")
        }.joined(separator: "\n")
    }()

    @Test func learnsWhichWordsStandInTheSamePlaces() throws {
        var options = ClusterTrainer.Options()
        options.contextCount = 40
        options.topicStep = 20
        options.rounds = (1, 1, 1, 1)
        // The same text gives the same file.
        let files = try (0..<2).map { _ in
            var trainer = ClusterTrainer(segmenter: try LatticeSegmenter(), options: options)
            trainer.add(Self.text)
            return try trainer.file()
        }
        #expect(files[0] == files[1])
        let clusters = try WordClusters(ModelFile(files[0], name: "clusters"))
        let document = Document("买 看")
        let tokens = try DocumentSegmenter(LatticeSegmenter()).segment(document).tokens
        let words = FoldedWords(document, tokens)
        let found = tokens.indices.filter { tokens[$0].kind == .word }
            .map { clusters.find(words.hash(ofWord: $0)).cluster }
        #expect(found.count == 2)
        #expect(found.allSatisfy { $0 > 0 })
    }

    @Test func tooFewWordsAreAnError() throws {
        var trainer = ClusterTrainer(segmenter: try LatticeSegmenter())
        trainer.add("只有几个词。")
        let error = #expect(throws: TrainingError.self) { _ = try trainer.file() }
        #expect(error == .tooFewWords(0, atLeast: WordClusters.count))
    }

    @Test func rowsThatAreAlikeHaveVectorsAlike() {
        var random = SequenceGenerator(state: 2)
        var entries: [SparseRows.Entry] = []
        for row in 0..<90 {
            for column in 0..<200 where (row + column) % 3 == 0 {
                entries.append(SparseRows.Entry(row: Int32(row), column: Int32(column), value: 1))
            }
            // What tells rows of a kind apart.
            entries.append(SparseRows.Entry(row: Int32(row), column: Int32(200 + row), value: 0.5))
        }
        let vectors = SparseRows(entries, rowCount: 90, columnCount: 290).singularVectors(using: &random).map(\.unit)
        #expect(vectors[0].dot(vectors[3]) > 0.5)
        #expect(abs(vectors[0].dot(vectors[1])) < 0.3)
    }

    @Test func columnsAreMadeOrthonormal() {
        var random = SequenceGenerator(state: 3)
        let rows = Orthonormal.columns(of: (0..<300).map { _ in WordVector(using: &random) })
        for first in [0, 1, 31, 63] {
            for second in [0, 1, 31, 63] {
                let product = rows.reduce(0) { $0 + $1[first] * $1[second] }
                #expect(abs(product - (first == second ? 1 : 0)) < 0.001)
            }
        }
    }

    @Test func vectorsThatLieTogetherAreOneCluster() {
        var random = SequenceGenerator(state: 4)
        let vectors = (0..<60).map { index in
            var vector = WordVector(using: &random)
            vector[index % 2] += 20
            return vector
        }
        let clusters = VectorClusters(
            vectors, weights: [Float](repeating: 1, count: 60), count: 2, rounds: 10, using: &random)
        #expect(Set(clusters.members.indices.filter { $0 % 2 == 0 }.map { clusters.members[$0] }).count == 1)
        #expect(clusters.members[0] != clusters.members[1])
        #expect(clusters.sizes == [30, 30])
    }
}
