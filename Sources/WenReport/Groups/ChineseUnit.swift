/// Chinese names of standard units, for where a unit is shown without the text's own word for it.
enum ChineseUnit {
    /// The name of a unit or of a compound: `kWh` is `千瓦时`, `CNY/kg` is `人民币元/千克`. What has no name here, such as
    /// `%`, `℃` or `GB`, is its own in Chinese too.
    ///
    /// Complexity: O(n).
    static func name(of unit: String) -> String {
        if let name = names[unit] { return name }
        let parts = unit.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        return parts.map { names[$0] ?? $0 }.joined(separator: "/")
    }

    private static let names = [
        "a": "年", "mo": "个月", "wk": "周", "d": "天", "h": "小时", "min": "分钟", "s": "秒", "ms": "毫秒", "μs": "微秒",
        "ns": "纳秒", "5a": "个五年", "pp": "个百分点", "bp": "基点",

        "CNY": "人民币元", "USD": "美元", "EUR": "欧元", "GBP": "英镑", "JPY": "日元", "HKD": "港元", "TWD": "新台币元",
        "MOP": "澳门元", "KRW": "韩元", "KPW": "朝鲜元", "AUD": "澳元", "CAD": "加元", "NZD": "新西兰元", "SGD": "新加坡元",
        "CHF": "瑞士法郎", "RUB": "卢布", "INR": "印度卢比", "PKR": "巴基斯坦卢比", "LKR": "斯里兰卡卢比", "NPR": "尼泊尔卢比",
        "IDR": "印尼盾", "VND": "越南盾", "THB": "泰铢", "MYR": "林吉特", "PHP": "菲律宾比索", "MXN": "墨西哥比索",
        "ARS": "阿根廷比索", "CLP": "智利比索", "BRL": "雷亚尔", "ZAR": "兰特", "TRY": "土耳其里拉", "NGN": "奈拉",
        "EGP": "埃及镑", "KES": "肯尼亚先令", "ILS": "谢克尔", "SAR": "沙特里亚尔", "AED": "迪拉姆", "KWD": "科威特第纳尔",
        "IRR": "伊朗里亚尔", "SEK": "瑞典克朗", "NOK": "挪威克朗", "DKK": "丹麦克朗", "PLN": "兹罗提", "HUF": "福林",
        "UAH": "格里夫纳", "KZT": "坚戈", "UZS": "苏姆", "MNT": "图格里克", "MMK": "缅元", "KHR": "瑞尔", "LAK": "基普",
        "BDT": "塔卡", "BTC": "比特币", "ETH": "以太币", "XXX": "币",

        "m": "米", "km": "千米", "cm": "厘米", "dm": "分米", "mm": "毫米", "μm": "微米", "nm": "纳米", "in": "英寸",
        "ft": "英尺", "mi": "英里", "nmi": "海里", "yd": "码", "ly": "光年", "AU": "天文单位", "pc": "秒差距",
        "m²": "平方米", "km²": "平方千米", "cm²": "平方厘米", "mm²": "平方毫米", "ha": "公顷", "mi²": "平方英里",
        "ft²": "平方英尺", "acre": "英亩",
        "m³": "立方米", "Nm³": "标准立方米", "cm³": "立方厘米", "km³": "立方千米", "mm³": "立方毫米", "dm³": "立方分米",
        "L": "升", "mL": "毫升", "μL": "微升", "gal": "加仑", "boe": "桶油当量", "ft³": "立方英尺", "in³": "立方英寸",
        "kg": "千克", "g": "克", "mg": "毫克", "μg": "微克", "ng": "纳克", "t": "吨", "ct": "克拉", "oz": "盎司",
        "ozt": "金衡盎司", "lb": "磅", "toe": "吨油当量", "tce": "吨标准煤", "DWT": "载重吨", "GT": "总吨",
        "mph": "英里/小时", "c": "光速", "Ma": "马赫", "kn": "节", "K": "开尔文",

        "kWh": "千瓦时", "MWh": "兆瓦时", "GWh": "吉瓦时", "TWh": "太瓦时", "Wh": "瓦时", "J": "焦耳", "kJ": "千焦",
        "MJ": "兆焦", "GJ": "吉焦", "cal": "卡路里", "kcal": "千卡", "eV": "电子伏特", "TNT": "吨TNT当量", "BTU": "英热单位",
        "W": "瓦", "kW": "千瓦", "MW": "兆瓦", "GW": "吉瓦", "TW": "太瓦", "mW": "毫瓦", "hp": "马力", "kWp": "千瓦峰值",
        "MWp": "兆瓦峰值", "kVA": "千伏安", "MVA": "兆伏安", "mAh": "毫安时", "Ah": "安时", "C": "库仑",
        "Hz": "赫兹", "kHz": "千赫", "MHz": "兆赫", "GHz": "吉赫", "THz": "太赫兹", "Pa": "帕", "hPa": "百帕", "kPa": "千帕",
        "MPa": "兆帕", "mmHg": "毫米汞柱", "atm": "大气压", "bar": "巴", "V": "伏", "kV": "千伏", "mV": "毫伏", "A": "安",
        "mA": "毫安", "Ω": "欧姆", "N": "牛顿", "kN": "千牛", "dB": "分贝", "lm": "流明", "lx": "勒克斯", "nit": "尼特",
        "cd": "坎德拉", "mol": "摩尔", "mmol": "毫摩尔", "Bq": "贝克勒尔", "Sv": "西弗", "mSv": "毫西弗", "μSv": "微西弗",
        "T": "特斯拉", "G": "高斯", "px": "像素", "万px": "万像素", "r": "转", "人·km": "人公里", "t·km": "吨公里",
        "t·nmi": "吨海里", "IU": "国际单位", "Da": "道尔顿", "token": "词元",
    ]
}
