import CDictionaries
public import WenSegmentation

/// In how many documents of a background corpus words and phrases occur.
///
/// Inverse document frequency (Karen Spärck Jones, 1972) tells words that say something from words that are
/// everywhere. The table holds 32 bits a term: a part of its hash and the logarithm of its count, read in place.
/// A term that is not there counts as seen in no document.
///
/// Made by `wen train idf`, or by `IdfTrainer` of the product `WenTraining`:
///
/// ```swift
/// var trainer = IdfTrainer(segmenter: try ModelSegmenter())
/// trainer.add(documents: "第一篇文章。\n\n第二篇文章。")
/// options.background = try DocumentFrequencies(trainer.file(), name: "my texts")
/// ```
public struct DocumentFrequencies: Sendable {
    /// Steps of the stored logarithm in one natural one.
    package static let resolution: Float = 20
    static let sections = (documents: "documents", slots: "slots")

    /// How rare a term is.
    struct Rarity {
        /// The logarithm of the number of documents with it; negative where there is none.
        var logCount: Float
        /// Its inverse document frequency.
        var idf: Float
    }

    private let slots: ModelSection<UInt32>
    private let shift: UInt64
    /// What the lowest byte of an entry says; 0 is that of none.
    private let rarities: [Rarity]

    /// The table that Wen carries, from news, reports and commentary.
    public static let standard = unsafe ModelFile.embedded(
        wen_idf(), "the embedded document frequencies", DocumentFrequencies.init(_:))

    /// Opens a table made by `wen train idf`.
    ///
    /// - Parameters:
    ///   - bytes: the file's content.
    ///   - name: what errors call it, such as its path.
    /// - Throws: ``ModelFileError`` where the file is damaged or of another kind.
    public init(_ bytes: [UInt8], name: String) throws(ModelFileError) {
        try self.init(ModelFile(bytes, name: name))
    }

    private init(_ file: ModelFile) throws(ModelFileError) {
        let documents = try file.section(DocumentFrequencies.sections.documents, of: UInt64.self, count: 1)
        let slots = try file.section(DocumentFrequencies.sections.slots, of: UInt32.self)
        let isPowerOfTwo = slots.count >= 2 && slots.count & (slots.count - 1) == 0
        // Searches end at a free slot.
        guard isPowerOfTwo, (0..<slots.count).contains(where: { slots[$0] == 0 }) else {
            throw file.badSection(DocumentFrequencies.sections.slots)
        }
        self.slots = slots
        shift = UInt64(64 - slots.count.trailingZeroBitCount)
        let logDocuments = log(Float(max(1, documents[0])))
        rarities = (0...UInt8.max).map { level in
            guard level > 0 else { return Rarity(logCount: -1, idf: logDocuments + 0.693) }
            let logCount = Float(level - 1) / DocumentFrequencies.resolution
            return Rarity(logCount: logCount, idf: max(0, logDocuments - logCount))
        }
    }

    /// The inverse document frequency of a term: log(documents / documents with the term), of an unknown term
    /// log(2 · documents).
    ///
    /// ```swift
    /// DocumentFrequencies.standard.idf(of: "我们") < DocumentFrequencies.standard.idf(of: "营商环境")  // true
    /// ```
    public func idf(of term: String) -> Double {
        Double(rarity(of: TextHash(term).mixed).idf)
    }

    /// In how many documents a term occurs whose rarity is known: within 3 %.
    static func count(logCount: Float) -> Int {
        logCount < 0 ? 0 : Int(exp(logCount).rounded())
    }

    /// Asks for a term's place ahead: the table is large, and most of it not in the processor's caches.
    @inline(__always)
    func prefetch(_ hash: UInt64) {
        // A search goes on for eight slots, often to the next line of the cache.
        let slot = Int(truncatingIfNeeded: hash &>> shift)
        unsafe wen_prefetch(slots.base + slot)
        unsafe wen_prefetch(slots.base + slot + 8)
    }

    /// How rare a term is.
    @inline(__always)
    func rarity(of hash: UInt64) -> Rarity { rarities[Int(entry(hash) & 0xFF)] }

    /// A term's entry; 0 where there is none.
    @inline(__always)
    private func entry(_ hash: UInt64) -> UInt32 {
        let key = UInt32(truncatingIfNeeded: hash) & 0xFFFF_FF00
        var slot = Int(truncatingIfNeeded: hash &>> shift)
        // Eight slots at a time: how many a search takes, eight on average for a term that is not there, is hard to guess for
        // the processor.
        while slot &+ 8 <= slots.count {
            let start = unsafe UnsafeRawPointer(slots.base + slot)
            let ends = unsafe DocumentFrequencies.ends(
                start.loadUnaligned(as: SIMD4<UInt32>.self),
                start.loadUnaligned(fromByteOffset: 16, as: SIMD4<UInt32>.self), key)
            if ends != 0 { return unsafe slots.base[slot &+ ends.trailingZeroBitCount] }
            slot &+= 8
        }
        return entry(singly: key, from: slot)
    }

    /// A bit for each of eight slots at which the search for a key ends, since the key or none is there.
    @inline(__always)
    private static func ends(_ four: SIMD4<UInt32>, _ next: SIMD4<UInt32>, _ key: UInt32) -> UInt32 {
        let (all, none) = (SIMD4<UInt32>(repeating: 0xFFFF_FF00), SIMD4<UInt32>.zero)
        let one = none.replacing(with: SIMD4(1, 2, 4, 8), where: (four & all) .== key .| four .== none)
        let other = none.replacing(with: SIMD4(16, 32, 64, 128), where: (next & all) .== key .| next .== none)
        return (one | other).wrappedSum()
    }

    /// The search slot by slot, where the table ends.
    @inline(never)
    private func entry(singly key: UInt32, from first: Int) -> UInt32 {
        var slot = first
        while true {
            let entry = unsafe slots.base[slot & (slots.count &- 1)]
            if entry == 0 || entry ^ key < 0x100 { return entry }
            slot &+= 1
        }
    }
}

extension DocumentFrequencies {
    /// The file of a table.
    ///
    /// - Parameters:
    ///   - counts: in how many documents each term occurs, by the term's mixed hash.
    ///   - documents: how many documents there are.
    /// - Complexity: O(n log n).
    package static func file(of counts: [(hash: UInt64, count: Int)], documents: Int) -> [UInt8] {
        var size = 2
        while size * 4 < counts.count * 5 { size *= 2 }
        var slots = Array(repeating: UInt32(0), count: size)
        let shift = UInt64(64 - size.trailingZeroBitCount)
        // In the order of the hash, so that the same counts give the same file.
        for (hash, count) in counts.sorted(by: { $0.hash < $1.hash }) where count > 0 {
            let level = min(254, (log(Float(count)) * resolution).rounded())
            var slot = Int(truncatingIfNeeded: hash &>> shift)
            while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = UInt32(truncatingIfNeeded: hash) & 0xFFFF_FF00 | (UInt32(level) + 1)
        }
        var writer = ModelFileWriter()
        writer.add(sections.documents, [UInt64(documents)])
        writer.add(sections.slots, slots)
        return writer.bytes
    }
}
