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
            member("kind", token.kind.name)
            if let tag = token.tag {
                member("tag", tag.rawValue)
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
        member("score", keyword.score)
        member("count", keyword.count)
        member("documents", keyword.documents)
        if let tag = keyword.tag {
            member("tag", tag.rawValue)
        }
        if let entity = keyword.entity {
            member("entity", entity)
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
        member("type", "quantity")
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
        member("type", entity.kind.rawValue)
        write(entity.range, of: document, &positions)
        member("canonical", entity.canonical)
        if let role = entity.role {
            key("role")
            beginObject()
            member("title", role.title)
            if let organization = role.organization {
                member("organization", organization)
            }
            endObject()
        }
        member("confidence", entity.confidence)
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
            member("subject", indicator.subject)
            member("indicator", indicator.name)
            member("period", indicator.period)
            member("period_iso", indicator.periodISO)
            member("relation", indicator.relation.rawValue)
            member("whole", indicator.whole)
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
                member("comparison", change.comparison?.rawValue)
                member("direction", change.direction?.rawValue)
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
        member("kind", quantity.kind.rawValue)
        member("value", quantity.value)
        key("low")
        write(quantity.low)
        key("high")
        write(quantity.high)
        member("unit", quantity.unit)
        member("unit_canon", quantity.canonicalUnit)
        let base = quantity.base
        member("base_value", base?.value)
        member("base_low", base?.low)
        member("base_high", base?.high)
        member("base_unit", base?.unit)
        member("approx", quantity.approximation?.rawValue)
        member("bound", quantity.bound?.rawValue)
        member("change", quantity.change?.rawValue)
        member("iso", quantity.iso)
        let full = positions.range(of: quantity.fullRange)
        member("full_start", full.lowerBound)
        member("full_end", full.upperBound)
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
        member("start", position.lowerBound)
        member("end", position.upperBound)
    }
}
