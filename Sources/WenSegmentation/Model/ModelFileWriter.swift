/// Puts sections together to a ``ModelFile``.
///
/// ```swift
/// var writer = ModelFileWriter()
/// writer.add("costs", [1, 2, 3] as [Int32])
/// let bytes = writer.bytes
/// ```
package struct ModelFileWriter {
    private var sections: [(name: String, bytes: [UInt8])] = []

    /// Starts without sections.
    package init() {}

    /// Adds a section; its name has at most 16 ASCII characters.
    package mutating func add<Element: FixedWidthInteger>(_ name: String, _ elements: [Element]) {
        precondition(name.utf8.count <= ModelFile.nameLength, "a section's name has at most 16 characters")
        var bytes: [UInt8] = []
        bytes.reserveCapacity(elements.count * MemoryLayout<Element>.size)
        for element in elements { ModelFileWriter.append(element, to: &bytes) }
        sections.append((name, bytes))
    }

    /// The whole file.
    package var bytes: [UInt8] {
        func aligned(_ offset: Int) -> Int {
            (offset + ModelFile.alignment - 1) / ModelFile.alignment * ModelFile.alignment
        }
        var table: [UInt8] = []
        var offset = aligned(ModelFile.headerLength + sections.count * ModelFile.entryLength)
        var content: [UInt8] = Array(
            repeating: 0, count: offset - ModelFile.headerLength - sections.count * ModelFile.entryLength)
        for (name, bytes) in sections {
            table += Array(name.utf8) + Array(repeating: 0, count: ModelFile.nameLength - name.utf8.count)
            ModelFileWriter.append(UInt64(offset), to: &table)
            ModelFileWriter.append(UInt64(bytes.count), to: &table)
            content += bytes
            let next = aligned(offset + bytes.count)
            content += Array(repeating: 0, count: next - offset - bytes.count)
            offset = next
        }
        let body = table + content
        var file = ModelFile.magic
        ModelFileWriter.append(ModelFile.version, to: &file)
        ModelFileWriter.append(UInt32(sections.count), to: &file)
        ModelFileWriter.append(UInt64(ModelFile.headerLength + body.count), to: &file)
        ModelFileWriter.append(ModelStorage(copying: body).checksum(from: 0), to: &file)
        return file + body
    }

    private static func append(_ value: some FixedWidthInteger, to bytes: inout [UInt8]) {
        for shift in stride(from: 0, to: value.bitWidth, by: 8) {
            bytes.append(UInt8(truncatingIfNeeded: value >> shift))
        }
    }
}
