from . import Adapter, longest


class Recognizers(Adapter):
    name = "Recognizers-Text"
    package = "recognizers-text-suite"
    environment = "recognizers"
    note = "Microsoft's, the Python edition: number, ordinal, percentage, age, currency, dimension, temperature, date and time"

    def load(self, task):
        import recognizers_suite as suite
        self.culture = suite.Culture.Chinese
        self.recognizers = [
            suite.recognize_number, suite.recognize_ordinal, suite.recognize_percentage, suite.recognize_age,
            suite.recognize_currency, suite.recognize_dimension, suite.recognize_temperature, suite.recognize_datetime,
        ]

    def quantities(self, line):
        # Its ends are inclusive.
        return longest(
            (item.start, item.end + 1, self.number((item.resolution or {}).get("value")))
            for recognize in self.recognizers
            for item in recognize(line, self.culture)
        )

    @staticmethod
    def number(value):
        try:
            return float(str(value).rstrip("%"))
        except ValueError:
            return None
