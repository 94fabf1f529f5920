extension EntityExtractor {
    /// How names are found.
    public struct Options: Sendable {
        /// Names of your own. They win over what the tagger finds at their place, but for surer and longer names that they
        /// are a part of: there they are children.
        public var gazetteer: UserGazetteer?
        /// Makes the default options.
        public init() {}
    }
}
