extension PartOfSpeech {
    /// The tags of jieba and of ICTCLAS that are finer than those of PKU.
    private static let finer = Set(
        """
        ag bg df dg mg mq ng nrfg nrt rg rr rz tg ud ug uj ul uv uz vg vi vq yg zg eng \
        nr1 nr2 nrj nrf nsf nl ntc vshi vyou vf vx vl al bl dl qv qt rzt rzs rzv ry ryt rys ryv pba pbei cc uzhe ule uguo \
        ude1 ude2 ude3 usuo udeng uyy udh uls uzhi ulian xe xs xm xu xx wkz wky wyz wyy wj ww wt wd wf wn wm ws wp wb wh
        """.split(separator: " ").map(String.init))

    /// The tag that a person wrote: one of PKU, or a finer one of jieba or ICTCLAS, which folds to it. `nil` for others, of
    /// which `init(code:)`, made for what corpora have, looks at the first letters.
    init?(written code: some StringProtocol) {
        let small = code.lowercased()
        guard PartOfSpeech(rawValue: small) != nil || Self.finer.contains(small) else { return nil }
        self.init(code: small)
    }
}
