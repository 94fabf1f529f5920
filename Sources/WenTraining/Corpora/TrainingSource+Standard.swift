import WenSegmentation

extension TrainingSource.Format {
    /// The part of speech that a tag of the text stands for.
    func partOfSpeech(_ tag: String) -> PartOfSpeech? {
        guard self == .gbt else { return PartOfSpeech(code: tag) }
        return switch tag {
        case "nt": .t
        case "nd": .f
        case "nl": .s
        case "ni": .nt
        case "nh", "nhf", "nhs": .nr
        case "ws": .nx
        case "vl", "vu", "vd": .v
        case "mq": .m
        case "f": .b
        default: PartOfSpeech(code: tag)
        }
    }

    /// Whether a word with a tag is one that the PKU standard divides: a personal name.
    func isForeignToStandard(_ tag: String) -> Bool {
        self == .gbt && tag == "nh"
    }
}
