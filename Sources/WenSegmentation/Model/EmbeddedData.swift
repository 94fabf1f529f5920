package import CDictionaries

extension ModelFile {
    /// What a type makes of a model file that the program carries. This takes no time: its checksum is not computed.
    ///
    /// The tests open all of them, so that no build with a damaged one gets far.
    ///
    /// - Parameters:
    ///   - data: aligned to 64 bytes and in place for ever, as all of CDictionaries is.
    ///   - name: what errors call it.
    @unsafe package static func embedded<Model>(
        _ data: wen_data, _ name: String, _ open: (ModelFile) throws(ModelFileError) -> Model
    ) -> Model {
        do {
            let bytes = unsafe UnsafeRawBufferPointer(start: data.bytes, count: data.count)
            return try open(unsafe ModelFile(permanent: bytes, name: name))
        } catch {
            fatalError(error.description)
        }
    }
}

extension String {
    /// A text that the program carries.
    @unsafe package init(embedded data: wen_data) {
        unsafe self.init(decoding: UnsafeBufferPointer(start: data.bytes, count: data.count), as: UTF8.self)
    }
}
