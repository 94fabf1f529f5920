import WenQuantities

extension Quantity.Kind {
    /// The kind's name on a page.
    func label(_ language: PageLanguage) -> String {
        guard language == .zh else { return rawValue.replacing("_", with: " ") }
        return switch self {
        case .money: "金额"
        case .percent: "百分比"
        case .percentagePoint: "百分点"
        case .permille: "千分比"
        case .basisPoint: "基点"
        case .count: "计数"
        case .ordinal: "序数"
        case .fraction: "分数"
        case .multiple: "倍数"
        case .ratio: "比例"
        case .rate: "速率"
        case .length: "长度"
        case .area: "面积"
        case .volume: "体积"
        case .mass: "质量"
        case .speed: "速度"
        case .temperature: "温度"
        case .energy: "能量"
        case .power: "功率"
        case .charge: "电量"
        case .data: "数据量"
        case .age: "年龄"
        case .grade: "等级"
        case .duration: "时长"
        case .date: "日期"
        case .dateRange: "日期范围"
        case .time: "时刻"
        case .datetime: "日期时刻"
        case .number: "数字"
        }
    }
}
