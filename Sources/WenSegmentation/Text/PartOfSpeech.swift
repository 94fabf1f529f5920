/// Parts of speech of the PKU tag set (Yu Shiwen et al., the Peking University Corpus Annotation Specification, 2003).
public enum PartOfSpeech: String, BitwiseCopyable, CaseIterable, Sendable {
    /// 形容词, adjective.
    case a
    /// 副形词, adjective used as an adverb.
    case ad
    /// 名形词, adjective used as a noun.
    case an
    /// 区别词, non-predicate adjective: 国营, 大型.
    case b
    /// 连词, conjunction.
    case c
    /// 副词, adverb.
    case d
    /// 叹词, interjection.
    case e
    /// 方位词, noun of locality: 上, 里, 之后.
    case f
    /// 语素, morpheme.
    case g
    /// 前接成分, prefix.
    case h
    /// 成语, idiom.
    case i
    /// 简称, abbreviation.
    case j
    /// 后接成分, suffix.
    case k
    /// 习用语, set phrase.
    case l
    /// 数词, numeral.
    case m
    /// 名词, noun.
    case n
    /// 人名, personal name.
    case nr
    /// 地名, place name.
    case ns
    /// 机构名, organisation.
    case nt
    /// 外文字符, foreign letters.
    case nx
    /// 其他专名, other proper noun.
    case nz
    /// 拟声词, onomatopoeia.
    case o
    /// 介词, preposition.
    case p
    /// 量词, classifier.
    case q
    /// 代词, pronoun.
    case r
    /// 处所词, place word: 空中, 门口.
    case s
    /// 时间词, time word: 今天, 1998年.
    case t
    /// 助词, auxiliary.
    case u
    /// 动词, verb.
    case v
    /// 副动词, verb used as an adverb.
    case vd
    /// 名动词, verb used as a noun.
    case vn
    /// 标点, punctuation.
    case w
    /// 非语素字, unclassified.
    case x
    /// 语气词, modal particle.
    case y
    /// 状态词, descriptive word.
    case z

    /// The finer codes of the two sets, as they are written there: `Ng` in the one, `ng` in the other.
    private static let finerCodes = Set(
        """
        Ag Bg Dg Mg Ng Qg Rg Tg Vg Yg ag bg dg mg ng qg rg tg vg yg ug zg df eng mq nrfg nrt rr rz ud uj ul uv uz vi vq
        """
        .split(separator: " "))

    /// The tag of a code that stands in the PKU or jieba tag set as it is written; `nil` for any other.
    init?(exactCode code: String) {
        guard PartOfSpeech(rawValue: code) != nil || PartOfSpeech.finerCodes.contains(Substring(code)) else {
            return nil
        }
        self.init(code: code)
    }

    /// The tag of a code in the PKU or jieba tag set; finer tags fold to these (`nrt` to `nr`, `ul` to `u`, `Ng` to `g`).
    ///
    /// ```swift
    /// PartOfSpeech(code: "nrt")  // .nr
    /// PartOfSpeech(code: "?")  // nil
    /// ```
    ///
    /// - Parameter code: in small or capital letters; `nil` comes of what starts with no tag.
    public init?(code: some StringProtocol) {
        let lowered = code.lowercased()
        if let exact = PartOfSpeech(rawValue: lowered) {
            self = exact
        } else if lowered.hasSuffix("g"), lowered.count == 2 {
            self = .g
        } else if lowered == "eng" {
            self = .nx
        } else if lowered.count > 2, let two = PartOfSpeech(rawValue: String(lowered.prefix(2))) {
            self = two
        } else if let one = lowered.first.flatMap({ PartOfSpeech(rawValue: String($0)) }) {
            self = one
        } else {
            return nil
        }
    }
}
