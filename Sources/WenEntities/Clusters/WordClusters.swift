import CDictionaries
package import WenSegmentation

/// Clusters of words that stand in the same surroundings, learned from text that nobody marked: they say what a word beside
/// or in a name is like, where it was never seen there (Miller, Guinness and Zamanian, Name Tagging with Word Clusters and
/// Discriminative Training, HLT-NAACL 2004).
///
/// Sections of its ``ModelFile``, which `wen train clusters` makes: `buckets` (UInt16: the displacements of a
/// ``PerfectHash``), `words` (UInt16, one a slot: the cluster in the lowest ten bits, the word's check above), `families`
/// (UInt8, one a cluster: which clusters are alike), `profiles` (UInt8, one a slot: the words that say the same of a text's
/// topic), `topics` (sixteen Int8 a profile: what it says for each topic). A word that is in no cluster has cluster and profile
/// 0, which say nothing.
package struct WordClusters: Sendable {
    /// The bits of a cluster's number.
    package static let bits = 10
    /// The number of clusters, with 0.
    package static let count = 1 << bits
    /// The number of families, with that of cluster 0 alone.
    package static let familyCount = 65
    /// The number of profiles, with 0.
    package static let profileCount = 256
    /// The number of topics.
    package static let topicCount = 16
    /// Steps of what a word says for a topic, for one nat.
    package static let topicScale: Float = 16

    /// The clusters that Wen carries.
    package static let embedded = unsafe ModelFile.embedded(
        wen_entities_clusters(), "the embedded clusters of words", WordClusters.init)

    private let hash: PerfectHash
    private let displacements: ModelSection<UInt16>
    private let words: ModelSection<UInt16>
    private let profiles: ModelSection<UInt8>
    private let families: ModelSection<UInt8>
    private let topics: ModelSection<SIMD16<Int8>>

    /// Opens clusters that `wen train clusters` made.
    ///
    /// - Throws: ``ModelFileError`` where a section is missing or of the wrong size.
    package init(_ file: ModelFile) throws(ModelFileError) {
        displacements = try file.section("buckets", of: UInt16.self)
        words = try file.section("words", of: UInt16.self)
        profiles = try file.section("profiles", of: UInt8.self, count: words.count)
        families = try file.section("families", of: UInt8.self, count: WordClusters.count)
        topics = try file.section("topics", of: SIMD16<Int8>.self, count: WordClusters.profileCount)
        hash = PerfectHash(buckets: displacements.count, slots: words.count)
    }

    /// The cluster and the profile of a word by its ``UnitHash``.
    ///
    /// Of 64 words that are in none, one gets those of another.
    @inline(__always)
    package func find(_ word: UInt64) -> (cluster: UInt16, profile: UInt8) {
        let mixed = PerfectHash.hash(word)
        let displacement = unsafe displacements.base[hash.bucket(mixed)]
        let slot = hash.slot(mixed, displacement: displacement)
        let entry = unsafe words.base[slot]
        guard entry &>> UInt16(WordClusters.bits) == WordClusters.check(mixed) else { return (0, 0) }
        return (entry & UInt16(WordClusters.count - 1), unsafe profiles.base[slot])
    }

    /// The bits that tell a word from most others of its slot, by its mixed bits.
    @inline(__always)
    package static func check(_ mixed: UInt64) -> UInt16 {
        UInt16(truncatingIfNeeded: mixed &>> 32) & (1 << UInt16(16 - bits) - 1)
    }

    /// The family of a cluster.
    @inline(__always)
    func family(of cluster: UInt16) -> UInt8 { unsafe families.base[Int(cluster)] }

    /// What the words of a profile say for each topic.
    @inline(__always)
    func votes(ofProfile profile: UInt8) -> SIMD16<Int8> { unsafe topics.base[Int(profile)] }
}
