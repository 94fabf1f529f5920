import Wen

/// The shapes of results in JSON, each in one place.
extension JSONWriter {
    /// `"tokens":[{"text","start","end","kind","tag"?}]`; white space is no token here.
    mutating func write(tokens: [Token], of document: Document, _ positions: inout Positions) {
        key("tokens")
        beginArray()
        for token in tokens where !token.kind.isBlank {
            beginObject()
            write(token.range, of: document, &positions)
            key("kind")
            string(token.kind.name)
            if let tag = token.tag {
                key("tag")
                string(tag.rawValue)
            }
            endObject()
        }
        endArray()
    }

    /// `"keywords":[{"text","score","count","documents","tag"?,"entity"?,"positions":[[start,end],…]}]`, best first.
    mutating func write(keywords: [Keyword], _ positions: inout Positions) {
        key("keywords")
        beginArray()
        // In place: a copy of each would take and give back what it owns.
        let keywords = keywords.span
        for index in keywords.indices { write(keywords[index], &positions) }
        endArray()
    }

    @inline(__always)
    private mutating func write(_ keyword: borrowing Keyword, _ positions: inout Positions) {
        beginObject()
        key("text")
        string(utf8: keyword.text.utf8.span)
        key("score")
        number(keyword.score)
        key("count")
        number(keyword.count)
        key("documents")
        number(keyword.documents)
        if let tag = keyword.tag {
            key("tag")
            string(tag.rawValue)
        }
        if let entity = keyword.entity {
            key("entity")
            string(entity)
        }
        key("positions")
        beginArray()
        let ranges = keyword.positions.span
        for index in ranges.indices { range(positions.range(of: ranges[index])) }
        endArray()
        endObject()
    }

    /// `"entities":[…]`, in the order of the text.
    mutating func write(entities: [Entity], of document: Document, _ positions: inout Positions) {
        key("entities")
        beginArray()
        for entity in entities { write(entity, of: document, &positions) }
        endArray()
    }

    /// The same with the quantities among them.
    mutating func write(mentionsOf analysis: Analysis, _ positions: inout Positions) {
        key("entities")
        beginArray()
        Mention.forEach(in: analysis) { mention in
            switch mention {
            case .entity(let entity): write(entity, of: analysis.document, &positions)
            case .quantity(let quantity): write(mention: quantity, of: analysis.document, &positions)
            }
        }
        endArray()
    }

    /// `{"type","text","start","end","quantity":{…}}`.
    private mutating func write(mention quantity: Quantity, of document: Document, _ positions: inout Positions) {
        beginObject()
        key("type")
        string("quantity")
        write(quantity.range, of: document, &positions)
        key("quantity")
        beginObject()
        write(record: quantity, &positions)
        endObject()
        endObject()
    }

    /// `{"type","text","start","end","canonical","role"?,"confidence","children"?}`.
    private mutating func write(_ entity: Entity, of document: Document, _ positions: inout Positions) {
        beginObject()
        key("type")
        string(entity.kind.rawValue)
        write(entity.range, of: document, &positions)
        key("canonical")
        string(entity.canonical)
        if let role = entity.role {
            key("role")
            beginObject()
            key("title")
            string(role.title)
            if let organization = role.organization {
                key("organization")
                string(organization)
            }
            endObject()
        }
        key("confidence")
        number(entity.confidence)
        if !entity.children.isEmpty {
            key("children")
            beginArray()
            for child in entity.children { write(child, of: document, &positions) }
            endArray()
        }
        endObject()
    }

    /// `"quantities":[{"text","start","end", and the record}]`, in the order of the text.
    mutating func write(quantities: [Quantity], of document: Document, _ positions: inout Positions) {
        key("quantities")
        beginArray()
        for quantity in quantities {
            beginObject()
            write(quantity.range, of: document, &positions)
            write(record: quantity, &positions)
            endObject()
        }
        endArray()
    }

    /// `"indicators":[{"subject","indicator","period","period_iso","relation","whole","start","end","value","change"}]`, in
    /// the order of the text; `value` and `change` are quantities, a change with `comparison` and `direction` before.
    mutating func write(indicators: [Indicator], of document: Document, _ positions: inout Positions) {
        key("indicators")
        beginArray()
        for indicator in indicators {
            beginObject()
            key("subject")
            string(indicator.subject)
            key("indicator")
            string(indicator.name)
            key("period")
            string(indicator.period)
            key("period_iso")
            string(indicator.periodISO)
            key("relation")
            string(indicator.relation.rawValue)
            key("whole")
            string(indicator.whole)
            write(indicator.range, of: document, &positions)
            key("value")
            if let value = indicator.value {
                beginObject()
                write(value.range, of: document, &positions)
                write(record: value, &positions)
                endObject()
            } else {
                null()
            }
            key("change")
            if let change = indicator.change {
                beginObject()
                key("comparison")
                string(change.comparison?.rawValue)
                key("direction")
                string(change.direction?.rawValue)
                write(change.quantity.range, of: document, &positions)
                write(record: change.quantity, &positions)
                endObject()
            } else {
                null()
            }
            endObject()
        }
        endArray()
    }

    /// The members of a quantity but its text and place; what the text does not say is null.
    private mutating func write(record quantity: Quantity, _ positions: inout Positions) {
        key("kind")
        string(quantity.kind.rawValue)
        key("value")
        number(quantity.value)
        key("low")
        write(quantity.low)
        key("high")
        write(quantity.high)
        key("unit")
        string(quantity.unit)
        key("unit_canon")
        string(quantity.canonicalUnit)
        let base = quantity.base
        key("base_value")
        number(base?.value)
        key("base_low")
        number(base?.low)
        key("base_high")
        number(base?.high)
        key("base_unit")
        string(base?.unit)
        key("approx")
        string(quantity.approximation?.rawValue)
        key("bound")
        string(quantity.bound?.rawValue)
        key("change")
        string(quantity.change?.rawValue)
        key("iso")
        string(quantity.iso)
        let full = positions.range(of: quantity.fullRange)
        key("full_start")
        number(full.lowerBound)
        key("full_end")
        number(full.upperBound)
    }

    private mutating func write(_ limit: Quantity.Limit?) {
        switch limit {
        case .number(let value): number(value)
        case .date(let date): string(date)
        case nil: null()
        }
    }

    private mutating func write(_ range: Range<Int>, of document: Document, _ positions: inout Positions) {
        key("text")
        string(utf8: document.utf8.span.extracting(range))
        let position = positions.range(of: range)
        key("start")
        number(position.lowerBound)
        key("end")
        number(position.upperBound)
    }
}
