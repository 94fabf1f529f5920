#if _endian(big)
    #error("Model files are little-endian and read in place: this machine needs a converter first.")
#endif

/// The one binary form of all lexicons and models: named sections of integers, read in place.
///
/// Nothing is parsed or copied on opening: a section is a window on the file's bytes, whether these are embedded in
/// the program, read, or mapped. All integers are little-endian. The layout:
///
/// | bytes | what |
/// |---|---|
/// | 0 ..< 8 | magic, `WENMODEL` |
/// | 8 ..< 12 | version of the layout, UInt32: 1 |
/// | 12 ..< 16 | number of sections, UInt32 |
/// | 16 ..< 24 | length of the file, UInt64 |
/// | 24 ..< 32 | checksum of all bytes from 32 to the end, UInt64 |
/// | 32 … | one entry a section: name (16 bytes of ASCII, filled with zeros), offset and length in bytes (UInt64 each) |
/// | then | the sections, each at a multiple of 64, filled with zeros |
///
/// What a section means is said by the type that reads it, such as ``Lexicon``.
@safe
package struct ModelFile: Sendable {
    static let magic: [UInt8] = Array("WENMODEL".utf8)
    static let version: UInt32 = 1
    static let headerLength = 32
    static let entryLength = 32
    static let nameLength = 16
    static let alignment = 64

    /// What errors call the file: its path, or `the embedded lexicon`.
    let name: String
    private let storage: ModelStorage

    /// Opens bytes that a user gave, checking header, sections and checksum.
    ///
    /// - Complexity: O(n), some 5 GB/s.
    package init(_ bytes: [UInt8], name: String) throws(ModelFileError) {
        try self.init(checking: ModelStorage(copying: bytes), name: name)
    }

    /// Maps a file that a user names, checking header, sections and checksum.
    ///
    /// - Throws: ``ModelFileError``, also where the file cannot be read.
    /// - Complexity: O(n), some 5 GB/s.
    package init(mapping path: String) throws(ModelFileError) {
        try self.init(checking: ModelStorage(mapping: path), name: path)
    }

    private init(checking storage: ModelStorage, name: String) throws(ModelFileError) {
        try self.init(storage, name: name)
        guard checksum == storedChecksum else { throw ModelFileError(.damaged, file: name) }
    }

    /// Opens memory that is aligned to 64 bytes and in place for ever, without a look at its checksum.
    @unsafe init(permanent bytes: UnsafeRawBufferPointer, name: String) throws(ModelFileError) {
        try self.init(unsafe ModelStorage(permanent: bytes), name: name)
    }

    /// The same file in memory of large pages.
    ///
    /// - Complexity: O(n), some 3 GB/s.
    func inLargePages() throws(ModelFileError) -> ModelFile {
        try ModelFile(ModelStorage(inLargePages: storage), name: name)
    }

    private init(_ storage: ModelStorage, name: String) throws(ModelFileError) {
        self.name = name
        self.storage = storage
        let count = storage.count
        guard count >= ModelFile.headerLength, (0..<8).allSatisfy({ storage.load(at: $0) == ModelFile.magic[$0] })
        else { throw ModelFileError(.notAModel, file: name) }
        let version: UInt32 = storage.load(at: 8)
        guard version == ModelFile.version else { throw ModelFileError(.version(version), file: name) }
        guard storage.load(at: 16) as UInt64 == UInt64(count) else { throw ModelFileError(.truncated, file: name) }
        let table = UInt64(sectionCount) * UInt64(ModelFile.entryLength)
        guard table <= UInt64(count - ModelFile.headerLength) else { throw ModelFileError(.damaged, file: name) }
        for index in 0..<sectionCount {
            let (offset, length) = bounds(index)
            guard offset % UInt64(ModelFile.alignment) == 0, offset <= UInt64(count), length <= UInt64(count) - offset
            else { throw ModelFileError(.damaged, file: name) }
        }
    }

    private var sectionCount: Int { Int(storage.load(at: 12) as UInt32) }
    private var storedChecksum: UInt64 { storage.load(at: 24) }

    private func bounds(_ index: Int) -> (offset: UInt64, length: UInt64) {
        let entry = ModelFile.headerLength + index * ModelFile.entryLength
        return (storage.load(at: entry + 16), storage.load(at: entry + 24))
    }

    private func isNamed(_ name: String, _ index: Int) -> Bool {
        let entry = ModelFile.headerLength + index * ModelFile.entryLength
        let padded = Array(name.utf8) + Array(repeating: 0, count: ModelFile.nameLength - name.utf8.count)
        return (0..<ModelFile.nameLength).allSatisfy { storage.load(at: entry + $0) == padded[$0] }
    }

    /// The section of a name as elements of a type, in place.
    ///
    /// - Parameter count: how many elements there must be; any number where `nil`.
    /// - Throws: ``ModelFileError`` where the section is missing, or is not of this type or size.
    package func section<Element: BitwiseCopyable & Sendable>(
        _ name: String, of type: Element.Type, count: Int? = nil
    ) throws(ModelFileError) -> ModelSection<Element> {
        guard let index = (0..<sectionCount).first(where: { isNamed(name, $0) }) else {
            throw ModelFileError(.missingSection(name), file: self.name)
        }
        let (offset, length) = bounds(index)
        let (found, rest) = Int(length).quotientAndRemainder(dividingBy: MemoryLayout<Element>.stride)
        guard rest == 0, count == nil || count == found else {
            throw badSection(name)
        }
        return ModelSection(storage, offset: Int(offset), count: found)
    }

    /// The error of a section that is not as it must be.
    package func badSection(_ name: String) -> ModelFileError { ModelFileError(.badSection(name), file: self.name) }

    private var checksum: UInt64 { storage.checksum(from: ModelFile.headerLength) }
}
